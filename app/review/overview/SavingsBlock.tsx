// What does self-service save? Three figures under their own names, never added up.

import type { ReactNode } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Figure } from '#app/review/data/Figure.tsx'
import { useMoney } from '#app/review/money/currency.ts'
import { ToSettings } from '#app/review/money/ToSettings.tsx'
import { useNumbers } from '#app/review/reasons/contacts/words.ts'
import { matureSolved } from '#domain/review/measures/answers.ts'
import { answeredRows } from '#domain/review/measures/overview-rows.ts'
import { assumedSteps } from '#domain/review/measures/self-service.ts'
import { Block, type BlockProps, Line } from './parts.tsx'
import { useRange } from './words.ts'

const Worked = ({ chosen, now }: BlockProps): ReactNode => {
  const t = useText()
  const format = useFormat()
  const range = useRange()
  const { worked, usual } = now.avoided
  return (
    <Figure
      name={t('review.overview.worked')}
      value={worked.share === null ? null : format.percent(worked.share)}
      {...range(worked.share, worked.interval)}
      n={worked.k}
      of={worked.n}
      definitionId="answers_worked"
      rows={() => answeredRows(chosen.data.judged, chosen.contacts.rows)}
    >
      <Line
        text={
          worked.n === 0
            ? t('review.overview.none_sent')
            : usual === null
              ? null
              : t('review.overview.usual', { share: format.percent(usual) })
        }
      />
      <Line text={t('review.overview.worked_money')} />
    </Figure>
  )
}

const Avoided = ({ chosen, now, go }: BlockProps): ReactNode => {
  const t = useText()
  const numbers = useNumbers()
  const money = useMoney()
  const { uses, estimate, notComparable } = now.avoided
  return (
    <Figure
      name={t('review.overview.avoided')}
      value={estimate === null ? null : numbers.fine(estimate.avoided)}
      {...(estimate === null
        ? {}
        : { range: [numbers.fine(estimate.interval.low), numbers.fine(estimate.interval.high)] as const })}
      n={uses - notComparable}
      of={uses}
      definitionId="answers_avoided"
      rows={() => answeredRows(chosen.data.judged, chosen.contacts.rows)}
      restsOn={() => matureSolved(chosen.data.judged, chosen.contacts.rows)}
    >
      <Line text={t('review.overview.not_causal')} />
      {now.cost === null ? (
        <Line text={t('review.overview.no_costs')}>
          <ToSettings what="costs" go={go} />
        </Line>
      ) : estimate === null ? null : (
        <Line
          text={t('review.overview.worth', {
            money: money.range(estimate.worth.money),
            hours: money.hours(estimate.worth.hours),
          })}
        />
      )}
    </Figure>
  )
}

const Chain = ({ now, economy, go }: BlockProps): ReactNode => {
  const t = useText()
  const format = useFormat()
  const money = useMoney()
  const { chain, cost } = now
  const contacts = chain && [chain.conservative, chain.generous].map((one) => format.number(Math.round(one)))
  return (
    <Figure
      name={t('review.overview.chain')}
      value={
        chain === null
          ? null
          : cost === null
            ? (contacts?.join(' – ') ?? null)
            : money.range(chain.worth.money)
      }
      definitionId="self_service"
      level="elsewhere"
      leftOut={[]}
    >
      {chain === null ? (
        <Line text={t(economy.chain === null ? 'review.overview.no_chain' : 'review.overview.no_visits')}>
          <ToSettings what={economy.chain === null ? 'chain' : 'series'} go={go} />
        </Line>
      ) : (
        <>
          <Line
            text={t('review.overview.chain_contacts', {
              low: contacts?.[0] ?? '',
              high: contacts?.[1] ?? '',
            })}
          />
          <Line text={cost === null ? t('review.overview.no_costs') : money.ofAgents(chain.worth.hours)} />
          <Line text={t('review.overview.chain_assumed', { count: assumedSteps(chain) })} />
        </>
      )}
    </Figure>
  )
}

export const SavingsBlock = (props: BlockProps): ReactNode => {
  const t = useText()
  return (
    <Block
      title={t('review.overview.savings')}
      what={t('review.overview.savings_what')}
      note={
        <Line text={t('review.overview.arithmetic_open')}>
          <TextLink inText onClick={() => props.go({ tab: 'answers' })}>
            {t('review.tabs.answers')}
          </TextLink>
        </Line>
      }
    >
      <Worked {...props} />
      <Avoided {...props} />
      <Chain {...props} />
    </Block>
  )
}
