// How many repeats did answers avoid? A comparison on the same reasons, with its arithmetic open.

import { Table } from '@zendeskgarden/react-tables'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Hidden, Small } from '#app/kit/text.tsx'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { Figure } from '#app/review/data/Figure.tsx'
import { Cell, Disclosure, End, NameCell, Note, Part } from '#app/review/layout.tsx'
import { useMoney } from '#app/review/money/currency.ts'
import { type Go, ToSettings } from '#app/review/money/ToSettings.tsx'
import { Scroll } from '#app/review/Scroll.tsx'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import { matureSolved } from '#domain/review/measures/answers.ts'
import type { AvoidedRepeats } from '#domain/review/measures/avoided-repeats.ts'
import type { Judged } from '#domain/review/measures/judged.ts'
import { answeredRows } from '#domain/review/measures/overview-rows.ts'
import type { Expense } from '#domain/review/measures/range.ts'
import { avoidedCsv } from './savings/csv-rows.ts'

const Narrow = styled.div`
  max-width: 480px;
`

const toTenths = (value: number): number => Math.round(value * 10) / 10

const Arithmetic = (props: {
  avoided: AvoidedRepeats
  nameOf: (reason: string | null) => string
}): ReactNode => {
  const t = useText()
  const format = useFormat()
  const title = t('review.answers.avoided.arithmetic')
  const share = ({ k, n, share: of }: { k: number; n: number; share: number | null }): string =>
    of === null
      ? t('review.answers.terms.unknown')
      : t('review.answers.avoided.share', {
          share: format.percent(of),
          k: format.number(k),
          n: format.number(n),
        })
  const { nameOf } = props
  return (
    <Disclosure>
      <summary>{title}</summary>
      <Scroll>
        <Table isReadOnly size="small" style={{ minWidth: 640 }}>
          <Table.Caption>
            <Hidden>{title}</Hidden>
          </Table.Caption>
          <Table.Head>
            <Table.HeaderRow>
              <Table.HeaderCell scope="col">{t('review.answers.avoided.reason')}</Table.HeaderCell>
              {(['uses', 'without', 'with', 'avoided'] as const).map((head) => (
                <End key={head} scope="col" width="17%">
                  {t(`review.answers.avoided.${head}`)}
                </End>
              ))}
            </Table.HeaderRow>
          </Table.Head>
          <Table.Body>
            {props.avoided.reasons.map((one) => (
              <Table.Row key={one.reason ?? ''}>
                <NameCell scope="row">{nameOf(one.reason)}</NameCell>
                <Cell>{format.number(one.uses)}</Cell>
                <Cell>{share(one.without)}</Cell>
                <Cell>{share(one.with)}</Cell>
                <Cell>{format.number(toTenths(one.avoided))}</Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </Scroll>
    </Disclosure>
  )
}

/** What the avoided repeats are worth: from low to high of both. */
const Worth = ({ estimate, cost }: { estimate: NonNullable<AvoidedRepeats['estimate']>; cost: Expense }) => {
  const t = useText()
  const format = useFormat()
  const money = useMoney()
  const { interval, worth } = estimate
  return (
    <Small>
      {t('review.answers.avoided.worth', {
        low: format.number(toTenths(interval.low)),
        high: format.number(toTenths(interval.high)),
        cost: money.range(cost.money),
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
  const { avoided, cost, judged, rows } = props
  const { estimate, reasons, notComparable, worked } = avoided
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
          n={worked.n - notComparable}
          of={worked.n}
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
          <Arithmetic avoided={avoided} nameOf={nameOf} />
          <CsvButton name={t('review.answers.avoided.file')} rows={() => avoidedCsv(avoided, nameOf)} />
        </>
      ) : null}
    </Part>
  )
}
