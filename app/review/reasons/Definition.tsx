// What exactly do the table's figures mean: what is counted, when, how many, and what is left out?

import type { ReactNode } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import type { AccountZone } from '#app/queries/zone.ts'
import { Popover } from '#app/review/data/Popover.tsx'
import type { Figure } from '#domain/review/figure.ts'
import type { Spans } from '#domain/review/period.ts'
import { useDates } from './words.ts'

interface Facts {
  field: string
  zone: AccountZone
  spans: Spans
  now: Figure
  before: Figure
}

const useLines = ({ field, zone, spans, now, before }: Facts): readonly [string, string][] => {
  const t = useText()
  const format = useFormat()
  const dates = useDates(zone.zone)
  const number = (figure: Figure): string => (typeof figure === 'number' ? format.number(figure) : '–')
  const window = t('review.definition.window_text', {
    from: dates.moment(spans.current.from),
    to: dates.moment(spans.current.to),
    before_from: dates.moment(spans.before.from),
    before_to: dates.moment(spans.before.to),
    zone: zone.zone,
  })
  const doubt = zone.source === 'account' ? '' : ` ${t(`review.definition.zone_${zone.source}`)}`
  return [
    [t('review.definition.counted'), t('review.definition.counted_text', { field })],
    [t('review.definition.window'), `${window}${doubt}`],
    [t('review.definition.n'), t('review.definition.n_text', { now: number(now), before: number(before) })],
    [t('review.definition.untagged'), t('review.definition.untagged_text')],
    [t('review.definition.left_out'), t('review.definition.left_out_text')],
  ]
}

const Lines = (props: Facts): ReactNode => (
  <dl>
    {useLines(props).map(([term, text]) => [
      <dt key={`${term}-term`}>{term}</dt>,
      <dd key={term}>{text}</dd>,
    ])}
  </dl>
)

export const Definition = (props: Facts): ReactNode => {
  const t = useText()
  return (
    <Popover id="counted.about" label={t('review.data.about')} name={t('review.counts')}>
      {() => <Lines {...props} />}
    </Popover>
  )
}
