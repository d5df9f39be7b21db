// What is known of the customers themselves: how many of them are at risk, and would they recommend us?

import type { ReactNode } from 'react'
import { useMemo } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Figure } from '#app/review/data/Figure.tsx'
import { customerHealth, pickedRows } from '#domain/review/measures/customers.ts'
import { seenAsOf } from '#domain/review/measures/customers-seen.ts'
import { type BlockProps, Line } from './parts.tsx'

export const Customers = ({ chosen }: BlockProps): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { judged } = chosen.data
  const { rows } = chosen.contacts
  const { to } = chosen.choice
  const seen = useMemo(() => seenAsOf(judged, to), [judged, to])
  const { engagement } = useMemo(() => customerHealth(judged, rows, seen), [judged, rows, seen])
  const known = engagement.customers - engagement.unknown
  return (
    <>
      <Figure
        name={t('review.overview.at_risk')}
        value={known === 0 ? null : format.number(engagement.disengaged)}
        n={known}
        of={engagement.customers}
        definitionId="at_risk"
        rows={pickedRows(judged, rows, seen, { bands: ['at_risk'] })}
      >
        <Line text={known === 0 ? t('review.overview.no_bands') : t('review.overview.at_risk_value')} />
      </Figure>
      <Figure name={t('review.overview.nps')} value={null} definitionId="nps" leftOut={[]}>
        <Line text={t('review.overview.no_nps')} />
      </Figure>
    </>
  )
}
