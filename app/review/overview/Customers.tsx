// What is known of the customers themselves: how many are at risk, with how much revenue, and would they recommend us?

import type { ReactNode } from 'react'
import { useMemo } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { NotRead } from '#app/review/customers/Party.tsx'
import { Figure } from '#app/review/data/Figure.tsx'
import { useMoney } from '#app/review/money/currency.ts'
import { ToSettings } from '#app/review/money/ToSettings.tsx'
import { type AtRisk, useAtRisk } from '#app/review/money/use-at-risk.ts'
import { customerHealth, pickedRows } from '#domain/review/measures/customers.ts'
import { rowsAtRisk, valueOfOrganizations } from '#domain/review/measures/organizations-at-risk.ts'
import { NpsFigure } from './NpsFigure.tsx'
import { type BlockProps, Line } from './parts.tsx'

const People = ({ chosen, atRisk: { seen } }: BlockProps & { atRisk: AtRisk }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { judged } = chosen.data
  const { rows } = chosen.contacts
  const { engagement } = useMemo(() => customerHealth(judged, rows, seen), [judged, rows, seen])
  const known = engagement.customers - engagement.unknown
  return (
    <Figure
      name={t('review.overview.at_risk')}
      value={known === 0 ? null : format.number(engagement.disengaged)}
      n={known}
      of={engagement.customers}
      definitionId="at_risk"
      rows={() => pickedRows(judged, rows, seen, { bands: ['at_risk'] })}
      restsOn={() => rows}
    >
      <Line text={known === 0 ? t('review.overview.no_bands') : t('review.overview.at_risk_value')} />
    </Figure>
  )
}

const Revenue = ({ chosen, atRisk, go }: BlockProps & { atRisk: AtRisk }): ReactNode => {
  const t = useText()
  const money = useMoney()
  const { judged } = chosen.data
  const { rows } = chosen.contacts
  const { seen, organizations, values, mapped, known } = atRisk
  const revenue = useMemo(() => valueOfOrganizations(organizations, values), [organizations, values])
  const behind = useMemo(() => rowsAtRisk(judged, rows, seen), [judged, rows, seen])
  return (
    <Figure
      name={t('review.customers.revenue_at_risk')}
      value={revenue.known === 0 ? null : money.amount(revenue.sum)}
      n={revenue.known}
      of={revenue.organizations}
      definitionId="revenue_at_risk"
      leftOut={
        revenue.known === revenue.organizations
          ? []
          : [t('review.overview.value_unknown', { count: revenue.organizations - revenue.known })]
      }
      rows={behind}
      restsOn={() => rows}
    >
      {mapped ? (
        <Line text={t('review.overview.revenue_once')} />
      ) : (
        <Line text={t('review.customers.no_value_field')}>
          <ToSettings what="values" go={go} />
        </Line>
      )}
      <Line text={known.reading ? t('review.customers.reading') : null} />
      <NotRead known={known} />
    </Figure>
  )
}

export const Customers = (props: BlockProps): ReactNode => {
  const atRisk = useAtRisk(props.chosen)
  return (
    <>
      <NpsFigure {...props} />
      <People {...props} atRisk={atRisk} />
      <Revenue {...props} atRisk={atRisk} />
    </>
  )
}
