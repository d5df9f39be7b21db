import { describe, expect, test } from 'vitest'
import { movers } from '#domain/health/portfolio.ts'
import { sightingsOf } from '#domain/health/sighting.ts'
import { INHIBITORS } from '#domain/reasons/inhibitors.ts'
import { REASON_KINDS, REMEDIES } from '#domain/reasons/kinds.ts'
import { isAsked } from '#domain/settings/question.ts'
import { validateSettings } from '#domain/settings/stored.ts'
import { TAG_TABLE } from '#domain/tags/table.ts'
import { type DemoOptions, demoAccount } from './demo.ts'

const account = demoAccount()
const distinct = <T>(items: Iterable<T>): number => new Set(items).size

const isContact = (tags: readonly string[]): boolean =>
  !tags.includes('closed_by_merge') && !tags.includes('outbound')

describe('the demo is large enough to believe in', () => {
  const contacts = account.tickets.filter(({ tags, type }) => isContact(tags) && type !== 'problem')

  test('contacts, requesters, organisations', () => {
    expect(contacts.length).toBe(6000)
    expect(distinct(contacts.map(({ requester_id }) => requester_id))).toBeGreaterThanOrEqual(400)
    expect(distinct(contacts.map(({ organization_id }) => organization_id))).toBeGreaterThanOrEqual(120)
  })

  test('26 weeks up to now, each with contacts', () => {
    const weeks = contacts.map(({ created_at }) =>
      Math.floor((Date.parse(account.now) - Date.parse(created_at)) / 604_800_000),
    )
    expect(distinct(weeks.filter((week) => week < 26))).toBe(26)
    expect(Math.min(...weeks)).toBe(0)
  })

  test('40 reasons on two levels and the nine inhibitors', () => {
    const options = account.ticketFields.find(({ id }) => id === 360011737434)?.custom_field_options ?? []
    expect(options).toHaveLength(40)
    for (const { name } of options) expect(name.split('::')).toHaveLength(2)
    expect(distinct(options.map(({ value }) => value))).toBe(40)
    expect(options.find(({ name }) => name === 'Billing::Card declined')?.value).toBe(
      'billing__card_declined',
    )
    const inhibitors = account.ticketFields.find(({ id }) => id === 360011737435)?.custom_field_options ?? []
    expect(inhibitors.map(({ value }) => value).sort()).toEqual(
      INHIBITORS.map((name) => `bm_inh_${name}`).sort(),
    )
    const used = distinct(contacts.flatMap(({ tags }) => tags.filter((tag) => tag.startsWith('bm_inh_'))))
    expect(used).toBe(9)
  })

  test('help centre: 120 articles, staff-only, drafts, a segment, two languages', () => {
    const english = account.articles.filter(({ locale }) => locale === 'en-us')
    expect(english.length).toBeGreaterThanOrEqual(120)
    expect(account.articles.filter(({ locale }) => locale === 'de').length).toBeGreaterThanOrEqual(30)
    expect(english.some(({ draft }) => draft)).toBe(true)
    const segments = new Set(english.map(({ user_segment_id }) => user_segment_id))
    for (const { name, id } of account.segments) {
      if (name === 'Agents and admins' || name === 'Customers on the Pro plan') expect(segments).toContain(id)
    }
  })

  test('community: 150 posts in ten topics or more, most of them answered, one topic restricted', () => {
    expect(account.posts.length).toBeGreaterThanOrEqual(150)
    expect(distinct(account.posts.map(({ topic_id }) => topic_id))).toBeGreaterThanOrEqual(10)
    expect(account.posts.filter(({ status }) => status === 'answered').length).toBeGreaterThan(75)
    expect(account.postComments.some(({ official }) => official)).toBe(true)
    expect(account.topics.filter(({ user_segment_id }) => user_segment_id !== null)).toHaveLength(1)
  })

  test('a queue of about 60, some contacts untagged, German about one in eight', () => {
    const open = contacts.filter(({ status }) => ['new', 'open', 'pending', 'hold'].includes(status))
    expect(open.length).toBeGreaterThan(40)
    expect(open.length).toBeLessThan(90)
    expect(distinct(open.map(({ status }) => status))).toBe(4)
    const solvedUntagged = contacts.filter(
      ({ status, custom_fields }) =>
        ['solved', 'closed'].includes(status) && custom_fields[0]?.value === null,
    )
    expect(solvedUntagged.length / contacts.length).toBeGreaterThan(0.04)
    expect(solvedUntagged.length / contacts.length).toBeLessThan(0.25)
    const customers = account.users.filter(({ role }) => role === 'end-user')
    const german = customers.filter(({ locale }) => locale === 'de').length / customers.length
    expect(german).toBeGreaterThan(0.08)
    expect(german).toBeLessThan(0.18)
    expect(distinct(contacts.map(({ via }) => via.channel))).toBe(5)
  })

  test('neighbouring tickets do not look alike', () => {
    const alike = contacts.filter(
      ({ description }, index) => description === contacts[index - 1]?.description,
    )
    expect(alike).toEqual([])
    const mails = contacts.filter(({ via }) => via.channel === 'email')
    expect(distinct(mails.map(({ description }) => description)) / mails.length).toBeGreaterThan(0.9)
  })
})

describe('what is random is the same each time', () => {
  const whole = (options: DemoOptions) => {
    const made = demoAccount(options)
    const ids = made.tickets.map(({ id }) => id)
    const lazy = ids.map((id) => [made.comments(id), made.metrics(id), made.audits(id)])
    return JSON.stringify([made, lazy])
  }

  test('same options, same account, word for word', () => {
    expect(whole({ tickets: 150, seed: 7 })).toBe(whole({ tickets: 150, seed: 7 }))
  })

  test('another seed is another history with the same stories', () => {
    const [one, two] = [demoAccount({ tickets: 150, seed: 7 }), demoAccount({ tickets: 150, seed: 8 })]
    const subjects = (made: typeof one) =>
      made.tickets.filter(({ id }) => id < 59900).map(({ subject }) => subject)
    const stories = (made: typeof one) =>
      made.tickets.filter(({ id }) => id > 60000).map(({ subject }) => subject)
    expect(subjects(one)).not.toEqual(subjects(two))
    expect(stories(one)).toEqual(stories(two))
  })

  test('one world cannot change the next one’s account', () => {
    const first = demoAccount({ tickets: 20 })
    first.groups.pop()
    first.users.pop()
    first.ticketFields[0] = {
      ...account.ticketFields[0],
      title: 'Changed',
    } as (typeof account.ticketFields)[number]
    const second = demoAccount({ tickets: 20 })
    expect(second.groups).toHaveLength(3)
    expect(second.ticketFields[0]?.title).toBe('Subject')
  })

  test.each([0, 1, 40])('%i contacts are at least the stories’', (tickets) => {
    const made = demoAccount({ tickets })
    expect(made.tickets.length).toBeGreaterThan(10)
    expect(made.comments(60001)).toHaveLength(1)
  })

  test('a clock that is none, or too many contacts, is refused', () => {
    expect(() => demoAccount({ now: 'yesterday' })).toThrow(RangeError)
    expect(() => demoAccount({ tickets: 1_000_001 })).toThrow(RangeError)
  })

  test('the clock moves everything', () => {
    const made = demoAccount({ now: '2026-03-04T15:00:00Z', tickets: 300 })
    const newest = Math.max(...made.tickets.map(({ updated_at }) => Date.parse(updated_at)))
    expect(newest).toBeLessThanOrEqual(Date.parse('2026-03-04T15:00:00Z'))
    expect(newest).toBeGreaterThan(Date.parse('2026-03-04T05:00:00Z'))
  })
})

describe('what the team has stored', () => {
  const bodies = account.objectRecords.map(({ custom_object_fields }) => String(custom_object_fields.body))

  test('every record fits and says what it is', () => {
    for (const record of account.objectRecords) {
      const { kind, key, version, body } = record.custom_object_fields
      expect(record.external_id).toBe(`${kind}:${key}`)
      expect(version).toBe(1)
      expect(Buffer.byteLength(String(body))).toBeLessThanOrEqual(24 * 1024)
      expect(() => JSON.parse(String(body))).not.toThrow()
    }
    expect(account.objectRecords[0]?.external_id).toBe('settings:team')
  })

  test('the settings are valid, and the question of the month is on today', () => {
    const { settings, issues } = validateSettings(JSON.parse(bodies[0] ?? ''))
    expect(issues).toEqual([])
    expect(isAsked(settings.question, account.now.slice(0, 10))).toBe(true)
  })

  test('every reason is described, in words of the domain, with pinned articles that exist', () => {
    const details: Record<string, Record<string, unknown>> = Object.assign(
      {},
      ...bodies.map((body) => JSON.parse(body)),
    )
    const options = account.ticketFields.find(({ id }) => id === 360011737434)?.custom_field_options ?? []
    const keys = new Set(account.articles.map(({ id }) => `article:${id}`))
    for (const { value } of options) {
      const detail = details[value] ?? {}
      expect(REASON_KINDS).toContain(detail.kind)
      if (detail.remedy !== undefined) expect(REMEDIES).toContain(detail.remedy)
      expect(String(detail.definition).length).toBeGreaterThan(20)
      expect(String(detail.example).length).toBeGreaterThan(15)
      expect((detail.synonyms as string[]).length).toBeGreaterThanOrEqual(3)
      expect((detail.facts as string[]).length).toBeGreaterThanOrEqual(2)
      for (const pinned of detail.pinned as string[]) expect(keys).toContain(pinned)
    }
  })

  test('tags of ours are ones that the table knows, and no ticket is crowded', () => {
    for (const { id, tags } of account.tickets) {
      const ours = tags.filter((tag) => tag.startsWith('bm_'))
      const unknown = ours.filter((tag) => !TAG_TABLE.some(({ pattern }) => pattern.test(tag)))
      expect(unknown, `ticket ${id}`).toEqual([])
      expect(ours.length).toBeLessThanOrEqual(50)
    }
  })
})

describe('how customers get on changes', () => {
  const seen = sightingsOf(
    account.tickets.map((ticket) => ({
      ...{ id: ticket.id, requesterId: ticket.requester_id, organizationId: ticket.organization_id },
      ...{ tags: ticket.tags, updatedAt: Date.parse(ticket.updated_at), metrics: null },
    })),
    Date.parse(account.now),
  )
  const moved = movers(seen, Date.parse(account.now))

  test('some moved far between two contacts, up as well as down, most did not', () => {
    const known = distinct(seen.map(({ requesterId }) => requesterId))
    expect(moved.length).toBeGreaterThanOrEqual(10)
    expect(moved.length).toBeLessThan(known / 5)
    expect(distinct(moved.map(({ bands }) => Math.sign(bands)))).toBe(2)
  })

  test('those who rose did more of late in the help centre and the community than those who fell', () => {
    const late = (direction: number): number => {
      const ages = moved
        .filter(({ bands }) => Math.sign(bands) === direction)
        .flatMap(({ requesterId }) => account.events[requesterId] ?? [])
        .map(({ created_at }) => Date.parse(account.now) - Date.parse(created_at))
      return ages.filter((age) => age < 45 * 86_400_000).length / ages.length
    }
    expect(late(1)).toBeGreaterThan(late(-1))
  })
})
