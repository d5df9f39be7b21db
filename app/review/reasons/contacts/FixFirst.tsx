// What is to be fixed first? By remedy in the order in which they are to be tried, with the arithmetic open.

import { memo, type ReactNode, useMemo } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import type { Economy } from '#app/review/data/use-economy.ts'
import { useMoney } from '#app/review/money/currency.ts'
import { type Go, ToSettings } from '#app/review/money/ToSettings.tsx'
import { Bar } from '#app/review/reasons/layout.tsx'
import { Part, Plain } from '#app/review/reasons/parts.tsx'
import { Scroll } from '#app/review/Scroll.tsx'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import { type Costs, NO_COSTS } from '#domain/review/measures/cost.ts'
import { fixFirst } from '#domain/review/measures/fix-first.ts'
import type { Judged } from '#domain/review/measures/judged.ts'
import { FixGroup, type FixGroupProps } from './FixLines.tsx'
import { fixCsv } from './fix-csv.ts'
import { useAboutName } from './words.ts'

interface FixFirstProps {
  judged: Judged
  /** Contacts of the period. */
  rows: Uint32Array
  costs: Costs | null
  economy: Economy
  taxonomy: Taxonomy
  go: Go
  onFix: FixGroupProps['onFix']
}

/** Memoised: what else is said of the contacts arrives bit by bit. */
export const FixFirst = memo(function FixFirst(props: FixFirstProps): ReactNode {
  const t = useText()
  const nameOf = useAboutName(props.taxonomy)
  const { judged, rows, costs, economy, taxonomy, go, onFix } = props
  const { remedyShares } = economy
  const found = useMemo(
    () => fixFirst(judged, rows, costs ?? NO_COSTS, taxonomy.reasons, remedyShares),
    [judged, rows, costs, taxonomy, remedyShares],
  )
  const money = costs !== null
  const { alike } = useMoney()
  const all = [...found.remedies.flatMap(({ fixes }) => fixes), ...found.withoutRemedy]
  const { range } = alike(all.map(({ avoidable }) => avoidable.money.high))
  const shared = { money, range, nameOf, onFix, onShow: (value: string) => go({ listed: `=${value}` }) }
  return (
    <Part title={t('review.by_reason.fix.title')}>
      <Small>
        {t(money ? 'review.by_reason.fix.what' : 'review.by_reason.fix.what_contacts')}{' '}
        {t('review.by_reason.fix.assumed')} <ToSettings what="shares" go={go} />
      </Small>
      {money ? null : (
        <Small>
          {t('review.money.no_costs')} <ToSettings what="costs" go={go} />
        </Small>
      )}
      <Bar>
        <CsvButton
          name={t('review.by_reason.fix.file')}
          rows={() =>
            fixCsv(
              found,
              nameOf,
              (remedy) => t(`review.by_reason.fix.remedy.${remedy ?? 'none'}`),
              (column) => t(`review.by_reason.fix.csv.${column}`),
            )
          }
        />
      </Bar>
      <Scroll>
        <Plain>
          <thead>
            <tr>
              <th scope="col">{t('review.column.reason')}</th>
              <th scope="col" className="number">
                {t('review.by_reason.fix.avoidable')}
              </th>
              <th scope="col">{t('review.by_reason.fix.arithmetic')}</th>
              {money ? (
                <th scope="col" className="number">
                  {t('review.by_reason.fix.avoidable_cost')}
                </th>
              ) : null}
              <td />
            </tr>
          </thead>
          {found.remedies.map(({ remedy, fixes, avoidable }) => (
            <FixGroup key={remedy} remedy={remedy} fixes={fixes} avoidable={avoidable} {...shared} />
          ))}
          <FixGroup remedy={null} fixes={found.withoutRemedy} avoidable={null} {...shared} />
        </Plain>
      </Scroll>
    </Part>
  )
})
