// How many repeats did answers avoid? A comparison on the same reasons, with its arithmetic open.

import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { useCsvTitle } from '#app/review/data/csv-title.ts'
import { Figure } from '#app/review/data/Figure.tsx'
import { Note, Part } from '#app/review/layout.tsx'
import { useMoney } from '#app/review/money/currency.ts'
import { fewestDigits, roundedTo } from '#app/review/money/product.ts'
import { type Go, ToSettings } from '#app/review/money/ToSettings.tsx'
import { useNumbers } from '#app/review/reasons/contacts/words.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import { matureSolved } from '#domain/review/measures/answers.ts'
import type { AvoidedRepeats } from '#domain/review/measures/avoided-repeats.ts'
import type { Judged } from '#domain/review/measures/judged.ts'
import { answeredRows } from '#domain/review/measures/overview-rows.ts'
import { type Expense, product, type Range } from '#domain/review/measures/range.ts'
import { AvoidedArithmetic } from './AvoidedArithmetic.tsx'
import { avoidedCsv } from './savings/csv-rows.ts'

const Narrow = styled.div`
  max-width: 480px;
`

const toTenths = (value: number): number => Math.round(value * 10) / 10

/** What the avoided repeats are worth: from low to high of both. */
const Worth = ({ estimate, cost }: { estimate: NonNullable<AvoidedRepeats['estimate']>; cost: Expense }) => {
  const t = useText()
  const money = useMoney()
  const numbers = useNumbers()
  const { interval, worth } = estimate
  const more = fewestDigits(0, (digits) => {
    const shown = ({ low, high }: Range, least: number): Range => ({
      ...{ low: roundedTo(low, least + digits), high: roundedTo(high, least + digits) },
    })
    const sum = product(shown(interval, 1), shown(cost.money, money.digits))
    return money.range(sum) === money.range(worth.money)
  })
  return (
    <Small>
      {t('review.answers.avoided.worth', {
        low: numbers.exact(interval.low, 1 + more),
        high: numbers.exact(interval.high, 1 + more),
        cost: money.exactRange(cost.money, money.digits + more),
        money: money.range(worth.money),
        hours: money.hours(worth.hours),
      })}
    </Small>
  )
}

/** `cost`: of one contact; null where nobody has said. */
export const AvoidedPart = (props: {
  avoided: AvoidedRepeats
  cost: Expense | null
  taxonomy: Taxonomy
  judged: Judged
  rows: Uint32Array
  go: Go
}): ReactNode => {
  const t = useText()
  const format = useFormat()
  const csvTitle = useCsvTitle()
  const { avoided, cost, judged, rows } = props
  const { estimate, reasons, notComparable, uses } = avoided
  const nameOf = (reason: string | null): string =>
    reason === null
      ? t('review.answers.avoided.untagged')
      : (props.taxonomy.byValue.get(reason)?.path.join(' › ') ?? reason)
  return (
    <Part aria-labelledby="answers-avoided">
      <h3 id="answers-avoided">{t('review.answers.avoided.title')}</h3>
      <Note>{t('review.answers.avoided.what')}</Note>
      <Narrow>
        <Figure
          name={t('review.answers.avoided.name')}
          value={estimate === null ? null : format.number(toTenths(estimate.avoided))}
          {...(estimate === null
            ? {}
            : {
                range: [
                  format.number(toTenths(estimate.interval.low)),
                  format.number(toTenths(estimate.interval.high)),
                ] as const,
              })}
          n={uses - notComparable}
          of={uses}
          definitionId="answers_avoided"
          leftOut={
            notComparable > 0 ? [t('review.answers.avoided.not_comparable', { count: notComparable })] : []
          }
          rows={() => answeredRows(judged, rows)}
          restsOn={() => matureSolved(judged, rows)}
        >
          {cost === null ? (
            <Small>
              {t('review.overview.no_costs')} <ToSettings what="costs" go={props.go} />
            </Small>
          ) : estimate === null ? null : (
            <Worth estimate={estimate} cost={cost} />
          )}
          <Small>{t('review.answers.avoided.not_causal')}</Small>
          {notComparable > 0 ? (
            <Small>{t('review.answers.avoided.not_comparable', { count: notComparable })}</Small>
          ) : null}
        </Figure>
      </Narrow>
      {reasons.length > 0 ? (
        <>
          <AvoidedArithmetic avoided={avoided} nameOf={nameOf} />
          <CsvButton
            name={t('review.answers.avoided.file')}
            rows={() => avoidedCsv(avoided, nameOf, csvTitle)}
          />
        </>
      ) : null}
    </Part>
  )
}
