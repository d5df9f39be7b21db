// What do contacts cost, what inhibits, what is to be fixed first, what do answers save? By the definitions' words alone.

import type { Contact } from '#domain/contact.ts'
import type { CostTable } from '#domain/review/measures/cost.ts'
import { done, matches, merged, reasonOf, sentIn } from './issues-oracle.ts'
import { isRepeated, type OracleAccount, type OracleIssue } from './review-oracle.ts'

type Four = readonly [moneyLow: number, moneyHigh: number, hoursLow: number, hoursHigh: number]
const ZERO: Four = [0, 0, 0, 0]
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const addAll = (some: readonly Four[]): Four =>
  [0, 1, 2, 3].map((at) => sum(some.map((four) => four[at] ?? 0))) as unknown as Four
const scale = (four: Four, by: number): Four => four.map((value) => value * by) as unknown as Four

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ]
  return sorted.length === 0 ? 0 : ((low ?? 0) + (high ?? 0)) / 2
}

/** Table by tier and channel × replies ÷ the channel's median replies (0.5 to 3). */
function costOfOne(account: OracleAccount, costs: CostTable, contact: Contact): Four {
  const tier = contact.groupId === null ? null : (costs.groupTiers[contact.groupId] ?? null)
  const find = (t: number | null, c: string | null) =>
    costs.entries.find((entry) => entry.tier === t && entry.channel === c)
  const entry =
    (tier === null ? undefined : (find(tier, contact.channel) ?? find(tier, null))) ??
    find(null, contact.channel)
  const { money, hours } = entry?.cost ?? costs.standard
  const usual = middle(
    account.contacts
      .filter(({ channel }) => channel === contact.channel)
      .flatMap(({ metrics }) => (metrics === null ? [] : [metrics.replies])),
  )
  const factor =
    contact.metrics === null || usual === 0 ? 1 : Math.min(3, Math.max(0.5, contact.metrics.replies / usual))
  return scale([money.low, money.high, hours.low, hours.high], factor)
}

export const costOfAll = (account: OracleAccount, costs: CostTable, some: readonly Contact[]): Four =>
  some.length === 0 ? ZERO : addAll(some.map((contact) => costOfOne(account, costs, contact)))

const beyond = ({ members }: OracleIssue): Contact[] =>
  members
    .slice(1)
    .map(({ contact }) => contact)
    .filter((contact) => !merged(contact))

const NAMES = ['circumstances', 'novice_customer', 'staff_skills']
const inhibitorOf = ({ members }: OracleIssue): string | null =>
  members
    .map(({ contact: { inhibitor } }) => NAMES.find((name) => inhibitor === `bm_inh_${name}`) ?? null)
    .filter((name) => name !== null)
    .at(-1) ?? null

/** Issues not resolved, or that could not be resolved then, by their last inhibitor. */
export function oraclePareto(account: OracleAccount, costs: CostTable, some: readonly Contact[]) {
  const failed = account.issues
    .filter(({ first }) => some.includes(first))
    .filter(
      ({ outcome, members }) =>
        outcome === 'no' || members.some(({ contact }) => matches(contact, /^bm_cannot$/).length > 0),
    )
  const bars = new Map<string | null, { issues: number; cost: Four }>()
  for (const issue of failed) {
    const bar = bars.get(inhibitorOf(issue)) ?? { issues: 0, cost: ZERO }
    const cost = addAll([bar.cost, costOfAll(account, costs, beyond(issue))])
    bars.set(inhibitorOf(issue), { issues: bar.issues + 1, cost })
  }
  return { issues: failed.length, answered: failed.length - (bars.get(null)?.issues ?? 0), bars }
}

/** Cost of contacts beyond the first + first contacts × remedy share, of the issues of a reason. */
export function oracleAvoidable(
  account: OracleAccount,
  costs: CostTable,
  some: readonly Contact[],
  reason: string,
  share: number,
) {
  const issues = account.issues.filter(
    ({ first }) => some.includes(first) && reasonOf(first, account.options) === reason,
  )
  const more = issues.flatMap(beyond)
  const firstCost = costOfAll(
    account,
    costs,
    issues.map(({ first }) => first),
  )
  return {
    first: issues.length,
    beyond: more.length,
    avoidable: addAll([costOfAll(account, costs, more), scale(firstCost, share)]),
  }
}

const isMatureSolved = ({ matureTo }: OracleAccount, contact: Contact): boolean =>
  contact.createdAt <= matureTo && done(contact)

/** Solved with an answer and no repeat; Σ over reasons of uses × (repeat share without − with). */
export function oracleSavings(account: OracleAccount, some: readonly Contact[]) {
  const mature = some.filter((contact) => isMatureSolved(account, contact))
  const [used, rest] = [
    mature.filter((contact) => sentIn(contact).length > 0),
    mature.filter((contact) => sentIn(contact).length === 0),
  ]
  const repeats = (contacts: readonly Contact[]): number =>
    contacts.filter((contact) => isRepeated(account, contact)).length
  const reasons = [...new Set(used.map((contact) => reasonOf(contact, account.options)))]
  const rows = reasons.map((reason) => {
    const of = (contacts: readonly Contact[]) =>
      contacts.filter((contact) => reasonOf(contact, account.options) === reason)
    const [mine, others] = [of(used), of(rest)]
    const avoided = mine.length * (repeats(others) / others.length - repeats(mine) / mine.length)
    return {
      reason,
      uses: mine.length,
      others: others.length,
      avoided,
      kept: 1 - repeats(others) / others.length,
    }
  })
  const comparable = rows.filter(({ others }) => others > 0)
  const uses = sum(comparable.map((row) => row.uses))
  return {
    worked: [used.length - repeats(used), used.length],
    usual: uses === 0 ? null : sum(comparable.map((row) => row.kept * row.uses)) / uses,
    avoided: comparable.length === 0 ? null : sum(comparable.map(({ avoided }) => avoided)),
    notComparable: sum(rows.filter(({ others }) => others === 0).map((row) => row.uses)),
  }
}
