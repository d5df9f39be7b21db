// What stands at the top of the domain: moments, samples, sources and what is created, each by its definition.

import { describe, expect, it } from 'vitest'
import type { Message } from './contact.ts'
import { isDone, workedAt } from './contact.ts'
import { INHIBITOR_FIELD, REASON_FIELD, SETTINGS_OBJECT } from './created.ts'
import { evidence } from './evidence.ts'
import { asksInhibitor, decideSave, guardKey, policyFor, type SaveFacts } from './guard.ts'
import { hash32, isInSample, isOneOf } from './hash.ts'
import { DAY, daysBetween, HOUR, MINUTE, WEEK } from './instant.ts'
import { textOf } from './open-ticket-text.ts'
import { atOnce } from './pieces.ts'
import { packageRequirements } from './requirements.ts'
import { inOneGo } from './steps.ts'
import { sourceOf } from './ticket-source.ts'

describe('time', () => {
  it('is in milliseconds', () => {
    expect([MINUTE, HOUR, DAY, WEEK]).toEqual([60_000, 3_600_000, 86_400_000, 604_800_000])
    expect([daysBetween(0, 36 * HOUR), daysBetween(DAY, 0)]).toEqual([1.5, -1])
  })

  it('of work on a contact is its last solve, else its last update', () => {
    const metrics = { solvedAt: 5 } as Parameters<typeof workedAt>[0]['metrics']
    expect([workedAt({ metrics, updatedAt: 9 }), workedAt({ metrics: null, updatedAt: 9 })]).toEqual([5, 9])
    expect(
      (['new', 'open', 'pending', 'hold', 'solved', 'closed'] as const).map((status) => isDone({ status })),
    ).toEqual([...[false, false, false, false, true, true]])
  })
})

describe('work in pieces', () => {
  it.each([atOnce, inOneGo])('comes to its end and gives what it makes', (drive) => {
    let steps = 0
    function* work(): Generator<void, string> {
      for (; steps < 5; steps += 1) yield
      return 'made'
    }
    expect([drive(work()), steps]).toEqual(['made', 5])
  })
})

it('evidence has a ground and its figures', () => {
  expect([evidence('a'), evidence('b', { n: 2 })]).toEqual([
    { id: 'a', params: {} },
    { id: 'b', params: { n: 2 } },
  ])
})

describe('a hash', () => {
  /** FNV-1a and the end of murmur3, as their authors give them, in whole numbers of any size. */
  const reckoned = (text: string): number => {
    const bits = (1n << 32n) - 1n
    let hash = 0x811c9dc5n
    for (const unit of text.split('')) hash = ((hash ^ BigInt(unit.charCodeAt(0))) * 0x01000193n) & bits
    hash = ((hash ^ (hash >> 16n)) * 0x85ebca6bn) & bits
    hash = ((hash ^ (hash >> 13n)) * 0xc2b2ae35n) & bits
    return Number(hash ^ (hash >> 16n))
  }

  it('is what its authors say', () => {
    for (const text of ['', 'a', 'quiet:4711', 'inhibitor:360000', 'größer 😀'])
      expect(hash32(text)).toBe(reckoned(text))
  })

  it('draws by purpose and ticket, to a hundredth of a percent', () => {
    for (let id = 0; id < 500; id += 1) {
      expect(isInSample(12.5, 'quiet', id)).toBe(reckoned(`quiet:${id}`) % 10_000 < 1250)
      expect(isOneOf(3.9, 'x', id)).toBe(reckoned(`x:${id}`) % 3 === 0)
    }
    const ids = Array.from({ length: 2000 }, (_, id) => id)
    expect([ids.some((id) => isInSample(0, 'x', id)), ids.every((id) => isInSample(100, 'x', id))]).toEqual([
      false,
      true,
    ])
    expect(ids.every((id) => isOneOf(1, 'x', id))).toBe(true)
    expect(ids.every((id) => isOneOf(2, 'x', id))).toBe(false)
  })
})

describe('the text of an open ticket', () => {
  const said = (text: string, parts: Partial<Message> = {}): Message => ({
    ...{ authorId: 1, authorRole: 'end_user', public: true, at: 3, text, channel: 'web' },
    ...parts,
  })
  const ticket = {
    subject: 'S',
    description: 'first',
    conversation: [said('a'), said('b', { public: false }), said('c', { authorRole: 'agent' })],
  }

  it('is the requester’s public words', () => {
    expect(sourceOf(ticket)).toEqual({ subject: 'S', messages: [said('a')] })
    expect(sourceOf({ ...ticket, description: '' }).messages).toEqual([said('a')])
    expect(textOf(ticket).parts.map(({ text }) => text)).toEqual(['a'])
  })

  it('is the first comment where no conversation is known', () => {
    const alone = { ...ticket, conversation: [] }
    expect(sourceOf(alone)).toEqual({
      ...{
        subject: 'S',
        messages: [
          { authorId: null, authorRole: 'end_user', public: true, at: 0, text: 'first', channel: '' },
        ],
      },
    })
    expect(textOf(alone).parts.map(({ text }) => text)).toEqual(['first'])
    expect(sourceOf({ ...alone, description: '' })).toEqual({ subject: 'S', messages: [] })
  })
})

describe('the guard', () => {
  const facts: SaveFacts = {
    ...{
      policy: 'block',
      status: 'solved',
      reason: null,
      inhibitorAsked: true,
      inhibitor: null,
      roleCanSet: true,
    },
    alreadyWarned: () => false,
  }

  it('knows rules by form, group and channel', () => {
    expect([guardKey('form', 4), guardKey('channel', 'email')]).toEqual(['form:4', 'channel:email'])
    expect(policyFor({ 'group:5': 'off' }, 'block', { form: null, group: 5, channel: null })).toBe('off')
    expect(policyFor({ 'form:null': 'off' }, 'block', { form: null, group: 5, channel: 'x' })).toBe('block')
  })

  it('blocks each time, and asks for an inhibitor that can be set', () => {
    expect(decideSave({ ...facts, alreadyWarned: () => true })).toEqual({
      allow: false,
      because: 'reason_missing',
      again: false,
    })
    expect(decideSave({ ...facts, reason: 'r', inhibitorCanBeSet: true })).toEqual({
      allow: false,
      because: 'inhibitor_missing',
      again: false,
    })
    expect(decideSave({ ...facts, reason: 'r', inhibitorAsked: false })).toEqual({ allow: true })
    expect(decideSave({ ...facts, failed: false })).toMatchObject({ allow: false })
    expect(decideSave({ ...facts, roleCanSet: false, inhibitor: '' })).toMatchObject({
      because: 'inhibitor_missing',
    })
  })

  it('asks in the cases of its own purpose', () => {
    const question = { outcome: 'no', cannotResolve: false, oneIn: 3 } as const
    for (let ticketId = 0; ticketId < 200; ticketId += 1)
      expect(asksInhibitor({ ...question, ticketId })).toBe(isOneOf(3, 'inhibitor', ticketId))
    expect(asksInhibitor({ ...question, ticketId: null, oneIn: 1 })).toBe(true)
  })
})

it('the package creates fields that agents see, and records that nobody lists', () => {
  const { ticket_fields: fields, custom_objects_v2: custom } = packageRequirements()
  expect([REASON_FIELD, INHIBITOR_FIELD, SETTINGS_OBJECT]).toEqual([
    'contact_reason',
    'first_contact_inhibitor',
    'barometer',
  ])
  for (const field of Object.values(fields))
    expect(field).toMatchObject({ type: 'tagger', visible_in_portal: false, editable_in_portal: false })
  expect(Object.values(fields).map(({ title }) => title)).toEqual([
    'Contact reason',
    'First-contact inhibitor',
  ])
  expect(fields[INHIBITOR_FIELD]?.custom_field_options.map(({ name }) => name)).toEqual([
    ...[
      'Feature still new',
      'Product fault',
      'Product does many things',
      'Needed more expertise',
      'Very experienced customer',
    ],
    ...[
      'New to the product',
      'Understanding each other',
      'Answer or tool not at hand',
      'Had to wait for something',
    ],
  ])
  expect(custom.objects).toEqual([
    {
      key: 'barometer',
      title: 'Barometer record',
      title_pluralized: 'Barometer records',
      include_in_list_view: false,
    },
  ])
  expect(custom.object_fields).toEqual(
    (
      [
        ['kind', 'Kind', 'text'],
        ['key', 'Key', 'text'],
        ['version', 'Version', 'integer'],
        ['body', 'Body', 'textarea'],
      ] as const
    ).map(([key, title, type]) => ({ key, title, type, object_key: 'barometer' })),
  )
})
