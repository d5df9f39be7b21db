import { expect, it } from 'vitest'
import { accountThat } from '#test/doubles/rest.ts'
import { ownReach } from './reach.ts'

it.each([
  [{ role: 'agent', ticket_restriction: null, role_type: null }, 'all'],
  [{ role: 'agent' }, 'all'],
  [{ role: 'agent', ticket_restriction: 'groups', role_type: null }, 'part'],
  [{ role: 'agent', ticket_restriction: 'assigned', role_type: 0 }, 'part'],
  [{ role: 'agent', ticket_restriction: null, role_type: 0 }, 'unknown'],
])('%j sees %s', async (user, expected) => {
  const { api } = accountThat(() => ({ body: { user: { id: 1, ...user } } }))
  expect(await ownReach(api)).toBe(expected)
})

it('calls an answer without a user malformed', async () => {
  const { api } = accountThat(() => ({ body: [] }))
  await expect(ownReach(api)).rejects.toMatchObject({ kind: 'malformed' })
})
