import { describe, expect, it } from 'vitest'
import type { CallBudget } from '#store/budget.ts'
import type { ControlsChange } from '#workspace/controls.ts'
import { inProcessHost } from '#workspace/in-process.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld } from '#workspace/world/world.ts'
import { createApi } from './api.ts'
import { correctTickets, ticketsNow } from './correct-tickets.ts'

const UNLIMITED: CallBudget = { take: async () => undefined, hold: async () => undefined }
const FIELDS = { reason: TINY.reasonField, inhibitor: TINY.inhibitorField }
const REASONS = ['billing__card_declined', 'billing__refund_late', 'account__sign_in', 'other']
const isReason = (tag: string): boolean => REASONS.includes(tag)
const REASON_VALUES = { fields: FIELDS, of: 'reason' as const, isValue: isReason }
const noSleep = async (): Promise<void> => undefined

async function setUp(controls: ControlsChange = {}, agentId: number = TINY.admin) {
  const world = createWorld(tinyAccount(), { controls })
  const { host } = await inProcessHost(world, { location: 'nav_bar', agentId })
  const api = createApi(host, { budget: UNLIMITED, sleep: noSleep })
  const read = (ids: readonly number[]) => ticketsNow(api, ids, FIELDS)
  const correct = async (ids: readonly number[], to: readonly string[]) => {
    const wanted = (await read(ids)).map((contact) => ({ contact, to }))
    return correctTickets(api, wanted, REASON_VALUES, { sleep: noSleep })
  }
  /** What the HTTP door says, past all of our code. */
  const stored = (id: number) => {
    const ticket = world.tickets.get(id)
    const field = ticket?.custom_fields.find((one) => one.id === TINY.reasonField)?.value ?? null
    return { field, reasons: ticket?.tags.filter(isReason) ?? [], tags: ticket?.tags ?? [] }
  }
  return { world, api, read, correct, stored }
}

/** Ids by status, from the fixture itself. */
const { tickets } = tinyAccount()
const reasonIn = (ticket: (typeof tickets)[number]) =>
  ticket.custom_fields.find(({ id }) => id === TINY.reasonField)?.value ?? null
const withReason = tickets.filter((ticket) => reasonIn(ticket) !== null)
const open = withReason.find(({ status }) => status === 'open' || status === 'solved')
const closed = withReason.find(({ status }) => status === 'closed')
if (!open || !closed) throw new Error('the tiny account lacks an open or a closed ticket')
const other = (value: unknown): string => REASONS.find((reason) => reason !== value) ?? 'other'

describe('a corrected reason', () => {
  it('stands in the field and among the tags of an open ticket, and other tags stay', async () => {
    const { correct, stored } = await setUp()
    const to = other(reasonIn(open))
    const before = stored(open.id).tags.filter((tag) => !isReason(tag))
    expect(await correct([open.id], [to])).toMatchObject([{ kind: 'done', wrote: 'field' }])
    expect(stored(open.id)).toMatchObject({ field: to, reasons: [to] })
    expect(stored(open.id).tags.filter((tag) => !isReason(tag))).toEqual(before)
  })

  it('stands among the tags of a closed ticket, whose field stays', async () => {
    const { correct, stored } = await setUp()
    const to = other(reasonIn(closed))
    expect(await correct([closed.id], [to])).toMatchObject([{ kind: 'done', wrote: 'tag' }])
    expect(stored(closed.id)).toMatchObject({ field: reasonIn(closed), reasons: [to] })
  })

  it('is taken back to what stood there', async () => {
    const { correct, stored } = await setUp()
    const before = [stored(open.id), stored(closed.id)]
    for (const id of [open.id, closed.id]) {
      const was = stored(id).reasons
      await correct([id], [other(stored(id).field)])
      await correct([id], was)
    }
    expect([stored(open.id), stored(closed.id)]).toEqual(before)
  })

  it('takes back nothing to nothing', async () => {
    const { correct, stored } = await setUp()
    const untagged = tickets.find((ticket) => reasonIn(ticket) === null && ticket.status !== 'closed')
    const id = untagged?.id ?? 0
    await correct([id], ['other'])
    expect(stored(id)).toMatchObject({ field: 'other', reasons: ['other'] })
    await correct([id], [])
    expect(stored(id)).toMatchObject({ field: null, reasons: [] })
  })

  it('is for the log alone where closed tickets take no tags', async () => {
    const { correct, stored } = await setUp({ switches: { closedTagEdit: 'refused' } })
    const was = stored(closed.id)
    const found = await correct([closed.id, open.id], ['other'])
    expect(found.map(({ ticketId, kind }) => [ticketId, kind])).toEqual(
      expect.arrayContaining([
        [closed.id, 'done'],
        [open.id, 'done'],
      ]),
    )
    expect(found.find(({ ticketId }) => ticketId === closed.id)).toMatchObject({ wrote: 'log' })
    expect(stored(closed.id)).toEqual(was)
    expect(stored(open.id).field).toBe('other')
  })

  it('is refused on an open ticket that this agent may not edit', async () => {
    const { correct, stored } = await setUp({}, TINY.lightAgent)
    const was = stored(open.id)
    expect(await correct([open.id], ['other'])).toEqual([{ kind: 'refused', ticketId: open.id }])
    expect(stored(open.id)).toEqual(was)
  })
})

describe('a corrected cause', () => {
  const CAUSES = ['bm_inh_circumstances', 'bm_inh_product_quality']
  const values = { fields: FIELDS, of: 'inhibitor' as const, isValue: (tag: string) => CAUSES.includes(tag) }
  const causeOf = (ticket: (typeof tickets)[number] | undefined) =>
    ticket?.custom_fields.find(({ id }) => id === TINY.inhibitorField)?.value ?? null
  const given = tickets.find((ticket) => causeOf(ticket) === 'bm_inh_circumstances')

  it.each<[string, readonly string[]]>([
    ['another one', ['bm_inh_product_quality']],
    ['none', []],
  ])('may be %s, and the reason stays', async (_, to) => {
    const { api, world, read, stored } = await setUp()
    const id = given?.id ?? 0
    const was = stored(id)
    const wanted = (await read([id])).map((contact) => ({ contact, to }))
    const found = await correctTickets(api, wanted, values, { sleep: noSleep })
    expect(found).toEqual([{ kind: 'done', ticketId: id, from: ['bm_inh_circumstances'], wrote: 'field' }])
    expect(causeOf(world.tickets.get(id))).toBe(to[0] ?? null)
    expect(stored(id)).toMatchObject({ field: was.field, reasons: was.reasons })
    expect(stored(id).tags.filter((tag) => CAUSES.includes(tag))).toEqual(to)
  })
})

describe('a colleague', () => {
  it('who touched the ticket meanwhile loses nothing, and the correction comes all the same', async () => {
    const { api, world, read, stored } = await setUp()
    const [contact] = await read([open.id])
    if (!contact) throw new Error('no ticket')
    world.clock.advance(5000)
    await api.put(`/api/v2/tickets/${open.id}`, {
      body: { ticket: { priority: 'urgent' } },
      schema: () => null,
    })
    const wanted = [{ contact, to: ['other'] }]
    const found = await correctTickets(api, wanted, REASON_VALUES, { sleep: noSleep })
    expect(found).toMatchObject([{ kind: 'done', wrote: 'field' }])
    expect(stored(open.id).field).toBe('other')
    expect(world.tickets.get(open.id)?.priority).toBe('urgent')
  })

  it('who gave it another reason meanwhile is not overruled', async () => {
    const { api, world, read, stored } = await setUp()
    const [contact] = await read([open.id])
    if (!contact) throw new Error('no ticket')
    const theirs = REASONS.find((value) => value !== reasonIn(open) && value !== 'other') ?? ''
    world.clock.advance(5000)
    const body = { ticket: { custom_fields: [{ id: TINY.reasonField, value: theirs }] } }
    await api.put(`/api/v2/tickets/${open.id}`, { body, schema: () => null })
    const wanted = [{ contact, to: ['other'] }]
    const found = await correctTickets(api, wanted, REASON_VALUES, { sleep: noSleep })
    expect(found).toEqual([{ kind: 'changed', ticketId: open.id, now: [theirs] }])
    expect(stored(open.id).field).toBe(theirs)
  })
})
