// What would intensity, cost and savings of the newest weeks become, before anything is saved?

import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useDeferredValue, useMemo } from 'react'
import styled from 'styled-components'
import { useServices } from '#app/host/services.tsx'
import { useFormat, useLocale, useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { latestSeriesQuery, seriesIn } from '#app/queries/series.ts'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { Heads } from '#app/review/data/Heads.tsx'
import { moneyFormat } from '#app/review/money/format.ts'
import { useDates } from '#app/review/reasons/words.ts'
import { Part, PartTitle, PlainTable } from '#app/review/settings/layout.tsx'
import { type EconomyFigures, economyFigures } from '#domain/review/economy-preview.ts'
import type { Expense } from '#domain/review/measures/range.ts'
import type { TeamSeries } from '#domain/review/series.ts'
import type { Settings } from '#domain/settings.ts'
import { type Newest, useNewest } from './use-newest.ts'

/** Words stay whole, however narrow it is. */
const Whole = styled(PlainTable)`
  & th, & td { overflow-wrap: break-word; }
`

interface Row {
  name: string
  value: (figures: EconomyFigures, currency: string) => string
}

const useRows = (): readonly Row[] => {
  const t = useText()
  const format = useFormat()
  const locale = useLocale()
  return useMemo(() => {
    const none = t('review.settings.none')
    const spent = (expense: Expense | null | undefined, currency: string): string => {
      if (!expense) return none
      const { range, hours } = moneyFormat(locale, currency)
      return `${range(expense.money)} · ${hours(expense.hours)}`
    }
    const row = (name: Parameters<typeof t>[0], value: Row['value']): Row => ({ name: t(name), value })
    return [
      row('review.settings.economy.preview.base', ({ base }) =>
        base === null || base.value === null
          ? none
          : t('review.settings.economy.preview.base_value', {
              name: base.name,
              value: format.number(Math.round(base.value)),
            }),
      ),
      row('review.settings.economy.preview.intensity', ({ intensity }) =>
        intensity === null ? none : format.number(Math.round(intensity * 10) / 10),
      ),
      row('review.settings.economy.preview.cost', ({ cost }, currency) => spent(cost, currency)),
      row('review.settings.economy.preview.avoidable', ({ avoidable }, currency) =>
        spent(avoidable, currency),
      ),
      row('review.settings.economy.preview.saved', ({ saved }, currency) => spent(saved?.worth, currency)),
    ]
  }, [t, format, locale])
}

const Compared = (props: {
  newest: Newest
  before: Settings
  after: Settings
  known: readonly TeamSeries[]
  series: readonly TeamSeries[]
}): ReactNode => {
  const t = useText()
  const format = useFormat()
  const rows = useRows()
  const { newest, before, after, known, series } = props
  const dates = useDates(newest.zone)
  const now = useMemo(() => economyFigures(newest, { ...before, series: known }), [newest, before, known])
  const then = useMemo(() => economyFigures(newest, { ...after, series }), [newest, after, series])
  const head = [
    t('review.settings.economy.preview.figure'),
    ...[t('review.settings.preview.before'), t('review.settings.preview.after')],
  ]
  const lines = rows.map(
    ({ name, value }) =>
      [name, value(now, before.economy.currency), value(then, after.economy.currency)] as const,
  )
  return (
    <>
      <Small>
        {t('review.settings.economy.preview.of', {
          count: newest.rows.length,
          contacts: format.number(newest.rows.length),
          days: dates.range(newest.span),
        })}{' '}
        {newest.partly ? t('review.settings.economy.preview.partly') : ''}
      </Small>
      <Whole aria-label={t('review.settings.economy.preview.title')}>
        <Heads names={head} />
        <tbody>
          {lines.map(([name, one, other]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{one}</td>
              <td>{one === other ? t('review.settings.preview.same') : <strong>{other}</strong>}</td>
            </tr>
          ))}
        </tbody>
      </Whole>
      <CsvButton name="economy-preview" rows={() => [head, ...lines]} />
    </>
  )
}

const NONE: readonly TeamSeries[] = []

/** `draft`: a series that is written and not saved, in the place of that of its name. */
export const EconomyPreview = (props: {
  before: Settings
  after: Settings
  sound: boolean
  draft?: TeamSeries
}): ReactNode => {
  const t = useText()
  const newest = useNewest()
  const book = useQuery(latestSeriesQuery(useServices())).data
  const known = useMemo(() => (book ? seriesIn(book) : NONE), [book])
  const { draft } = props
  const series = useMemo(
    () => (draft ? [...known.filter(({ name }) => name !== draft.name), draft] : known),
    [known, draft],
  )
  const { after, sound } = props
  // Together: figures are never worked out of what has faults.
  const late = useDeferredValue(useMemo(() => ({ after, series, sound }), [after, series, sound]))
  return (
    <Part>
      <PartTitle>{t('review.settings.economy.preview.title')}</PartTitle>
      {newest === null ? (
        <Small>{t('review.settings.economy.preview.no_rows')}</Small>
      ) : late.sound ? (
        <Compared
          newest={newest}
          before={props.before}
          known={known}
          after={late.after}
          series={late.series}
        />
      ) : (
        <Small>{t('review.settings.past.faulty')}</Small>
      )}
    </Part>
  )
}
