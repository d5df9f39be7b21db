// What does self-service save? Three figures under their own names, on what is entered or on what the reader tries out.

import { type ReactNode, useMemo } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { AvoidedPart } from '#app/review/answers/Avoided.tsx'
import { answersDetailIn, textOfAnswers } from '#app/review/answers/detail.ts'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import type { Economy } from '#app/review/data/use-economy.ts'
import { Note, Part } from '#app/review/layout.tsx'
import { useMoney } from '#app/review/money/currency.ts'
import { type Go, ToSettings } from '#app/review/money/ToSettings.tsx'
import { useCosts } from '#app/review/money/use-costs.ts'
import type { TabProps } from '#app/review/tabs.ts'
import { avoidedRepeats } from '#domain/review/measures/avoided-repeats.ts'
import { costOfOne } from '#domain/review/measures/cost.ts'
import { NOTHING } from '#domain/review/measures/range.ts'
import { selfService } from '#domain/review/measures/self-service.ts'
import { ChainPart } from './Chain.tsx'
import { SavingsTable } from './SavingsTable.tsx'
import { WhatIf } from './WhatIf.tsx'
import { basisOf, type Entered, type Tried } from './what-if.ts'

interface SavingsProps extends TabProps {
  chosen: ReadyChosen
  economy: Economy
}

const useEntered = ({ chosen, economy }: Pick<SavingsProps, 'chosen' | 'economy'>): Entered => {
  const { judged } = chosen.data
  const { rows } = chosen.contacts
  const { current } = chosen.spans
  const costs = useCosts(judged, economy.costs)
  return useMemo(
    () => ({
      cost: costs === null ? null : costOfOne(judged, costs, rows),
      visits: economy.visitsIn(current),
      chain: economy.chain,
    }),
    [costs, judged, rows, economy, current],
  )
}

/** Of one contact, or that nobody said; and whether it is tried out. */
const CostNote = (props: { basis: ReturnType<typeof basisOf>; n: number; go: Go }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const money = useMoney()
  const { basis, n } = props
  return (
    <>
      {basis.changed ? <Note role="status">{t('review.answers.savings.tried')}</Note> : null}
      {basis.cost === null ? (
        <Note>
          {t('review.money.no_costs')} <ToSettings what="costs" go={props.go} />
        </Note>
      ) : (
        <Note>
          {t(basis.changed ? 'review.answers.savings.one_tried' : 'review.answers.savings.one', {
            money: money.range(basis.cost.money),
            hours: money.hours(basis.cost.hours),
            count: n,
            shown: format.number(n),
          })}
        </Note>
      )}
    </>
  )
}

export const Savings = (props: SavingsProps): ReactNode => {
  const t = useText()
  const { chosen, economy, place, go } = props
  const { judged, taxonomy, zone } = chosen.data
  const { rows } = chosen.contacts
  const entered = useEntered(props)
  const detail = useMemo(() => answersDetailIn(place.detail), [place.detail])
  const { tried } = detail
  const onTry = (next: Tried | null) => go({ detail: textOfAnswers({ ...detail, tried: next }) })
  const basis = useMemo(() => basisOf(tried, entered), [tried, entered])
  const { cost, chain: input } = basis
  const avoided = useMemo(() => avoidedRepeats(judged, rows, cost ?? NOTHING), [judged, rows, cost])
  const chain = useMemo(() => (input === null ? null : selfService(input, cost ?? NOTHING)), [input, cost])
  const shared = { cost, go }
  return (
    <>
      <Part aria-labelledby="answers-savings">
        <h3 id="answers-savings">{t('review.overview.savings')}</h3>
        <Note>{t('review.overview.savings_what')}</Note>
        <CostNote basis={basis} n={rows.length} go={go} />
        <SavingsTable avoided={avoided} chain={chain} cost={cost} />
        <WhatIf entered={entered} tried={tried} basis={basis} onTry={onTry} go={go} />
      </Part>
      <AvoidedPart {...shared} avoided={avoided} taxonomy={taxonomy} judged={judged} rows={rows} />
      <ChainPart {...shared} input={input} chain={chain} told={economy.chain !== null} zone={zone} />
    </>
  )
}
