// How much *Other* is there beyond what the team allows, in the team, or as far as this browser knows?

import { useTicketFacts } from '#app/sidebar/ticket-facts.tsx'
import { type OtherUse, otherAmong, overBudget } from '#domain/reasons/own-use.ts'
import { otherUseOf } from '#domain/review/stats/use.ts'
import { useDayStats } from './day-stats.ts'

export interface OtherBudget {
  /** Null: within it. */
  over: OtherUse | null
  /** Of whom it is counted. */
  whose: 'team' | 'browser'
  percent: number
}

/** By the day's stats, which other panels ask for; where no lead's browser wrote any, by what was chosen in this one. */
export const useOtherBudget = (chosenHere: readonly string[]): OtherBudget => {
  const { settings, taxonomy } = useTicketFacts()
  const percent = settings.otherBudgetPercent
  const stats = useDayStats()
  const use = stats === null ? otherAmong(chosenHere, taxonomy) : otherUseOf(stats, taxonomy)
  return { over: overBudget(use, percent), whose: stats === null ? 'browser' : 'team', percent }
}
