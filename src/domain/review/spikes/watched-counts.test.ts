import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Contact } from '#domain/contact.ts'
import { DAY, type Instant } from '#domain/instant.ts'
import { createContacts, putContact } from '#domain/review/contacts/table.ts'
import { judge } from '#domain/review/measures/judged.ts'
import { isWorldReason, WORLD_NOW, worldTopLevel } from '#test/samples/any-contacts.ts'
import { anyReviewContacts } from '#test/samples/any-review.ts'
import { done, reasonOf } from '#test/samples/issues-oracle.ts'
import { aContact } from '#test/samples/records.ts'
import { VALUES } from '#test/samples/review-both.ts'
import { oracleAccount } from '#test/samples/review-oracle.ts'
import { watchSpikes } from './watch.ts'
import { SOLVED_UNTAGGED, watchedCounts, watchedSpan } from './watched-counts.ts'

const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Auckland', 'Asia/Kolkata']
const REASONS = VALUES.map((value) => ({ value, parent: worldTopLevel(value) }))

const judgedOf = (contacts: readonly Contact[], now: Instant = WORLD_NOW) => {
  const table = createContacts(isWorldReason)
  for (const contact of contacts) putContact(table, contact)
  return judge(table, {
    ...{ now, windowDays: 7, topLevelOf: worldTopLevel, agentsLogContacts: false },
    staff: new Set([99]),
    sampled: 1,
  })
}

/** The date on the wall, in the way of browsers, and whole days of the calendar between two of them. */
const dateIn = (at: Instant, zone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(at)
const apart = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY)
const weekday = (date: string): string =>
  new Date(`${date}T00:00:00Z`).toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' })

describe('what is watched', () => {
  it('is, on any account and in any zone, what one finds by going through its contacts', () => {
    fc.assert(
      fc.property(
        anyReviewContacts(50),
        fc.constantFrom(...ZONES),
        fc.integer({ min: 20, max: 140 }),
        (contacts, zone, daysBack) => {
          const from = WORLD_NOW - daysBack * DAY
          const watched = watchedCounts(judgedOf(contacts), { zone, from, reasons: REASONS, watchDays: 14 })
          if (watched === null) throw new Error('twenty days hold a Monday')
          const { firstDay, days, counts } = watched
          expect(weekday(firstDay)).toBe('Monday')
          expect(apart(firstDay, dateIn(WORLD_NOW, zone))).toBe(days)
          const account = oracleAccount(contacts, {
            ...{ now: WORLD_NOW, windowDays: 7, topLevelOf: worldTopLevel, agentsLogContacts: false },
            ...{ staff: new Set([99]), sampled: 1, from: 0, isReason: isWorldReason },
          })
          const seen = account.contacts.map((contact) => ({
            who: contact.requesterId,
            day: apart(firstDay, dateIn(contact.createdAt, zone)),
            latest: contact.createdAt > WORLD_NOW - DAY,
            reason: reasonOf(contact, account.options),
            done: done(contact),
            // What a follow-up inherited is no conflict of its own.
            torn:
              new Set(contact.tags.filter(isWorldReason)).size > 1 &&
              (contact.followUpOf === null || contact.tags.includes(`bm_on_${contact.id}`)),
          }))
          const people = (some: typeof seen): number => new Set(some.map(({ who }) => who)).size
          // Nothing is known of the days and weeks before the account's first contact in them.
          const first = Math.min(...seen.map(({ day }) => day).filter((day) => day >= 0 && day < days))
          const began = Number.isFinite(first) ? first : 0
          for (const { reason, days: byDay, weeks, lastHours } of counts.reasons) {
            if (reason === SOLVED_UNTAGGED) continue
            const own = seen.filter((one) => one.reason === reason)
            expect(lastHours).toBe(people(own.filter((one) => one.latest)))
            expect(byDay).toEqual(
              Array.from({ length: days }, (_, day) =>
                day < began ? null : people(own.filter((one) => one.day === day)),
              ),
            )
            expect(weeks).toEqual(
              Array.from({ length: Math.ceil(days / 7) }, (_, week) =>
                week < Math.floor(began / 7)
                  ? null
                  : people(own.filter((one) => one.day < days && Math.floor(one.day / 7) === week)),
              ),
            )
          }
          // Reasons with fewer than five contacts in the eight weeks before the watch, by the parent that stands for them.
          const isRare = (value: string): boolean =>
            (counts.reasons.find(({ reason }) => reason === value)?.days ?? [])
              .slice(Math.max(0, counts.watchFrom - 56), counts.watchFrom)
              .reduce<number>((sum, count) => sum + (count ?? 0), 0) < 5
          const rare = REASONS.filter(({ value, parent }) => parent !== null && isRare(value))
          const stand = new Set(rare.map(({ parent }) => parent))
          expect(new Set(counts.together?.map(({ reason }) => reason))).toEqual(stand)
          for (const { reason: parent, days: byDay, weeks } of counts.together ?? []) {
            const members = rare.filter((one) => one.parent === parent).map(({ value }) => value)
            const own = seen.filter(
              (one) =>
                members.includes(one.reason ?? '') ||
                (one.reason === parent && !rare.some(({ value }) => value === parent)),
            )
            for (let day = began; day < days; day += 1)
              expect(byDay[day]).toBe(people(own.filter((one) => one.day === day)))
            expect(weeks.at(-1)).toBe(
              people(own.filter((one) => one.day < days && Math.floor(one.day / 7) === weeks.length - 1)),
            )
          }
          expect(counts.coverage?.weeks).toEqual(
            Array.from({ length: Math.ceil(days / 7) }, (_, week) => {
              const all = seen.filter((one) => one.day < days && Math.floor(one.day / 7) === week)
              return all.length === 0 ? null : all.filter(({ reason }) => reason !== null).length / all.length
            }),
          )
          const bare = seen.filter((one) => one.reason === null && one.done && !one.torn)
          const untagged = counts.reasons.find(({ reason }) => reason === SOLVED_UNTAGGED)
          expect(untagged?.days).toEqual(
            Array.from({ length: days }, (_, day) =>
              day < began ? null : people(bare.filter((one) => one.day === day)),
            ),
          )
        },
      ),
      { numRuns: 80 },
    )
  })

  it('counts who came with several rare reasons of one parent once', () => {
    const at = Date.parse('2026-11-10T10:00:00Z')
    const one = (id: number, requesterId: number, reason: string): Contact =>
      aContact({ ...{ id, requesterId, submitterId: requesterId, createdAt: at, updatedAt: at, reason } })
    const judged = judgedOf([
      one(1, 7, 'billing_refund'),
      one(2, 7, 'billing_card'),
      one(3, 8, 'billing_card'),
      one(4, 9, 'login_reset'),
    ])
    const watched = watchedCounts(judged, {
      zone: 'UTC',
      from: at - 30 * DAY,
      reasons: REASONS,
      watchDays: 14,
    })
    const day = watched?.counts.together?.find(({ reason }) => reason === worldTopLevel('billing_card'))?.days
    expect(day?.filter((count) => (count ?? 0) > 0)).toEqual([2])
    expect(watched && watchSpikes(watched.counts).rolledUp.size).toBeGreaterThan(0)
  })

  it('counts who was solved without a reason, not who waits for one', () => {
    const at = Date.parse('2026-11-10T10:00:00Z')
    const one = (id: number, parts: Partial<Contact>): Contact =>
      aContact({ id, requesterId: id, submitterId: id, createdAt: at, updatedAt: at, reason: null, ...parts })
    const judged = judgedOf([
      one(1, { status: 'solved' }),
      one(2, { status: 'closed', requesterId: 1, submitterId: 1 }),
      one(3, { status: 'open' }),
      one(4, { status: 'solved', tags: ['billing_refund', 'login_reset'] }),
      one(5, { status: 'solved', reason: 'login_reset', tags: ['login_reset'] }),
    ])
    const watched = watchedCounts(judged, {
      ...{ zone: 'UTC', from: Date.parse('2026-11-02T00:00:00Z'), reasons: REASONS, watchDays: 7 },
    })
    const row = watched?.counts.reasons.find(({ reason }) => reason === SOLVED_UNTAGGED)
    expect(row?.days[8]).toBe(1)
    expect(row?.weeks).toEqual([null, 1, 0])
  })

  it('counts who is only supposed to have a reason apart, in the newest day and week', () => {
    const yesterday = Date.parse('2026-11-19T10:00:00Z')
    const open = (id: number, createdAt: Instant): Contact =>
      aContact({ id, requesterId: id, submitterId: id, createdAt, status: 'open', reason: null, tags: [] })
    const judged = judgedOf([
      open(1, yesterday),
      open(2, yesterday),
      open(3, yesterday - DAY),
      open(4, yesterday),
    ])
    const supposed = new Map([1, 2, 3].map((id) => [id, 'login_reset']))
    const watched = watchedCounts(judged, {
      ...{ zone: 'UTC', from: Date.parse('2026-11-02T00:00:00Z'), reasons: REASONS, watchDays: 7, supposed },
    })
    const row = watched?.counts.reasons.find(({ reason }) => reason === 'login_reset')
    expect(row?.provisional).toEqual({ day: 2, week: 3 })
    expect(row?.days.at(-1)).toBe(0)
  })
})

describe('the days that are watched', () => {
  it.each([
    // A Monday that is known from its first instant on; Berlin's begins at 22:00 or 23:00 UTC.
    ['2026-11-01T23:00:00Z', 'Europe/Berlin', { firstDay: '2026-11-02', days: 18 }],
    ['2026-11-01T23:00:01Z', 'Europe/Berlin', { firstDay: '2026-11-09', days: 11 }],
    ['2026-11-03T00:00:00Z', 'UTC', { firstDay: '2026-11-09', days: 11 }],
    ['2026-11-19T00:00:00Z', 'UTC', null],
  ])('known from %s in %s', (from, zone, span) => {
    expect(watchedSpan(Date.parse(from), WORLD_NOW, zone)).toEqual(span)
  })
})

describe('watched together with the detectors', () => {
  it('finds a reason that triples in its newest week, and nothing in its even neighbour', () => {
    const monday = Date.parse('2026-08-03T00:00:00Z')
    const now = Date.parse('2026-11-16T09:00:00Z')
    const contacts: Contact[] = []
    const come = (reason: string, day: number, many: number) => {
      for (let one = 0; one < many; one += 1) {
        const [id, createdAt] = [contacts.length + 1, monday + day * DAY + (8 + one / 60) * 3_600_000]
        const who = { requesterId: 1000 + id, submitterId: 1000 + id }
        contacts.push(aContact({ id, ...who, createdAt, status: 'solved', reason, tags: [reason] }))
      }
    }
    for (let day = 0; day < 105; day += 1) {
      come('login_reset', day, 3)
      come('billing_refund', day, day < 98 ? 2 + (day % 2) : 9)
    }
    const watched = watchedCounts(judgedOf(contacts, now), {
      ...{ zone: 'UTC', from: monday, reasons: REASONS, watchDays: 28 },
    })
    if (watched === null) throw new Error('fifteen weeks are known')
    const { alerts } = watchSpikes(watched.counts)
    expect(alerts.map(({ reason }) => reason)).toEqual(['billing_refund'])
    expect(alerts[0]?.from).toBeGreaterThanOrEqual(98)
  })

  it('finds the same where the account was not there yet when the watch begins', () => {
    const now = Date.parse('2026-11-16T09:00:00Z')
    const began = Date.parse('2026-08-03T00:00:00Z')
    // Twice a week as many as usual, then six times: the weeks before tell nothing of how much it varies.
    const weeks = [6, 5, 2, 3, 0, 3, 1, 5, 2, 7, 1, 3, 1, 4, 19]
    const contacts = weeks.flatMap((many, week) =>
      Array.from({ length: many }, (_, one) => {
        const [id, createdAt] = [
          week * 100 + one + 1,
          began + (week * 7 + (one % 5)) * DAY + (9 + one) * 60_000,
        ]
        const who = { requesterId: 1000 + id, submitterId: 1000 + id }
        return aContact({
          id,
          ...who,
          createdAt,
          status: 'solved',
          reason: 'login_reset',
          tags: ['login_reset'],
        })
      }),
    )
    const alertsFrom = (from: Instant) => {
      const watched = watchedCounts(judgedOf(contacts, now), {
        ...{ zone: 'UTC', from, reasons: REASONS, watchDays: 28 },
      })
      return watched && watchSpikes(watched.counts).alerts.map(({ reason, evidence }) => [reason, evidence.p])
    }
    expect(alertsFrom(began - 70 * DAY)).toEqual(alertsFrom(began))
    expect(alertsFrom(began)).toEqual([['login_reset', expect.any(Number)]])
  })
})
