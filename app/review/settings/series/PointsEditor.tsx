// Which values has the series, newest first, and how are they entered by hand?

import { Button } from '@zendeskgarden/react-buttons'
import { Field } from '@zendeskgarden/react-forms'
import { type ReactNode, useState } from 'react'
import styled from 'styled-components'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { DayInput } from '#app/review/DayInput.tsx'
import { Scroll } from '#app/review/Scroll.tsx'
import { Actions, Part, PartTitle, PlainTable } from '#app/review/settings/layout.tsx'
import { dayOf, mondayOf, plusDays } from '#domain/review/day.ts'
import type { PointFault } from '#domain/review/series/faults.ts'
import { lastDayOf, lengthOf, nextDay } from '#domain/review/series/propose.ts'
import type { SeriesPoint, TeamSeries } from '#domain/review/series.ts'
import { ValueField } from './ValueField.tsx'
import { useSeriesWords } from './words.ts'

const FEW = 12
const MORE = 50

const Points = styled(PlainTable)`
  & td { min-width: 84px; }
  & td.day { min-width: 140px; }
`

/** The point that comes next: a week after a week, a month after a month; at first this week. */
function nextPoint({ points, kind }: TeamSeries, today: string): SeriesPoint {
  const days = points.map(({ from }) => from).filter((from) => from !== '')
  const last = days.toSorted().at(-1)
  const length = days.length > 1 ? lengthOf(days) : 'week'
  const from =
    last === undefined ? mondayOf(kind === 'stock' ? today : plusDays(today, -7)) : nextDay(last, length)
  return { from, to: kind === 'stock' ? null : lastDayOf(from, length), value: Number.NaN, n: null }
}

const PointRow = (props: {
  count: number
  point: SeriesPoint
  kind: TeamSeries['kind']
  faultAt: (field: PointFault['field']) => string | undefined
  onChange: (point: SeriesPoint) => void
  onRemove: () => void
}): ReactNode => {
  const t = useText()
  const { count, point, kind, faultAt, onChange } = props
  const label = (name: 'from' | 'to' | 'value' | 'n'): string =>
    t('review.settings.series.cell', { name: t(`review.settings.series.columns.${name}`), count })
  const day = (field: 'from' | 'to', value: string): ReactNode => {
    const message = faultAt(field)
    return (
      <td className="day">
        <Field>
          <Field.Label hidden>{label(field)}</Field.Label>
          <DayInput
            value={value}
            {...(message === undefined ? {} : { validation: 'error' as const })}
            onChange={({ target }) =>
              onChange({ ...point, [field]: field === 'to' && target.value === '' ? null : target.value })
            }
          />
          {message === undefined ? null : <Field.Message validation="error">{message}</Field.Message>}
        </Field>
      </td>
    )
  }
  return (
    <tr>
      {day('from', point.from)}
      {kind === 'stock' ? null : day('to', point.to ?? '')}
      <td>
        <ValueField
          label={label('value')}
          value={point.value}
          message={faultAt('value')}
          onChange={(value) => onChange({ ...point, value: value ?? Number.NaN })}
        />
      </td>
      {kind === 'rate' ? (
        <td>
          <ValueField
            empty
            label={label('n')}
            value={point.n}
            message={faultAt('n')}
            onChange={(n) => onChange({ ...point, n })}
          />
        </td>
      ) : null}
      <td>
        <Button
          size="small"
          aria-label={t('review.settings.series.remove_value', { count })}
          onClick={props.onRemove}
        >
          {t('review.settings.general.remove')}
        </Button>
      </td>
    </tr>
  )
}

export const PointsEditor = (props: {
  series: TeamSeries
  faults: readonly PointFault[]
  onChange: (points: readonly SeriesPoint[]) => void
}): ReactNode => {
  const t = useText()
  const words = useSeriesWords()
  const services = useServices()
  const [most, setMost] = useState(FEW)
  const { series, faults, onChange } = props
  const { points, kind } = series
  const today = dayOf(services.now(), services.agent.timeZone ?? 'UTC')
  // Those that were written or read last are the last: what is typed never jumps to another row.
  const shown = [...points.entries()].toReversed().slice(0, most)
  return (
    <Part>
      <PartTitle>{t('review.settings.series.values')}</PartTitle>
      <Actions>
        <Button size="small" onClick={() => onChange([...points, nextPoint(series, today)])}>
          {t('review.settings.series.add')}
        </Button>
      </Actions>
      {points.length === 0 ? null : (
        <Scroll>
          <Points aria-label={t('review.settings.series.values')}>
            <thead>
              <tr>
                <th scope="col">{t('review.settings.series.columns.from')}</th>
                {kind === 'stock' ? null : <th scope="col">{t('review.settings.series.columns.to')}</th>}
                <th scope="col">{t('review.settings.series.columns.value')}</th>
                {kind === 'rate' ? <th scope="col">{t('review.settings.series.columns.n')}</th> : null}
                <td />
              </tr>
            </thead>
            <tbody>
              {shown.map(([at, point]) => (
                <PointRow
                  key={at}
                  count={at + 1}
                  {...{ point, kind }}
                  faultAt={(field) => {
                    const found = faults.find((fault) => fault.at === at && fault.field === field)
                    return found ? words.fault(found) : undefined
                  }}
                  onChange={(next) => onChange(points.map((one, index) => (index === at ? next : one)))}
                  onRemove={() => onChange(points.filter((_, index) => index !== at))}
                />
              ))}
            </tbody>
          </Points>
        </Scroll>
      )}
      {points.length > most ? (
        <Actions>
          <Button size="small" onClick={() => setMost(most + MORE)}>
            {t('review.settings.series.more', { count: Math.min(MORE, points.length - most) })}
          </Button>
        </Actions>
      ) : null}
    </Part>
  )
}
