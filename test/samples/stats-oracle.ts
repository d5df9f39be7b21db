// What are a day's stats by the words of the measures alone? Slow, over plain contacts, without the code that it checks.

import type { Contact } from '#domain/contact.ts'
import { DAY } from '#domain/instant.ts'
import { codeOf } from '#domain/reasons/first-suggestion.ts'
import {
  done,
  issuesOf,
  kindOf,
  matches,
  merged,
  ninetieth,
  type OracleOptions,
  reasonOf,
  sentIn,
  solvedAt,
  speaksAgainst,
  unfitIn,
} from './issues-oracle.ts'

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
