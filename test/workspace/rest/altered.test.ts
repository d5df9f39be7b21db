import { describe, expect, it } from 'vitest'
import type { Fault } from '#workspace/controls.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld } from '#workspace/world/world.ts'
import { altered } from './altered.ts'
import { answer } from './answer.ts'

const URL_OF = 'https://example.zendesk.com/api/v2/tickets/110/tags'

const ask = (fault: Omit<Fault, 'path'>, init: RequestInit = {}, own: Record<string, string> = {}) => {
  const world = createWorld(tinyAccount(), { controls: { faults: [{ path: '/tags$', ...fault }] } })
  const headers = { 'content-type': 'application/json', 'x-workspace-user': String(TINY.admin), ...own }
  return { world, response: answer(world, new Request(URL_OF, { ...init, headers })) }
}

const put = { method: 'PUT', body: JSON.stringify({ tags: ['late'] }) }

describe('an answer with other fields', () => {
  const text = JSON.stringify({ rows: [{ id: 1, name: 'x', on: true, at: null }] })
  it.each([
    ['missing', '{}'],
    ['null', '{"rows":null}'],
    ['type', '{"rows":"several"}'],
  ] as const)('%s', (change, expected) => {
    expect(altered(text, { path: '', kind: 'alter', change })).toBe(expected)
  })

  it('changes each field in one of the draws, the same in every row', () => {
    const rows = JSON.stringify([
      { id: 1, name: 'x', on: true },
      { id: 2, name: 'y', on: false },
    ])
    const gone = [0, 1, 2].flatMap((at) => {
      const [one, other] = JSON.parse(
        altered(rows, { path: '', kind: 'alter', change: 'missing', draw: { of: 3, at } }),
      ) as object[]
      expect(Object.keys(one ?? {})).toEqual(Object.keys(other ?? {}))
      return ['id', 'name', 'on'].filter((name) => !(name in (one ?? {})))
    })
    expect(gone.sort()).toEqual(['id', 'name', 'on'])
  })

  it('stays as it is where it is no JSON', () => {
    expect(altered('Too many', { path: '', kind: 'alter' })).toBe('Too many')
  })
})

describe('a fault of the answer alone', () => {
  it('leaves what was asked done where the connection drops afterwards', async () => {
    const { world, response } = ask({ kind: 'drop', done: true }, put)
    expect((await response).type).toBe('error')
    expect(world.tickets.get(110)?.tags).toContain('late')
  })

  it('leaves it undone where it drops before', async () => {
    const { world, response } = ask({ kind: 'drop' }, put)
    expect((await response).type).toBe('error')
    expect(world.tickets.get(110)?.tags).not.toContain('late')
  })

  it('cuts the body in the middle', async () => {
    const text = await (await ask({ kind: 'cut' }).response).text()
    expect(() => JSON.parse(text)).toThrow()
    expect(text.startsWith('{"tags"')).toBe(true)
  })

  it('meets apps only where it says so', async () => {
    const fault = { kind: 'status', status: 500, app: true } as const
    expect((await ask(fault).response).status).toBe(200)
    expect((await ask(fault, {}, { 'x-zendesk-app-id': '7001' }).response).status).toBe(500)
  })
})
