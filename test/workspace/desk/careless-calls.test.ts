// Calls as a careless or hostile app makes them: each fails under its own path, and nothing else happens.

import { describe, expect, it } from 'vitest'
import { TINY } from '#workspace/tiny/people.ts'
import { setting, shownTab } from './setting.ts'

const field = (id: number): string => `ticket.customField:custom_field_${id}`

/** As JSON.parse gives it: a key of its own, not the prototype. */
const keyed = (key: string, value: unknown): Record<string, never> =>
  JSON.parse(JSON.stringify({ key: value }).replace('"key"', JSON.stringify(key)))

describe('names that every object has', () => {
  const NAMES = ['constructor', 'toString', 'hasOwnProperty', '__proto__']

  it.each([
    ...NAMES,
    ...NAMES.map((name) => `ticket.${name}`),
    'ticket.requester.constructor',
    'comment.toString',
    'instances.constructor',
  ])('get %s is no path', async (path) => {
    const { desk } = setting()
    const { instanceGuid } = await desk.openTicket(110)
    const result = await desk.get(instanceGuid, [path])
    expect(Object.entries(result.errors)).toEqual([
      [path, { name: 'APIError', message: 'No such Api', path }],
    ])
    expect(Object.keys(result)).toEqual(['errors'])
  })

  it.each([...NAMES, ...NAMES.map((name) => `ticket.${name}`)])('set %s changes nothing', async (path) => {
    const { desk } = setting()
    const { instanceGuid, draft } = await desk.openTicket(110)
    const result = await desk.set(instanceGuid, keyed(path, { status: 'solved' }))
    expect(Object.entries(result.errors)).toMatchObject([[path, { name: 'APIError' }]])
    expect(shownTab(desk)?.draft).toEqual(draft)
  })

  it.each(NAMES)('invoke %s does nothing', async (action) => {
    const { desk } = setting()
    const { instanceGuid } = await desk.openTicket(110)
    const result = await desk.invoke(instanceGuid, keyed(action, []))
    expect(Object.entries(result.errors)).toMatchObject([[action, { name: 'APIError' }]])
  })
})

describe('values of the wrong kind', () => {
  it.each([
    ['ticket.tags', 'a b'],
    ['ticket.tags', null],
    ['ticket.tags', [1, 2]],
    ['ticket.subject', {}],
    ['ticket.subject', ['x']],
    ['ticket.form.id', 99],
    ['ticket.customStatus', 99],
    [field(TINY.reasonField), ['other']],
    [field(TINY.escalatedField), 'yes'],
    [field(TINY.productsField), 'product_forms'],
    [field(TINY.productsField), [1]],
    [field(TINY.orderField), ['x']],
    ['comment.text', {}],
  ])('set %s to %j is refused and changes nothing', async (path, value) => {
    const { desk } = setting()
    const { instanceGuid, draft } = await desk.openTicket(110)
    const result = await desk.set(instanceGuid, { [path]: value })
    expect(result.errors[path]).toMatchObject({ name: 'Error', path })
    expect(shownTab(desk)?.draft).toEqual(draft)
  })

  it.each([
    ['ticket.tags.add', [5]],
    ['ticket.tags.remove', [{}]],
    ['comment.appendText', []],
  ])('invoke %s with %j is refused', async (action, args) => {
    const { desk } = setting()
    const { instanceGuid } = await desk.openTicket(110)
    const result = await desk.invoke(instanceGuid, { [action]: args })
    expect(result.errors[action]).toMatchObject({ name: 'Error', path: action })
  })
})

describe('a request that is none', () => {
  it.each([
    { url: 'http://' },
    { url: '/api/v2/tickets/110', type: 'TRACE' },
    { url: '/api/v2/tickets/110', type: 'NOT A METHOD' },
    { url: '/api/v2/tickets/110', headers: { 'not a header': 'x' } },
    { url: '/api/v2/tickets/110', headers: { x: 'two\nlines' } },
  ])('fails as a broken connection does: %j', async (options) => {
    const { desk } = setting()
    const { instanceGuid } = await desk.openTicket(110)
    const answer = await desk.request(instanceGuid, options)
    expect(answer).toMatchObject({ ok: false, args: [{ status: 0, statusText: 'error', readyState: 0 }] })
  })
})

describe('a closed ticket', () => {
  const CLOSED = 102

  it('is still closed after a save that the account refused', async () => {
    const { desk } = setting()
    const tab = await desk.openTicket(CLOSED)
    expect(await desk.submit(tab.id, 'open')).toMatchObject({ saved: false })
    expect(shownTab(desk)?.draft).toEqual(tab.draft)
  })

  it.each([
    ['set', 'comment.text', 'x'],
    ['invoke', 'comment.appendText', ['x']],
    ['invoke', 'ticket.editor.insert', ['<p>x</p>']],
  ] as const)('takes no reply: %s %s', async (method, path, value) => {
    const { desk } = setting()
    const { instanceGuid, draft } = await desk.openTicket(CLOSED)
    const result =
      method === 'set'
        ? await desk.set(instanceGuid, { [path]: value })
        : await desk.invoke(instanceGuid, { [path]: value })
    expect(result.errors[path]).toMatchObject({ name: 'Error', path })
    expect(shownTab(desk)?.draft).toEqual(draft)
  })
})

describe('a requester who is no user yet', () => {
  it('is made a user by the save of a ticket that had another', async () => {
    const { desk } = setting()
    const tab = await desk.openTicket(110)
    await desk.set(tab.instanceGuid, { 'ticket.requester': { name: 'Zoe', email: 'zoe@example.net' } })
    expect(await desk.submit(tab.id, 'open')).toEqual({ saved: true })
    const read = await desk.get(tab.instanceGuid, ['ticket.requester.name', 'ticket.requester.id'])
    expect(read).toMatchObject({ 'ticket.requester.name': 'Zoe', 'ticket.requester.id': expect.any(Number) })
  })
})
