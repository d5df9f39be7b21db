// How many contacts did the help centre spare: visits, who came for what, found the answer, and would have asked?

import { Table } from '@zendeskgarden/react-tables'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useFormat, useLocale, useText } from '#app/i18n/language.tsx'
import { Hidden, Small } from '#app/kit/text.tsx'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { useCsvTitle } from '#app/review/data/csv-title.ts'
import { Figure } from '#app/review/data/Figure.tsx'
import { BodyRow, Cell, End, NameCell, Note, Part } from '#app/review/layout.tsx'
import { useMoney } from '#app/review/money/currency.ts'
import { moneyFormat } from '#app/review/money/format.ts'
import { digitsFor, fewestDigits, roundedTo } from '#app/review/money/product.ts'
import { type Go, ToSettings } from '#app/review/money/ToSettings.tsx'
import { useNumbers } from '#app/review/reasons/contacts/words.ts'
import { useDates } from '#app/review/reasons/words.ts'
import { Scroll } from '#app/review/Scroll.tsx'
import type { Expense } from '#domain/review/measures/range.ts'
import {
  assumedSteps,
  type ChainInput,
  type SelfService,
  type Told,
} from '#domain/review/measures/self-service.ts'
import { chainCsv } from './csv-rows.ts'
import { PURPOSES, STEPS } from './what-if.ts'

const Narrow = styled.div`
  max-width: 480px;
`

interface Known {
  input: ChainInput
  chain: SelfService
  cost: Expense | null
}

/** `38 % (33 % to 43 %), 412 asked, 1 – 28 Sep 2026`, or that it is assumed. */
const useShare = (zone: string) => {
  const t = useText()
  const format = useFormat()
  const numbers = useNumbers()
  const dates = useDates(zone)
  /** `digits`: of the share. */
  return (told: Told, { share, interval }: SelfService['support']['came'], digits: number): string =>
    told.by === 'assumption' || interval === null
      ? t('review.answers.savings.assumed', { share: numbers.percent(share, digits - 2) })
      : t('review.answers.savings.asked', {
          share: numbers.percent(share, digits - 2),
          low: format.percent(interval.low),
          high: format.percent(interval.high),
          n: format.number(told.n),
          days: dates.range({ from: told.from, to: told.to, firstDay: '', lastDay: '' }),
        })
}

/** A share below it is said with one digit after the point. */
const SMALL = 0.1

const Arithmetic = ({ input, chain, zone }: Known & { zone: string }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const numbers = useNumbers()
  const share = useShare(zone)
  /** So that visits times the shares that are shown come to the contacts that are shown. */
  const digitsOf = (purpose: (typeof PURPOSES)[number]): number => {
    const shares = STEPS.map((step) => chain[purpose][step].share)
    const wanted = numbers.rough(chain[purpose].contacts)
    const product = (digits: number): number =>
      shares.reduce((rest, one) => rest * roundedTo(one, digits), Math.round(input.visits))
    return fewestDigits(
      shares.some((one) => one < SMALL) ? 3 : 2,
      (digits) => numbers.rough(product(digits)) === wanted,
    )
  }
  const title = t('review.answers.savings.chain_arithmetic')
  return (
    <Scroll>
      <Table isReadOnly size="small" style={{ minWidth: 820, maxWidth: 1200 }}>
        <Table.Caption>
          <Hidden>{title}</Hidden>
        </Table.Caption>
        <Table.Head>
          <Table.HeaderRow>
            <Table.HeaderCell scope="col">{t('review.answers.savings.purpose')}</Table.HeaderCell>
            <End scope="col" width="11%">
              {t('review.answers.savings.visits')}
            </End>
            {STEPS.map((step) => (
              <End key={step} scope="col" width="18%">
                × {t(`review.answers.savings.${step}`)}
              </End>
            ))}
            <End scope="col" width="13%">
              = {t('review.answers.savings.contacts')}
            </End>
          </Table.HeaderRow>
        </Table.Head>
        <Table.Body>
          {PURPOSES.map((purpose) => (
            <BodyRow key={purpose}>
              <NameCell scope="row">{t(`review.answers.savings.${purpose}`)}</NameCell>
              <Cell>{format.number(Math.round(input.visits))}</Cell>
              {STEPS.map((step) => (
                <Cell key={step}>{share(input[purpose][step], chain[purpose][step], digitsOf(purpose))}</Cell>
              ))}
              <Cell>{numbers.rough(chain[purpose].contacts)}</Cell>
            </BodyRow>
          ))}
        </Table.Body>
      </Table>
    </Scroll>
  )
}

/** Low: with care, at the low cost; high: generously, at the high one. */
const Sums = ({ chain, cost }: Known): ReactNode => {
  const t = useText()
  const plain = moneyFormat(useLocale(), null)
  const money = useMoney()
  if (cost === null) return null
  /** With as many digits as the sum needs to come out. */
  const terms = (contacts: number, price: number) => {
    const [tenths, cents] = digitsFor([contacts, price], [0, money.digits], money.amount)
    return {
      contacts: plain.exact(contacts, tenths),
      cost: money.exact(price, cents),
      sum: money.amount(contacts * price),
    }
  }
  return (
    <>
      <Note>{t('review.answers.savings.low', terms(chain.conservative, cost.money.low))}</Note>
      <Note>{t('review.answers.savings.high', terms(chain.generous, cost.money.high))}</Note>
    </>
  )
}

const Reckoned = (props: Known & { zone: string }): ReactNode => {
  const t = useText()
  const csvTitle = useCsvTitle()
  const format = useFormat()
  const money = useMoney()
  const { input, chain, cost } = props
  const [low = '', high = ''] = [chain.conservative, chain.generous].map((one) =>
    format.number(Math.round(one)),
  )
  return (
    <>
      <Narrow>
        <Figure
          name={t('review.overview.chain')}
          value={
            cost === null ? t('review.answers.terms.range', { low, high }) : money.range(chain.worth.money)
          }
          n={Math.round(input.visits)}
          definitionId="self_service"
          level="elsewhere"
          leftOut={[]}
        >
          <Small>{t('review.overview.chain_contacts', { low, high })}</Small>
          {cost === null ? null : <Small>{money.ofAgents(chain.worth.hours)}</Small>}
          <Small>{t('review.overview.chain_assumed', { count: assumedSteps(chain) })}</Small>
        </Figure>
      </Narrow>
      <Arithmetic {...props} />
      <Sums {...props} />
      <CsvButton
        name={t('review.answers.savings.chain_file')}
        rows={() =>
          chainCsv(
            input,
            chain,
            (name) => t(`review.answers.savings.${name}`),
            (by) => t(`review.settings.economy.chain.${by}`),
            csvTitle,
          )
        }
      />
    </>
  )
}

/** `told`: the team has entered the shares; what may be lacking are visits. */
export const ChainPart = (props: {
  input: ChainInput | null
  chain: SelfService | null
  cost: Expense | null
  told: boolean
  zone: string
  go: Go
}): ReactNode => {
  const t = useText()
  const { input, chain, cost, told, zone } = props
  return (
    <Part aria-labelledby="answers-chain">
      <h3 id="answers-chain">{t('review.overview.chain')}</h3>
      <Note>{t('review.definitions.self_service')}</Note>
      {input !== null && chain !== null ? (
        <Reckoned input={input} chain={chain} cost={cost} zone={zone} />
      ) : (
        <Note>
          {t(told ? 'review.overview.no_visits' : 'review.overview.no_chain')}{' '}
          <ToSettings what={told ? 'series' : 'chain'} go={props.go} />
        </Note>
      )}
    </Part>
  )
}
