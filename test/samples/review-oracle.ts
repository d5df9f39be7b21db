// What are the Review page's measures by the words of their definitions alone? Slow, over plain contacts and issues.

import type { Contact } from '#domain/contact.ts'
import { DAY } from '#domain/instant.ts'
import {
  done,
  issuesOf,
  kindOf,
  type Member,
  matches,
  merged,
  ninetieth,
  type OracleOptions,
  reach,
  reasonOf,
  seen,
  solvedAt,
  speaksAgainst,
} from './issues-oracle.ts'

export interface OracleIssue {
  first: Contact
  members: readonly Member[]
  outcome: 'yes' | 'no'
  overruled: boolean
  mature: boolean
}

export interface OracleAccount {
  options: OracleOptions
  tickets: readonly Contact[]
  /** All contacts, merged ones left out. */
  contacts: readonly Contact[]
  issues: readonly OracleIssue[]
  lagDays: number
  matureTo: number
}

const newestWord = (members: readonly Member[]): 'yes' | 'no' | undefined =>
  members
    .flatMap(({ contact }) => {
      const said = matches(contact, /^bm_fcr_(yes|no)$/).map(([, to]) => to)
      return said.length === 0 ? [] : [said.includes('yes') ? ('yes' as const) : ('no' as const)]
    })
    .at(-1)

export function oracleAccount(tickets: readonly Contact[], options: OracleOptions): OracleAccount {
  const { now, windowDays } = options
  const brought = tickets.filter((ticket) => kindOf(ticket, options) === 'contact')
  const contacts = brought.filter((contact) => !merged(contact))
  const lagDays = ninetieth(
    contacts.flatMap((contact) => {
      const at = solvedAt(contact)
      return at !== null && at <= now && at > now - 91 * DAY ? [(at - contact.createdAt) / DAY] : []
    }),
  )
  const matureTo = now - (windowDays + lagDays) * DAY
  const issues = [...new Set(brought.map(({ requesterId }) => requesterId))]
    .flatMap((id) =>
      issuesOf(
        brought.filter(({ requesterId }) => requesterId === id),
        options,
      ),
    )
    .map((members): OracleIssue => {
      const first = members[0]?.contact as Contact
      const repeat = members.slice(1).some(({ chaser }) => !chaser)
      const against = members.some(({ contact }) => speaksAgainst(contact, now))
      const word = newestWord(members)
      const outcome = word ?? (repeat || against ? 'no' : 'yes')
      return { first, members, outcome, overruled: word !== undefined, mature: first.createdAt <= matureTo }
    })
  return { options, tickets, contacts, issues, lagDays, matureTo }
}

export const issueOf = ({ issues }: OracleAccount, contact: Contact): OracleIssue =>
  issues.find(({ members }) => members.some((member) => member.contact === contact)) as OracleIssue

/** A further contact of its issue came after it that was no chaser. */
export function isRepeated(account: OracleAccount, contact: Contact): boolean {
  const { members } = issueOf(account, contact)
  const at = members.findIndex((member) => member.contact === contact)
  return members.slice(at + 1).some(({ chaser }) => !chaser)
}

const isConflict = (contact: Contact, { isReason }: OracleOptions): boolean =>
  new Set(contact.tags.filter(isReason)).size > 1 &&
  (contact.followUpOf === null || contact.tags.includes(`bm_on_${contact.id}`))

export const oracleVolume = ({ options, issues }: OracleAccount, some: readonly Contact[]) => {
  const reason = (contact: Contact) => reasonOf(contact, options)
  const untagged = some.filter((contact) => reason(contact) === null && !isConflict(contact, options))
  return {
    contacts: some.length,
    issues: issues.filter(({ first }) => some.includes(first)).length,
    requesters: new Set(some.map(({ requesterId }) => requesterId)).size,
    tagged: some.filter((contact) => reason(contact) !== null).length,
    conflicts: some.filter((contact) => isConflict(contact, options)).length,
    untagged: {
      unsolved: untagged.filter((contact) => !done(contact)).length,
      solved: untagged.filter(done).length,
    },
  }
}

/** By the best level that each has: its turns as the sidebar saw them, its metrics, its fields and tags. */
export function oracleLevels(some: readonly Contact[]) {
  const talked = some.filter((contact) =>
    seen(contact, /^bm_turns_([1n])_r(\d+)$/, contact.metrics?.replies ?? null),
  )
  const counted = some.filter((contact) => !talked.includes(contact) && contact.metrics !== null)
  return {
    rows: some.length - talked.length - counted.length,
    metrics: counted.length,
    conversation: talked.length,
  }
}

/** Issues that began with one of these contacts. */
export function oracleFirstContact({ options, issues }: OracleAccount, some: readonly Contact[]) {
  const mine = issues.filter(({ first }) => some.includes(first))
  const mature = mine.filter((issue) => issue.mature)
  const failed = mature.filter(({ outcome, overruled }) => outcome === 'no' && !overruled)
  const links = mature.flatMap(({ members }) => members.slice(1))
  return {
    yes: mature.filter(({ outcome }) => outcome === 'yes').length,
    no: mature.filter(({ outcome }) => outcome === 'no').length,
    maturing: mine.length - mature.length,
    levels: oracleLevels(mature.map(({ first }) => first)),
    overruled: mature.filter(({ overruled }) => overruled).length,
    repeat: failed.filter(({ members }) => members.slice(1).some(({ chaser }) => !chaser)).length,
    unsolved: failed.filter(({ members }) =>
      members
        .filter(({ chaser }, index) => index === 0 || chaser)
        .some(({ contact }) => {
          const end = solvedAt(contact) ?? (done(contact) ? null : options.now)
          return end !== null && end - contact.createdAt > 28 * DAY
        }),
    ).length,
    links: { links: links.length, assumed: links.filter(({ strength }) => strength === 1).length },
  }
}

/** k of n of each variant. */
export function oracleVariants(account: OracleAccount, some: readonly Contact[]) {
  const { contacts, matureTo, options } = account
  const chosen = new Set(some)
  const ofMature = some.filter((contact) => {
    const { mature, members } = issueOf(account, contact)
    const [first] = members
    return mature && first !== undefined && chosen.has(first.contact)
  })
  const mature = some.filter(({ createdAt }) => createdAt <= matureTo)
  const solved = mature.filter((contact) => done(contact) && contact.metrics !== null)
  const followed = (contact: Contact): boolean =>
    contacts.some(
      (later) =>
        later.requesterId === contact.requesterId &&
        (later.createdAt > contact.createdAt ||
          (later.createdAt === contact.createdAt && later.id > contact.id)) &&
        later.createdAt <= reach(contact, options.windowDays),
    )
  const alone = (contact: Contact): boolean => {
    const { members, outcome } = issueOf(account, contact)
    return members.length === 1 && outcome === 'yes'
  }
  const replied = solved.filter(({ metrics }) => metrics?.replies !== 0)
  return {
    oneAndDone: [ofMature.filter(alone).length, ofMature.length],
    anyReasonRepeat: [mature.filter(followed).length, mature.length],
    reopened: [solved.filter(({ metrics }) => (metrics?.reopens ?? 0) > 0).length, solved.length],
    oneTouch: [replied.filter(({ metrics }) => metrics?.replies === 1).length, replied.length],
    untouched: solved.length - replied.length,
  }
}
