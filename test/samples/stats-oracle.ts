// What are a day's stats by the words of the measures alone? Slow, over plain contacts, without the code that it checks.

import type { Contact } from '#domain/contact.ts'
import { DAY, MINUTE } from '#domain/instant.ts'
import { codeOf } from '#domain/reasons/first-suggestion.ts'

export interface OracleOptions {
  now: number
  from: number
  windowDays: number
  topLevelOf: (reason: string | null) => string | null
  isReason: (tag: string) => boolean
  agentsLogContacts: boolean
  staff: ReadonlySet<number>
  /** What auditors said, by ticket. */
  audited?: ReadonlyMap<number, string | null>
}

export const done = ({ status }: Contact): boolean => status === 'solved' || status === 'closed'
export const merged = ({ tags }: Contact): boolean => tags.includes('closed_by_merge')
const stamped = ({ tags, id }: Contact): boolean => tags.includes(`bm_on_${id}`)
/** Groups of every tag of ours that matches. */
export const matches = (contact: Contact, pattern: RegExp): string[][] =>
  stamped(contact)
    ? contact.tags.flatMap((tag) => {
        const found = pattern.exec(tag)
        return found ? [[...found]] : []
      })
    : []

export const sentIn = (contact: Contact): string[] =>
  matches(contact, /^bm_sent_([ap])(\d+)$/).map(
    ([, kind, id]) => `${kind === 'a' ? 'article' : 'post'}:${id}`,
  )

const unfitIn = (contact: Contact): string[] =>
  matches(contact, /^bm_irr_([ap])(\d+)$/).map(([, kind, id]) => `${kind === 'a' ? 'article' : 'post'}:${id}`)

export function reasonOf(contact: Contact, { isReason }: OracleOptions): string | null {
  if (contact.followUpOf !== null && !stamped(contact)) return null
  const tagged = [...new Set(contact.tags.filter(isReason))]
  return tagged.length > 1 ? null : (tagged[0] ?? contact.reason)
}

export function kindOf(
  ticket: Contact,
  { staff, agentsLogContacts }: OracleOptions,
): 'staff' | 'outbound' | 'contact' {
  if (staff.has(ticket.requesterId)) return 'staff'
  if (agentsLogContacts || ticket.submitterId === ticket.requesterId) return 'contact'
  if (!['web', 'api'].includes(ticket.channel) || ticket.metrics === null) return 'contact'
  const { reopens, requesterUpdatedAt } = ticket.metrics
  const silent = requesterUpdatedAt !== undefined && requesterUpdatedAt <= ticket.createdAt + MINUTE
  return reopens === 0 && silent ? 'outbound' : 'contact'
}

export function solvedAt({ metrics, createdAt }: Contact): number | null {
  if (metrics === null) return null
  return metrics.firstResolutionMinutes === null
    ? metrics.solvedAt
    : createdAt + metrics.firstResolutionMinutes * MINUTE
}

/** Up to when a further contact belongs to it. */
export function reach(contact: Contact, days: number): number {
  if (!done(contact)) return Number.POSITIVE_INFINITY
  const ended = contact.metrics === null ? contact.createdAt : (solvedAt(contact) ?? contact.updatedAt)
  return ended + days * DAY
}

type Answered = 'yes' | 'no' | 'never' | 'unknown'
function answeredBy({ metrics, createdAt }: Contact, at: number): Answered {
  if (metrics === null) return 'unknown'
  if (metrics.firstReplyMinutes !== null)
    return createdAt + metrics.firstReplyMinutes * MINUTE <= at ? 'yes' : 'no'
  return metrics.replies === 0 ? 'never' : 'unknown'
}

export interface Member {
  contact: Contact
  chaser: boolean
  /** Of its link: 4 follow-up, 3 problem, 2 reason, 1 assumed, 0 none. */
  strength: number
}

/** `before`: the issue so far, oldest first. */
function chases(before: readonly Member[], contact: Contact): boolean {
  const last = before[before.length - 1]
  if (last === undefined) return true
  const answered = answeredBy(last.contact, contact.createdAt)
  if (answered === 'yes' || answered === 'unknown') return false
  if (last.chaser) return chases(before.slice(0, -1), contact)
  if (answered === 'no') return true
  const { metrics } = last.contact
  const ended =
    metrics === null ? null : (solvedAt(last.contact) ?? (done(last.contact) ? last.contact.updatedAt : null))
  return ended === null || ended > contact.createdAt
}

function strength(earlier: Contact, later: Contact, options: OracleOptions): number {
  if (later.followUpOf === earlier.id) return 4
  if (later.problemId !== null && later.problemId === earlier.problemId) return 3
  const one = options.topLevelOf(reasonOf(earlier, options))
  const other = options.topLevelOf(reasonOf(later, options))
  if (one === null || other === null) return 1
  return one === other ? 2 : 0
}

export function issuesOf(contacts: readonly Contact[], options: OracleOptions): Member[][] {
  const issues: Member[][] = []
  const sorted = contacts.toSorted((a, b) => a.createdAt - b.createdAt || a.id - b.id)
  for (const [index, contact] of sorted.entries()) {
    const near = sorted
      .slice(0, index)
      .filter((earlier) => reach(earlier, options.windowDays) >= contact.createdAt)
      .filter((earlier) => issues.some((issue) => issue.some((member) => member.contact === earlier)))
      .map((earlier, place) => ({ earlier, place, strength: strength(earlier, contact, options) }))
      .filter((candidate) => candidate.strength > 0)
      .sort((a, b) => b.strength - a.strength || b.place - a.place)
    const issue = issues.find((one) => one.some((member) => member.contact === near[0]?.earlier))
    if (issue) issue.push({ contact, chaser: chases(issue, contact), strength: near[0]?.strength ?? 0 })
    else if (!merged(contact)) issues.push([{ contact, chaser: false, strength: 0 }])
  }
  return issues
}

/** A tag that says what was seen of so many replies is void once metrics count more. */
export function seen(contact: Contact, pattern: RegExp, replies: number | null): string[] | null {
  const [best] = matches(contact, pattern).sort((a, b) => Number(b.at(-1)) - Number(a.at(-1)))
  return best && (replies === null || replies <= Number(best.at(-1))) ? best : null
}

const SESSIONS = ['chat', 'native_messaging', 'voice']
export function speaksAgainst(contact: Contact, now: number): boolean {
  const replies = contact.metrics?.replies ?? null
  const turns = seen(contact, /^bm_turns_([1n])_r(\d+)$/, replies)
  const manyTurns = turns ? turns[1] === 'n' : !SESSIONS.includes(contact.channel) && (replies ?? 0) > 1
  const reopened =
    (contact.metrics?.reopens ?? 0) > 0 && seen(contact, /^bm_thanks_r(\d+)$/, replies) === null
  const end = solvedAt(contact) ?? (done(contact) ? null : now)
  const late = end !== null && end - contact.createdAt > 28 * DAY
  return manyTurns || reopened || late || matches(contact, /^bm_tier_up$/).length > 0
}

/** Type 7 of Hyndman and Fan, by its formula. */
export function ninetieth(values: readonly number[]): number {
  if (values.length === 0) return 28
  const sorted = values.toSorted((a, b) => a - b)
  const h = (sorted.length - 1) * 0.9
  const low = sorted[Math.floor(h)] ?? 0
  const high = sorted[Math.ceil(h)] ?? low
  return Math.min(28, Math.max(1, low + (h - Math.floor(h)) * (high - low)))
}

/** Of all contacts: an auditor's word, else what an agent chose blind on a contact that is solved. */
function checkedSuggestions(contacts: readonly Contact[], options: OracleOptions) {
  const checked = contacts.flatMap((contact) => {
    const [tag] = matches(contact, /^bm_sug_(\d)_(...)(_blind)?$/)
    const [, tenth, code, blind] = tag ?? []
    const audited = options.audited?.get(contact.id)
    const own = blind && done(contact) ? reasonOf(contact, options) : null
    const isAudited = audited !== undefined
    const reason = isAudited ? audited : own
    if (code === undefined || (!isAudited && own === null)) return []
    return [{ tenth: Number(tenth), isAudited, right: reason !== null && codeOf(reason) === code }]
  })
  return {
    tenths: Array.from({ length: 10 }, (_, tenth) => {
      const some = checked.filter((one) => one.tenth === tenth)
      return { n: some.length, right: some.filter(({ right }) => right).length }
    }),
    audited: checked.filter(({ isAudited }) => isAudited).length,
    blind: checked.filter(({ isAudited }) => !isAudited).length,
  }
}

/** A reason whose n contacts would all lie in the last a of t days by a chance of one in a hundred, or less. */
function newReasons(contacts: readonly Contact[], options: OracleOptions) {
  const tagged = contacts.flatMap((contact) => {
    const reason = reasonOf(contact, options)
    return reason === null ? [] : [{ reason, at: contact.createdAt }]
  })
  const reasons = [...new Set(tagged.map(({ reason }) => reason))]
  const ages = (some: readonly { at: number }[]) => Math.max(...some.map(({ at }) => options.now - at))
  const found = reasons.flatMap((reason) => {
    const some = tagged.filter((one) => one.reason === reason)
    const age = ages(some)
    const chance = (age / ages(tagged)) ** some.length
    return age < 61 * DAY && chance <= 0.01 ? [[reason, options.now - age] as const] : []
  })
  return found.length * 2 > reasons.length ? {} : Object.fromEntries(found)
}

export function oracleStats(tickets: readonly Contact[], options: OracleOptions) {
  const { now, windowDays } = options
  const contacts = tickets.filter((ticket) => kindOf(ticket, options) === 'contact')
  const issues = [...new Set(contacts.map(({ requesterId }) => requesterId))].flatMap((requester) =>
    issuesOf(
      contacts.filter(({ requesterId }) => requesterId === requester),
      options,
    ),
  )
  const plain = contacts.filter((contact) => !merged(contact))
  const lagDays = ninetieth(
    plain.flatMap((contact) => {
      const at = solvedAt(contact)
      return at !== null && at <= now && at > now - 91 * DAY ? [(at - contact.createdAt) / DAY] : []
    }),
  )
  const to = now - (windowDays + lagDays) * DAY
  const from = Math.max(options.from, to - 91 * DAY)
  const within = ({ createdAt }: Contact) => createdAt >= from && createdAt <= to
  const judged = plain.filter((contact) => within(contact) && done(contact))
  const repeated = (contact: Contact): boolean => {
    const issue = issues.find((one) => one.some((member) => member.contact === contact)) ?? []
    const at = issue.findIndex((member) => member.contact === contact)
    return issue.slice(at + 1).some(({ chaser }) => !chaser)
  }
  const share = (some: readonly Contact[]) => ({
    n: some.length,
    worked: some.filter((contact) => !repeated(contact)).length,
  })
  const firsts = issues.map((issue) => {
    const word = issue
      .flatMap(({ contact }) => {
        const said = matches(contact, /^bm_fcr_(yes|no)$/).map(([, to]) => to)
        return said.length === 0 ? [] : [said.includes('yes') ? 'yes' : 'no']
      })
      .at(-1)
    const no =
      issue.slice(1).some(({ chaser }) => !chaser) || issue.some(({ contact }) => speaksAgainst(contact, now))
    return { first: issue[0]?.contact as Contact, outcome: word ?? (no ? 'no' : 'yes') }
  })
  const rated = plain.filter((contact) => {
    const at = contact.metrics?.solvedAt ?? contact.updatedAt
    return contact.rating !== null && at <= now && at > now - 91 * DAY
  })
  const items = new Map<string, { n: number; worked: number; contacts: number; irrelevant: number }>()
  for (const contact of judged) {
    const sent = [...new Set(sentIn(contact))]
    const rowOf = (item: string) => {
      const name = `${item} ${reasonOf(contact, options) ?? ''}`
      const row = items.get(name) ?? { n: 0, worked: 0, contacts: 0, irrelevant: 0 }
      items.set(name, row)
      return row
    }
    for (const item of sent) {
      const row = rowOf(item)
      row.n += 1 / sent.length
      row.worked += repeated(contact) ? 0 : 1 / sent.length
      row.contacts += 1
    }
    for (const item of new Set(unfitIn(contact))) rowOf(item).irrelevant += 1
  }
  const left = (kind: string) => tickets.filter((one) => kindOf(one, options) === kind && within(one)).length
  return {
    lagDays,
    found: tickets.filter(within).length,
    leftOut: {
      staff: left('staff'),
      outbound: left('outbound'),
      merged: contacts.filter((contact) => merged(contact) && within(contact)).length,
      unsolved: plain.filter((contact) => within(contact) && !done(contact)).length,
    },
    usual: share(judged),
    ratings: { n: rated.length, good: rated.filter(({ rating }) => rating === 'good').length },
    firstContact: {
      yes: firsts.filter(({ first, outcome }) => within(first) && outcome === 'yes').length,
      no: firsts.filter(({ first, outcome }) => within(first) && outcome === 'no').length,
      maturing: firsts.filter(({ first }) => first.createdAt > to).length,
    },
    reasons: Object.fromEntries(
      [...new Set(judged.map((contact) => reasonOf(contact, options) ?? ''))].map((reason) => {
        const some = judged.filter((contact) => (reasonOf(contact, options) ?? '') === reason)
        return [reason, { ...share(some), without: share(some.filter((one) => sentIn(one).length === 0)) }]
      }),
    ),
    items: Object.fromEntries(items),
    checkedSuggestions: checkedSuggestions(plain, options),
    newReasons: newReasons(plain, options),
  }
}
