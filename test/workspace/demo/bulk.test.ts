import { describe, expect, test } from 'vitest'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import { demoAccount } from './demo.ts'

const account = demoAccount({ tickets: 1500, seed: 2, held: 0 })
const bulk = account.bulk
if (bulk === undefined) throw new RangeError('Tickets stand in columns beyond what is held.')
const records = Array.from({ length: bulk.size }, (_, place) => bulk.record(place))
const usual = demoAccount({ tickets: 1500, seed: 2 })

const KEYWORDS = [
  ...['status', 'priority', 'requester', 'submitter', 'assignee', 'group', 'organization', 'brand', 'form'],
  ...['custom_status_id', 'recipient', 'external_id', 'due_date', 'cc', 'ticket_type', 'problem', 'tags'],
]

describe('a record and its columns say the same', () => {
  test.each(KEYWORDS)('%s', (keyword) => {
    const column = bulk.column(keyword)
    for (const [place, record] of records.entries())
      expect(record).toMatchObject(column?.sample(place) ?? { no: keyword })
  })

  test('custom fields', () => {
    for (const [place, record] of records.entries())
      for (const field of record.custom_fields)
        expect(bulk.column(`custom_field_${field.id}`)?.sample(place).custom_fields).toEqual([field])
    expect(bulk.column('custom_field_5')?.sample(0)).toEqual({ custom_fields: [] })
  })

  test('channel, rating, times and number', () => {
    const seconds = (stamp: string | null | undefined): number => (stamp ? Date.parse(stamp) / 1000 : 0)
    for (const [place, record] of records.entries()) {
      expect(bulk.column('via')?.sample(place).via?.channel).toBe(record.via.channel)
      const rating = bulk.column('satisfaction')?.sample(place).satisfaction_rating
      expect([rating?.score, !rating?.comment]).toEqual([
        record.satisfaction_rating?.score,
        !record.satisfaction_rating?.comment,
      ])
      expect([bulk.created[place], bulk.updated[place]]).toEqual([
        seconds(record.created_at),
        seconds(record.updated_at),
      ])
      expect(bulk.solved[place]).toBe(seconds(account.metrics(record.id)?.solved_at))
      expect([bulk.id(place), bulk.place(record.id)]).toEqual([record.id, place])
    }
    expect([bulk.place(99_999), bulk.place(bulk.id(0) + bulk.size), bulk.place(100_000.5)]).toEqual([
      -1, -1, -1,
    ])
  })

  test('codes that do not decide alone are only those of values that can tell tickets apart', () => {
    for (const keyword of [...KEYWORDS, 'via', 'satisfaction']) {
      const column = bulk.column(keyword)
      const known = new Map<number, Partial<TicketRecord>>()
      for (const place of records.keys()) {
        const code = column?.codes[place] ?? -1
        expect(code).toBeLessThan(column?.count ?? 0)
        const { tags, ...part } = column?.sample(place) ?? {}
        const told = tags ? { tags: tags.filter((tag) => !tag.startsWith('bm_on_')) } : part
        expect(known.get(code) ?? told).toEqual(told)
        known.set(code, told)
      }
    }
    const tags = bulk.column('tags')
    const telling = ['bm_on_5', 'a bm_on_5', 'bm_*', 'b*', '*', 'BM_ON_5', 'bm_on_1*']
    expect(telling.map((value) => tags?.individual?.(value))).toEqual(telling.map(() => true))
    const common = ['bm_ans_shown', 'billing*', 'none', 'bm_ans*']
    expect(common.map((value) => tags?.individual?.(value))).toEqual(common.map(() => false))
  })
})

describe('a large account is the usual one, only larger', () => {
  const contacts = (tickets: readonly TicketRecord[]): TicketRecord[] =>
    tickets.filter(
      ({ tags, type }) =>
        !tags.includes('closed_by_merge') && !tags.includes('outbound') && type !== 'problem',
    )
  const all = [...account.tickets, ...records]
  const share = (tickets: readonly TicketRecord[], holds: (ticket: TicketRecord) => boolean): number =>
    tickets.filter(holds).length / tickets.length

  test('as many contacts as asked for, in order of creation, each told again in the same words', () => {
    expect(contacts(all)).toHaveLength(1500)
    const order = records.map(({ created_at }) => created_at)
    expect(order).toEqual(order.toSorted())
    const again = demoAccount({ tickets: 1500, seed: 2, held: 0 })
    for (const place of [0, 700, bulk.size - 1]) {
      const id = bulk.id(place)
      expect(again.bulk?.record(place)).toEqual(records[place])
      expect(again.comments(id)).toEqual(account.comments(id))
      expect(again.metrics(id)).toEqual(account.metrics(id))
      expect(again.audits(id)).toEqual(account.audits(id))
    }
  })

  test('the stories are the same, word for word', () => {
    const stories = usual.tickets.filter(({ id }) => id >= 59_900)
    expect(account.tickets.map(({ id }) => id)).toEqual(stories.map(({ id }) => id))
    expect(account.tickets.filter(({ id }) => id !== 59_999)).toEqual(
      stories.filter(({ id }) => id !== 59_999),
    )
    for (const { id } of stories) {
      expect(account.comments(id)).toEqual(usual.comments(id))
      expect(account.audits(id)).toEqual(usual.audits(id))
    }
  })

  test('shares of reasons, channels, states, weeks and the spike are alike', () => {
    const [large, small] = [contacts(all), contacts(usual.tickets)]
    const since = Date.parse(account.now) - 10 * 86_400_000
    const kinds: ((ticket: TicketRecord) => boolean)[] = [
      ({ tags }) => tags.includes('billing__card_declined'),
      ({ tags, created_at }) => tags.includes('billing__card_declined') && Date.parse(created_at) > since,
      ({ created_at }) => Date.parse(created_at) > since,
      ({ created_at }) => [0, 6].includes(new Date(created_at).getUTCDay()),
      ({ via }) => via.channel === 'email',
      ({ status }) => status === 'closed',
      ({ tags }) => tags.some((tag) => tag.startsWith('bm_on_')),
      ({ problem_id }) => problem_id !== null,
      ({ custom_fields }) => custom_fields[0]?.value === null,
    ]
    for (const holds of kinds) {
      const [a, b] = [share(large, holds), share(small, holds)]
      // Four standard errors of a difference of shares; contacts come in chains, hence the half on top.
      expect(Math.abs(a - b)).toBeLessThan(6 * Math.sqrt((2 * Math.max(b, 0.005) * (1 - b)) / 1500))
    }
  })

  test('follow-ups name their parent, which names them', () => {
    const byId = new Map(all.map((ticket) => [ticket.id, ticket]))
    const children = all.filter(({ via }) => via.source.rel === 'follow_up')
    expect(children.length).toBeGreaterThan(0)
    for (const { id, via } of children)
      expect(byId.get(Number(via.source.from.ticket_id))?.followup_ids).toContain(id)
    expect(records.flatMap(({ followup_ids }) => followup_ids)).toHaveLength(
      children.filter(({ id }) => bulk.place(id) >= 0).length,
    )
  })

  test('customers grow with the contacts, and further ones share no id, address or name of an organisation', () => {
    const many = demoAccount({ tickets: 12_000, seed: 2, held: 0 })
    expect(many.users.length).toBeGreaterThan(1.9 * usual.users.length)
    expect(many.tickets.length + (many.bulk?.size ?? 0)).toBeGreaterThan(12_000)
    const doubles = (values: readonly unknown[]): number => values.length - new Set(values).size
    const shared = ({ users, organizations }: typeof many): number[] => [
      doubles([...users, ...organizations].map(({ id }) => id)),
      doubles(users.map(({ email }) => email)),
      doubles(organizations.map(({ name }) => name)),
    ]
    expect(shared(many)).toEqual(shared(usual))
  })
})
