import { describe, expect, it } from 'vitest'
import { TINY, TINY_USERS } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld, type World } from '#workspace/world/world.ts'
import { answer } from './answer.ts'

const users = TINY_USERS.map((user) => ({
  ...user,
  ...(user.id === TINY.otherAgent ? { suspended: true } : {}),
  ...(user.id === TINY.groupAgent ? { active: false } : {}),
  ...(user.id === TINY.noTagsAgent ? { email: 'jürgen@example.com' } : {}),
}))

const open = (): World => createWorld(tinyAccount({ users }), { time: () => 0 })

async function call(path: string, headers: Record<string, string>) {
  const response = await answer(open(), new Request(`https://example.zendesk.com${path}`, { headers }))
  return { status: response.status, body: await response.json() }
}

const encoded = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)))
const basic = (text: string) => ({ authorization: `Basic ${encoded(text)}` })
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const session = (user: number) => ({ 'x-workspace-user': String(user) })

const SIGNED_IN: [string, Record<string, string>, number][] = [
  ['a session', session(TINY.agent), TINY.agent],
  ['an API token', basic('ben@example.com/token:6wiIBWbGkBMo1mRDMuVwkw1EPsNkeUj95PIz2akv'), TINY.agent],
  ['an API token with colons', basic('ben@example.com/token:a:b'), TINY.agent],
  ['an API token of a customer', basic('kim@example.net/token:secret'), TINY.customer],
  ['an address beyond ASCII, in any case', basic('JÜRGEN@example.com/token:secret'), TINY.noTagsAgent],
  ['the scheme in small letters', { authorization: `basic ${btoa('ada@example.com/token:x')}` }, TINY.admin],
  ['an OAuth token', bearer('ben@example.com'), TINY.agent],
  ['an OAuth token by id', bearer(String(TINY.admin)), TINY.admin],
]

const BASIC_REFUSAL = { error: "Couldn't authenticate you" }
const OAUTH_REFUSAL = {
  error: 'invalid_token',
  error_description: 'The access token provided is expired, revoked, malformed or invalid for other reasons.',
}

const REFUSED: [string, Record<string, string>, object][] = [
  ['a password', basic('ben@example.com:secret'), BASIC_REFUSAL],
  ['an empty token', basic('ben@example.com/token:'), BASIC_REFUSAL],
  ['no token', basic('ben@example.com/token'), BASIC_REFUSAL],
  ['a stranger’s address', basic('nobody@example.com/token:x'), BASIC_REFUSAL],
  ['what is no base64', { authorization: 'Basic %%%' }, BASIC_REFUSAL],
  ['another scheme', { authorization: 'Digest username="ben"' }, BASIC_REFUSAL],
  ['an empty header', { authorization: '' }, BASIC_REFUSAL],
  ['a suspended agent', basic('cleo@example.com/token:x'), BASIC_REFUSAL],
  ['a deleted agent', session(TINY.groupAgent), BASIC_REFUSAL],
  ['a session of nobody', session(5), BASIC_REFUSAL],
  ['an OAuth token of nobody', bearer('nonsense'), OAUTH_REFUSAL],
  ['an OAuth token of a suspended agent', bearer('cleo@example.com'), OAUTH_REFUSAL],
  ['an empty OAuth token', { authorization: 'Bearer' }, OAUTH_REFUSAL],
]

describe('who calls', () => {
  it.each(SIGNED_IN)('is known by %s', async (_, headers, id) => {
    const { status, body } = await call('/api/v2/users/me.json', headers)
    expect([status, body.user.id]).toEqual([200, id])
  })

  // Also where nobody at all would be let in: wrong credentials are worse than none.
  it.each(REFUSED)('is refused for %s', async (_, headers, refusal) => {
    for (const path of ['/api/v2/users/me.json', '/api/v2/ticket_fields', '/api/v2/tickets/110'])
      expect(await call(path, headers)).toEqual({ status: 401, body: refusal })
  })

  it('is nobody without credentials: 200 for everyone’s endpoints, 401 for the others', async () => {
    expect(await call('/api/v2/users/me.json', {})).toMatchObject({
      status: 200,
      body: { user: { id: null } },
    })
    expect((await call('/api/v2/ticket_fields', {})).status).toBe(200)
    expect(await call('/api/v2/tickets/110', {})).toEqual({ status: 401, body: BASIC_REFUSAL })
  })
})
