// What are the three figures of saving, each with what it is worth and what it rests on? Beside each other, no sum.

import { Table } from '@zendeskgarden/react-tables'
import type { ReactNode } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Hidden } from '#app/kit/text.tsx'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { useCsvTitle } from '#app/review/data/csv-title.ts'
import { BodyRow, Cell, End, NameCell, Start, WideCell } from '#app/review/layout.tsx'
import { useMoney } from '#app/review/money/currency.ts'
import { useNumbers } from '#app/review/reasons/contacts/words.ts'
import { Scroll } from '#app/review/Scroll.tsx'
import type { AvoidedRepeats } from '#domain/review/measures/avoided-repeats.ts'
import type { Expense } from '#domain/review/measures/range.ts'
import { assumedSteps, type SelfService } from '#domain/review/measures/self-service.ts'
import { type SavingName, savingsCsv } from './csv-rows.ts'

interface SavingsTableProps {
  avoided: AvoidedRepeats
  chain: SelfService | null
  /** Of one contact; null where nobody has said. */
  cost: Expense | null
}

interface Line {
  name: SavingName
  figure: string
  worth: Expense | null
  evidence: string
}

const useLines = ({ avoided, chain, cost }: SavingsTableProps): readonly Line[] => {
  const t = useText()
  const format = useFormat()
  const numbers = useNumbers()
  const unknown = t('review.data.unknown')
  const { worked, usual, estimate, uses, notComparable } = avoided
  const range = (low: string, high: string): string => t('review.answers.terms.range', { low, high })
  const whole = (value: number): string => format.number(Math.round(value))
  return [
    {
      name: 'worked',
      figure:
        worked.share === null
          ? unknown
          : t('review.answers.savings.worked', {
              k: format.number(worked.k),
              n: format.number(worked.n),
              share: format.percent(worked.share),
              usual: usual === null ? unknown : format.percent(usual),
            }),
      worth: null,
      evidence: t('review.answers.savings.worked_evidence'),
    },
    {
      name: 'avoided',
      figure:
        estimate === null
          ? unknown
          : t('review.answers.savings.avoided', {
              avoided: numbers.fine(estimate.avoided),
              range: range(numbers.fine(estimate.interval.low), numbers.fine(estimate.interval.high)),
            }),
      worth: cost === null ? null : (estimate?.worth ?? null),
      evidence: t('review.answers.savings.avoided_evidence', {
        n: format.number(uses - notComparable),
        of: format.number(uses),
      }),
    },
    {
      name: 'chain',
      figure:
        chain === null
          ? unknown
          : t('review.answers.savings.chain', {
              range: range(whole(chain.conservative), whole(chain.generous)),
            }),
      worth: cost === null ? null : (chain?.worth ?? null),
      evidence:
        chain === null
          ? t('review.answers.savings.chain_nothing')
          : t('review.overview.chain_assumed', { count: assumedSteps(chain) }),
    },
  ]
}

export const SavingsTable = (props: SavingsTableProps): ReactNode => {
  const t = useText()
  const money = useMoney()
  const csvTitle = useCsvTitle()
  const lines = useLines(props)
  const nameOf = (name: SavingName): string => t(`review.overview.${name}`)
  return (
    <>
      <Scroll>
        <Table isReadOnly size="small" style={{ minWidth: 820 }}>
          <Table.Caption>
            <Hidden>{t('review.overview.savings')}</Hidden>
          </Table.Caption>
          <Table.Head>
            <Table.HeaderRow>
              <Start scope="col" width="17%">
                {t('review.answers.savings.name')}
              </Start>
              <Start scope="col">{t('review.answers.savings.figure')}</Start>
              <End scope="col" width="17%">
                {t('review.answers.savings.money')}
              </End>
              <End scope="col" width="13%">
                {t('review.answers.savings.hours')}
              </End>
              <Start scope="col" width="27%">
                {t('review.answers.savings.evidence')}
              </Start>
            </Table.HeaderRow>
          </Table.Head>
          <Table.Body>
            {lines.map(({ name, figure, worth, evidence }) => (
              <BodyRow key={name}>
                <NameCell scope="row">{nameOf(name)}</NameCell>
                <WideCell>{figure}</WideCell>
                <Cell>
                  {name === 'worked'
                    ? t('review.answers.savings.none')
                    : worth === null
                      ? t('review.data.unknown')
                      : money.range(worth.money)}
                </Cell>
                <Cell>
                  {name === 'worked'
                    ? t('review.answers.savings.none')
                    : worth === null
                      ? t('review.data.unknown')
                      : money.hours(worth.hours)}
                </Cell>
                <WideCell>{evidence}</WideCell>
              </BodyRow>
            ))}
          </Table.Body>
        </Table>
      </Scroll>
      <CsvButton
        name={t('review.answers.savings.file')}
        rows={() => savingsCsv(props.avoided, props.chain, props.cost !== null, nameOf, csvTitle)}
      />
    </>
  )
}
