import { expect, it } from 'vitest'
import { inProcessHost } from '#workspace/in-process.ts'
import { createClient } from '#workspace/rest/client.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld } from '#workspace/world/world.ts'

const TAKE_IT = 360_100_000_004
const NOT_RESPONDING = 360_100_000_002
const forever = new AbortController().signal

it('makes of the draft what the API’s preview says', async () => {
  const world = createWorld(tinyAccount(), { time: () => 0 })
  const agentId = TINY.otherAgent
  const { desk, tab } = await inProcessHost(world, { location: 'ticket_sidebar', ticketId: 110, agentId })
  await desk.applyMacro(tab.id, TAKE_IT)
  const client = createClient(world, { user: agentId })
  const { result } = (await client.get(`/api/v2/tickets/110/macros/${TAKE_IT}/apply`)).body
  expect(await desk.submit(tab.id, 'open')).toEqual({ saved: true })
  const { ticket } = (await client.get('/api/v2/tickets/110')).body
  const told = ({ assignee_id, group_id, tags, status }: typeof ticket) => [
    assignee_id,
    group_id,
    tags,
    status,
  ]
  expect(told(ticket)).toEqual(told(result.ticket))
  expect(ticket.assignee_id).toBe(agentId)
})

it('writes its words with the placeholders filled, behind what stands there', async () => {
  const world = createWorld(tinyAccount(), { time: () => 0 })
  const { desk, tab } = await inProcessHost(world, { location: 'ticket_sidebar', ticketId: 110 })
  desk.edit(tab.id, { comment: { html: '<p>Hello</p>', public: true, channel: 'email' } })
  await desk.applyMacro(tab.id, NOT_RESPONDING)
  const html = desk.getState().tabs.find(({ id }) => id === tab.id)?.draft?.comment.html
  expect(html).toMatch(/^<p>Hello<\/p><p>Hello Kim Kunde. Ben Agent has written to you/)
})

it('has nothing to say where the change comes by another way than the agent interface', async () => {
  const world = createWorld(tinyAccount(), { time: () => 0 })
  const { host, desk, tab } = await inProcessHost(world, { location: 'ticket_sidebar', ticketId: 110 })
  let asked = 0
  host.onSave(async () => {
    asked += 1
    return 'Pick a reason'
  }, forever)
  expect(await desk.submit(tab.id, 'solved')).toEqual({ saved: false, reason: 'Pick a reason' })
  const ticket = { status: 'solved' }
  for (const channel of ['mobile', 'api'])
    expect(
      (await createClient(world).post('/__workspace/edit', { ticket_id: 110, ticket, channel })).status,
    ).toBe(200)
  expect(asked).toBe(1)
  expect(world.tickets.get(110)?.status).toBe('solved')
})
