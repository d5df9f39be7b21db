// On which earlier contact does each contact of one requester hang, whatever form its facts come in?

import type { Instant } from '#domain/instant.ts'

/** Strongest first; a code is the place here and one. */
export const LINK_KINDS = ['follow_up', 'problem', 'reason', 'assumed'] as const
export type LinkKind = (typeof LINK_KINDS)[number]
const [FOLLOW_UP, PROBLEM, REASON, ASSUMED] = [1, 2, 3, 4]

/** When nobody has replied yet, and when it is not known whether somebody has. */
export const NEVER = Number.POSITIVE_INFINITY
export const UNKNOWN = Number.NEGATIVE_INFINITY

/** What linking needs of each contact, in columns: a million contacts and three are linked by the same lines. */
export interface LinkFacts {
  createdAt: ArrayLike<Instant>
  /** Up to when a further contact still belongs to it; `Infinity` while it is open. */
  until: ArrayLike<Instant>
  /** First public reply; {@link NEVER}, {@link UNKNOWN}. */
  repliedAt: ArrayLike<Instant>
  /** First solve; {@link NEVER}. */
  solvedAt: ArrayLike<Instant>
  /** Row of the contact that it follows up, and one; 0 for none. */
  follows: ArrayLike<number>
  /** Code of the problem ticket; 0 for none. */
  problem: ArrayLike<number>
  /** Code of the reason's top level; 0 for none, unknown and *other*. */
  topLevel: ArrayLike<number>
  /** 1: merged away into another ticket. */
  merged: ArrayLike<number>
}

/** What was found, in columns of the same rows. */
export interface Links {
  /** Row of the contact that began its issue: its own where it did; -1 where it is of none. */
  first: Int32Array
  /** Row that it hangs on; -1 for none. */
  to: Int32Array
  /** Code of {@link LINK_KINDS}; 0 for none. */
  by: Uint8Array
  /** 1: came before anyone had answered. */
  chaser: Uint8Array
  /** The contact of the same issue that came before it; -1 for none. */
  before: Int32Array
  /** Of a row that began an issue: the newest contact of it. */
  last: Int32Array
}

export const emptyLinks = (size: number): Links => ({
  first: new Int32Array(size).fill(-1),
  to: new Int32Array(size).fill(-1),
  by: new Uint8Array(size),
  chaser: new Uint8Array(size),
  before: new Int32Array(size).fill(-1),
  last: new Int32Array(size).fill(-1),
})

function linkBetween(facts: LinkFacts, earlier: number, later: number): number {
  if (facts.follows[later] === earlier + 1) return FOLLOW_UP
  const problem = facts.problem[later] ?? 0
  if (problem > 0 && problem === facts.problem[earlier]) return PROBLEM
  const [one, other] = [facts.topLevel[earlier] ?? 0, facts.topLevel[later] ?? 0]
  if (one === 0 || other === 0) return ASSUMED
  return one === other ? REASON : 0
}

/**
 * Nobody had answered when it came: neither the contact before, nor, where that was a chaser, those before it. A call
 * may be solved without any reply: whoever comes after that does not chase an answer.
 */
function isChaser(facts: LinkFacts, { chaser, before }: Links, last: number, at: Instant): boolean {
  for (let row = last; row >= 0; row = before[row] ?? -1) {
    const replied = facts.repliedAt[row] ?? UNKNOWN
    if (replied <= at) return false
    if (chaser[row] !== 1) return replied !== NEVER || (facts.solvedAt[row] ?? NEVER) > at
  }
  return true
}

/** The row among the first `count` within reach with the strongest link, among equals the newest; its kind goes to `links`. */
function bestLink(
  facts: LinkFacts,
  { by }: Links,
  reachable: readonly number[],
  count: number,
  row: number,
): number {
  let best = -1
  let strongest = ASSUMED
  for (let index = 0; index < count; index += 1) {
    const earlier = reachable[index] ?? 0
    const link = linkBetween(facts, earlier, row)
    if (link === 0 || link > strongest) continue
    best = earlier
    strongest = link
  }
  by[row] = best < 0 ? 0 : strongest
  return best
}

function join(facts: LinkFacts, links: Links, row: number, to: number): void {
  const first = links.first[to] ?? to
  const last = links.last[first] ?? first
  links.chaser[row] = isChaser(facts, links, last, facts.createdAt[row] ?? 0) ? 1 : 0
  links.first[row] = first
  links.to[row] = to
  links.before[row] = last
  links.last[first] = row
}

/**
 * Links the contacts of one requester. A contact joins the issue to which its strongest link leads, among equals the
 * newest; one that was merged away can only join, never begin an issue. `rows`: by creation, then id.
 */
export function linkRows(facts: LinkFacts, rows: ArrayLike<number>, links: Links): void {
  const reachable: number[] = []
  let count = 0
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0
    const at = facts.createdAt[row] ?? 0
    // What is out of reach stays so, as contacts come in order: shared mailboxes hold thousands.
    let kept = 0
    for (let place = 0; place < count; place += 1) {
      const one = reachable[place] ?? 0
      if ((facts.until[one] ?? 0) < at) continue
      reachable[kept] = one
      kept += 1
    }
    count = kept
    const to = bestLink(facts, links, reachable, count, row)
    if (to >= 0) join(facts, links, row, to)
    else if (facts.merged[row] === 1) continue
    else {
      links.first[row] = row
      links.last[row] = row
    }
    reachable[count] = row
    count += 1
  }
}
