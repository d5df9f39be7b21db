// How many customers were there, how engaged are they, and how much revenue is at risk?

import { type ReactNode, useContext } from 'react'
import styled from 'styled-components'
import { useFormat, useLocale, useText } from '#app/i18n/language.tsx'
import { numberFormat } from '#app/i18n/number-format.ts'
import { Small } from '#app/kit/text.tsx'
import { Figure } from '#app/review/data/Figure.tsx'
import { CurrencyContext, useMoney } from '#app/review/money/currency.ts'
import type { EngagementRatio } from '#domain/health/portfolio.ts'
import { pickedRows } from '#domain/review/measures/customers.ts'
import type { KnownValue } from '#domain/review/measures/customers-organizations.ts'
import type { Judged } from '#domain/review/measures/judged.ts'
import type { View } from './view.ts'

const Figures = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(220px, 1fr));
  gap: ${({ theme }) => theme.space.sm};
`

/** `2.5 : 1`, and where nobody is disengaged `7 : 0`; null where nobody is known to be either. */
const useRatio = (): ((ratio: EngagementRatio) => string | null) => {
  const locale = useLocale()
  const one = numberFormat(locale, { maximumFractionDigits: 1 })
  return ({ ratio, engaged, disengaged }) => {
    if (engaged + disengaged === 0) return null
    return ratio === null ? `${one.format(engaged)} : 0` : `${one.format(ratio)} : 1`
  }
}

const Engagement = (props: { judged: Judged; rows: Uint32Array; view: View }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const ratio = useRatio()
  const { judged, rows, view } = props
  const { engagement } = view.health
  const { customers, unknown, engaged, middle, disengaged } = engagement
  const known = customers - unknown
  const before = view.before?.engagement
  const beforeRatio = before ? ratio(before) : null
  return (
    <Figure
      name={t('review.customers.engagement')}
      value={ratio(engagement)}
      n={known}
      of={customers}
      definitionId="engagement_ratio"
      rows={() => pickedRows(judged, rows, view.seen, { bands: ['thriving', 'steady', 'at_risk'] })}
      restsOn={() => rows}
    >
      <Small>
        {t('review.customers.engagement_parts', {
          engaged: format.number(engaged),
          middle: format.number(middle),
          disengaged: format.number(disengaged),
          unknown: format.number(unknown),
        })}
      </Small>
      {before && beforeRatio !== null ? (
        <Small>
          {t('review.customers.engagement_before', {
            ratio: beforeRatio,
            n: format.number(before.customers - before.unknown),
            of: format.number(before.customers),
          })}
        </Small>
      ) : null}
    </Figure>
  )
}

export const Headline = (props: {
  judged: Judged
  rows: Uint32Array
  view: View
  /** Of those at risk, each once. */
  revenue: KnownValue
  /** A field tells what organisations are worth. */
  mapped: boolean
  rowsAtRisk: Uint32Array
}): ReactNode => {
  const t = useText()
  const format = useFormat()
  const money = useMoney()
  const priced = useContext(CurrencyContext) !== null
  const { judged, rows, view, revenue, rowsAtRisk } = props
  const { organizations, health } = view
  const seen = organizations.filter((line) => line.seen !== null).length
  return (
    <Figures>
      <Figure
        name={t('review.customers.customers')}
        value={format.number(health.engagement.customers)}
        definitionId="customers"
        rows={rows}
      >
        <Small>{t('review.customers.of_organizations', { count: organizations.length })}</Small>
      </Figure>
      <Engagement judged={judged} rows={rows} view={view} />
      <Figure
        name={t('review.customers.organizations_at_risk')}
        value={seen === 0 ? null : format.number(revenue.organizations)}
        n={seen}
        of={organizations.length}
        definitionId="organizations_at_risk"
        rows={rowsAtRisk}
        restsOn={() => rows}
      />
      <Figure
        name={t('review.customers.revenue_at_risk')}
        value={revenue.known === 0 ? null : money.amount(revenue.sum)}
        n={revenue.known}
        of={revenue.organizations}
        definitionId="revenue_at_risk"
        rows={rowsAtRisk}
        restsOn={() => rows}
      >
        <Small>
          {t(
            !props.mapped
              ? 'review.customers.no_value_field'
              : priced
                ? 'review.overview.revenue_once'
                : 'review.customers.revenue_unit',
          )}
        </Small>
      </Figure>
    </Figures>
  )
}
