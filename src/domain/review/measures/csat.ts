// How content were those who rated, and how many did?

import { RATINGS } from '#domain/review/contacts/table.ts'
import { type Interval, wilson } from '#domain/statistics.ts'
import { countBy, type Grouping, perGroup } from './grouping.ts'
import type { Judged } from './judged.ts'

export interface Csat {
  good: number
  bad: number
  /** Solved contacts, rated or not. */
  solved: number
  /** `good / (good + bad)`; null where nobody rated. */
  share: number | null
  /** Wilson, 95 %. */
  interval: Interval
  /** Rated, of solved; null where none was solved. */
  responded: number | null
}

const [GOOD, BAD] = [RATINGS.indexOf('good'), RATINGS.indexOf('bad')]

/** `solved`: contacts solved in the period, as `chosenSolved` gives them. */
export function csatBy({ table }: Judged, solved: Uint32Array, grouping: Grouping): Csat[] {
  const { rating } = table.columns
  const [good, bad, all] = [
    countBy(solved, grouping, (row) => rating[row] === GOOD),
    countBy(solved, grouping, (row) => rating[row] === BAD),
    countBy(solved, grouping, () => true),
  ]
  return perGroup(grouping, (group) => {
    const [likes, dislikes, n] = [good[group] ?? 0, bad[group] ?? 0, all[group] ?? 0]
    const rated = likes + dislikes
    return {
      good: likes,
      bad: dislikes,
      solved: n,
      share: rated === 0 ? null : likes / rated,
      interval: wilson(likes, rated),
      responded: n === 0 ? null : rated / n,
    }
  })
}
