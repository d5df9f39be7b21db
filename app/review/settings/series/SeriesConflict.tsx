// A colleague saved the series first: which of both sides' values shall hold?

import { useQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { Field, Radio } from '@zendeskgarden/react-forms'
import { Alert } from '@zendeskgarden/react-notifications'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { namesQuery } from '#app/queries/account-lists.ts'
import { Actions, Card, PlainTable } from '#app/review/settings/layout.tsx'
import { type About, mergedSeries, type SeriesClash, seriesClashes } from '#domain/review/series/together.ts'
import { SERIES_KINDS, type TeamSeries } from '#domain/review/series.ts'
import type { Side } from '#domain/settings/parts.ts'
import type { SeriesDraft } from './use-series.ts'
import { useSeriesWords } from './words.ts'

const SIDES: readonly Side[] = ['mine', 'theirs']
/** More are decided as proposed, or all at once. */
const MOST_SHOWN = 60

export const SeriesConflict = (props: {
  draft: SeriesDraft
  rival: NonNullable<SeriesDraft['rival']>
  onSettle: (series: TeamSeries) => void
}): ReactNode => {
  const t = useText()
  const words = useSeriesWords()
  const { draft, rival, onSettle } = props
  const { series: mine, base } = draft
  const theirs = rival.series
  const name = useQuery(namesQuery(useServices(), rival.by === null ? [] : [rival.by])).data?.[rival.by ?? 0]
  const clashes = useMemo(() => seriesClashes(base, mine, theirs), [base, mine, theirs])
  const [chosen, setChosen] = useState<ReadonlyMap<About, Side>>(new Map())
  const heading = useRef<HTMLDivElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const sideOf = (about: About): Side =>
    chosen.get(about) ?? clashes.find((clash) => clash.about === about)?.proposed ?? 'mine'
  const all = (side: Side) => setChosen(new Map(clashes.map(({ about }) => [about, side])))
  const said = ({ about }: SeriesClash, value: SeriesClash['mine']): string => {
    if (value === null) return t('review.settings.series.no_value')
    if (typeof value !== 'string') return words.point(value, '')
    const kind = about === 'kind' ? SERIES_KINDS.find((one) => one === value) : undefined
    return kind ? t(`review.settings.series.kinds.${kind}`) : value
  }
  // What both changed must be looked at; it comes first.
  const shown = clashes.toSorted((a, b) => Number(b.both) - Number(a.both)).slice(0, MOST_SHOWN)
  return (
    <Card role="region" aria-label={t('review.settings.conflict.title')} ref={heading} tabIndex={-1}>
      <Alert type="warning">
        <Alert.Title>{t('review.settings.conflict.title')}</Alert.Title>
        {theirs === null
          ? t('review.settings.series.rival_removed', { name: mine.name })
          : name === undefined
            ? t('review.settings.conflict.somebody', { version: rival.version })
            : t('review.settings.conflict.who', { name, version: rival.version })}
      </Alert>
      {theirs === null || shown.length === 0 ? null : (
        <PlainTable>
          <thead>
            <tr>
              <th scope="col">{t('review.settings.series.columns.from')}</th>
              {SIDES.map((side) => (
                <th scope="col" key={side}>
                  {t(`review.settings.conflict.${side}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((clash) => (
              <tr key={clash.about}>
                <th scope="row">
                  {clash.about === 'kind' || clash.about === 'unit'
                    ? t(`review.settings.series.${clash.about}`)
                    : words.day(clash.about)}
                </th>
                {SIDES.map((side) => (
                  <td key={side}>
                    <Field>
                      <Radio
                        name={`side-${clash.about}`}
                        checked={sideOf(clash.about) === side}
                        onChange={() => setChosen(new Map(chosen).set(clash.about, side))}
                      >
                        <Field.Label isRegular>{said(clash, clash[side])}</Field.Label>
                      </Radio>
                    </Field>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </PlainTable>
      )}
      {clashes.length > MOST_SHOWN ? (
        <Small>{t('review.settings.series.more_clashes', { count: clashes.length - MOST_SHOWN })}</Small>
      ) : null}
      <Actions>
        <Button
          isPrimary
          onClick={() => onSettle(theirs === null ? mine : mergedSeries(mine, theirs, sideOf))}
        >
          {t('review.settings.conflict.go_on')}
        </Button>
        {theirs === null ? null : (
          <>
            <Button isBasic onClick={() => all('mine')}>
              {t('review.settings.conflict.all_mine')}
            </Button>
            <Button isBasic onClick={() => all('theirs')}>
              {t('review.settings.conflict.all_theirs')}
            </Button>
          </>
        )}
      </Actions>
    </Card>
  )
}
