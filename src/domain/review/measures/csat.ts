// How content were those who rated, and how many did?

import { RATINGS } from '#domain/review/contacts/table.ts'
import { type Interval, wilson } from '#domain/statistics.ts'
import { type Grouping, perGroup } from './grouping.ts'
import type { Judged } from './judged.ts'
import { remembering } from './remembered.ts'
import { bitsOfRows, tallyOf } from './tally.ts'

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

const [ALL, LIKED, DISLIKED] = [1, 2, 4]
const [GOOD, BAD] = [RATINGS.indexOf('good'), RATINGS.indexOf('bad')]

const bitsIn = bitsOfRows(({ table }, row) => {
  const said = table.columns.rating[row]
  return ALL | (said === GOOD ? LIKED : 0) | (said === BAD ? DISLIKED : 0)
})

/** `solved`: contacts solved in the period, as `chosenSolved` gives them. */
export const csatBy = remembering(
  (judged: Judged, solved: Uint32Array, grouping: Grouping): readonly Csat[] => {
    const count = tallyOf(solved, grouping, bitsIn(judged))
    return perGroup(grouping, (group) => {
      const [likes, dislikes, n] = [count(group, LIKED), count(group, DISLIKED), count(group, ALL)]
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
  },
)
