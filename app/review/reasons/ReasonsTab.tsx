// What do people write to us about? Tickets by contact reason for a period, beside the period before.

import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import type { OurFields } from '#app/queries/fields.ts'
import type { AccountZone } from '#app/queries/zone.ts'
import { usePicked } from '#app/review/data/picked.tsx'
import { Note } from '#app/review/layout.tsx'
import type { Place } from '#app/review/place.ts'
import type { AccountField } from '#domain/open-ticket.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import { dayOf } from '#domain/review/day.ts'
import { type Spans, spansOf } from '#domain/review/period.ts'
import { useAsOf } from './as-of.ts'
import { Counted } from './Counted.tsx'
import { Bar } from './layout.tsx'
import { PeriodPicker } from './PeriodPicker.tsx'
import { useDates } from './words.ts'

const Section = styled.section`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.sm};
  & > h2 { font-size: ${({ theme }) => theme.fontSizes.lg}; font-weight: ${({ theme }) => theme.fontWeights.semibold}; line-height: ${({ theme }) => theme.lineHeights.lg}; }
`

export interface ReasonsTabProps {
  place: Place
  go: (change: Partial<Place>) => void
  fields: OurFields
  field: AccountField
  taxonomy: Taxonomy
  zone: AccountZone
}

/** The days stand in the middle of the field beside them. */
const Controls = styled(Bar)`
  & > span { padding-bottom: 7px; }
`

const Days = (props: { spans: Spans; zone: string }): ReactNode => {
  const t = useText()
  const { range } = useDates(props.zone)
  const { current, before, running } = props.spans
  return (
    <Note as="span">
      {t(running ? 'review.running' : 'review.compared', {
        period: range(current),
        before: range(before),
      })}
    </Note>
  )
}

export const ReasonsTab = (props: ReasonsTabProps): ReactNode => {
  const t = useText()
  const asOf = useAsOf()
  const { place, go } = props
  const { period } = usePicked(place)
  const { zone } = props.zone
  const spans = spansOf(place.period, asOf.now, zone)
  const today = dayOf(asOf.now, zone)
  const days = { from: spans?.current.firstDay ?? today, to: spans?.current.lastDay ?? today }
  return (
    <Section aria-labelledby="reasons-title">
      <h2 id="reasons-title">{t('review.reasons')}</h2>
      <Controls>
        <PeriodPicker period={period} days={days} onChange={(period) => go({ period })} />
        {spans ? <Days spans={spans} zone={zone} /> : null}
      </Controls>
      {spans ? (
        <Counted {...props} spans={spans} asOf={asOf} />
      ) : (
        <p role="status">{t('review.no_period')}</p>
      )}
    </Section>
  )
}
