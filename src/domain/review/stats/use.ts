// What do the day's stats say about the answers to one question, and about customers' ratings?

import type { Outcome } from '#domain/answers/answer.ts'
import { isOtherValue, type OtherUse } from '#domain/reasons/own-use.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import { type Day, daysFrom } from '#domain/review/day.ts'
import { ENOUGH } from './names.ts'
import type { ItemShare, Share, Stats } from './stats.ts'

/** Older stats say nothing any more. */
const OLDEST_DAYS = 14

export const isCurrent = ({ day }: Stats, today: Day): boolean => daysFrom(day, today) <= OLDEST_DAYS

/** *14 of 18 ended it, usual 80 %*: `n` and `worked` may be fractions where several items were sent together. */
type ItemOutcome = Required<Outcome>

export interface Outcomes {
  byItem: ReadonlyMap<string, ItemOutcome>
  /** Of the reasons asked for where enough is known of them, else of the account; null where nothing was solved. */
  usual: number | null
}

const shareOf = ({ n, worked }: Share): number | null => (n > 0 ? worked / n : null)

const sumOf = (shares: readonly Share[]): Share =>
  shares.reduce((sum, { n, worked }) => ({ n: sum.n + n, worked: sum.worked + worked }), { n: 0, worked: 0 })

/** Of too few contacts nothing can be said: the account's share stands in. */
const usualFor = (stats: Stats, reason: string | null): number | null => {
  const share = stats.reasons.get(reason ?? '')
  return shareOf(share && share.n >= ENOUGH ? share : stats.usual)
}

/** The usual share of contacts that have the same reasons as those in which the item was sent. */
function usualOf(stats: Stats, rows: readonly ItemShare[]): number | null {
  let [sum, weight] = [0, 0]
  for (const { reason, n } of rows) {
    const usual = usualFor(stats, reason)
    if (usual === null) continue
    sum += usual * n
    weight += n
  }
  return weight > 0 ? sum / weight : null
}

function outcomeOf(stats: Stats, rows: readonly ItemShare[], reasons: readonly string[]): ItemOutcome {
  const ofReason = rows.filter(({ reason }) => reason !== null && reasons.includes(reason))
  const enough = sumOf(ofReason).n >= ENOUGH
  const used = enough ? ofReason : rows
  const said = ofReason.reduce(
    (sum, { irrelevant, contacts }) => ({
      irrelevant: sum.irrelevant + irrelevant,
      sent: sum.sent + contacts,
    }),
    { irrelevant: 0, sent: 0 },
  )
  return { ...sumOf(used), usual: usualOf(stats, used), ofReason: enough, said }
}

/**
 * What became of each item, where it was sent often enough for one of these reasons for that reason, else altogether.
 * What agents called not relevant counts for these reasons alone. `byItem` is the `outcomes` of a ranking, `usual` its
 * `usualWorked`.
 */
export function outcomesFor(stats: Stats, reasons: readonly string[]): Outcomes {
  const rows = new Map<string, ItemShare[]>()
  for (const one of stats.items) rows.set(one.item, [...(rows.get(one.item) ?? []), one])
  const asked = sumOf([...new Set(reasons)].flatMap((reason) => stats.reasons.get(reason) ?? []))
  return {
    byItem: new Map([...rows].map(([item, some]) => [item, outcomeOf(stats, some, reasons)])),
    usual: shareOf(asked.n >= ENOUGH ? asked : stats.usual),
  }
}

/** The account's share of good ratings, 0 to 1; undefined where nobody rated: satisfaction then has its own prior. */
export const goodShare = ({ ratings: { good, n } }: Stats): number | undefined =>
  n > 0 ? good / n : undefined

/** How much *Other* the team left on its solved contacts. */
export const otherUseOf = ({ reasons, usual }: Stats, taxonomy: Taxonomy): OtherUse => {
  const counts = [...reasons].map(([value, { n }]) => (isOtherValue(value, taxonomy) ? n : 0))
  return { used: counts.reduce((sum, n) => sum + n, 0), of: usual.n }
}
