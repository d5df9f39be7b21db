import { describe, expect, it } from 'vitest'
import { openTiny } from '#workspace/rest/tiny-client.ts'
import { TINY } from '#workspace/tiny/people.ts'

/** 107 is the problem; 103, 109 and the archived 101 hang on it; 112 is another problem. */
function setUp() {
  const { world, as, agent } = openTiny()
  const change = (id: number, more: object) => {
    const ticket = world.tickets.get(id)
    if (ticket !== undefined) world.tickets.put({ ...ticket, ...more }, world.clock.now())
  }
  change(107, { type: 'problem' })
  change(112, { type: 'problem' })
  for (const id of [101, 103, 109]) change(id, { type: 'incident', problem_id: 107 })
  return { agent, as }
}

const ids = (rows: { id: number }[]): number[] => rows.map(({ id }) => id)

describe('problems', () => {
  it('tell their incidents, archived ones left out', async () => {
    const { agent } = setUp()
    const { body } = await agent.get('/api/v2/tickets/107/incidents')
    expect([ids(body.tickets), body.count]).toEqual([[103, 109], 2])
    expect(ids((await agent.get('/api/v2/tickets/107/incidents?page[size]=1')).body.tickets)).toEqual([103])
    expect((await agent.get('/api/v2/tickets/110/incidents')).body.tickets).toEqual([])
    expect((await agent.get('/api/v2/tickets/999/incidents')).status).toBe(404)
  })

  it('are listed, the last changed first', async () => {
    const { agent } = setUp()
    expect(ids((await agent.get('/api/v2/problems')).body.tickets)).toEqual([112, 107])
  })

  it('show a restricted agent only what is theirs', async () => {
    const { as } = setUp()
    expect(ids((await as(TINY.groupAgent).get('/api/v2/problems')).body.tickets)).toEqual([112])
  })

  it('are found by words of their subject, in the body or in the address', async () => {
    const { agent } = setUp()
    const inBody = await agent.post('/api/v2/problems/autocomplete', { text: 'campaign' })
    const inQuery = await agent.post('/api/v2/problems/autocomplete?text=CAMPAIGN')
    expect([ids(inBody.body.tickets), ids(inQuery.body.tickets)]).toEqual([[107], [107]])
    expect((await agent.post('/api/v2/problems/autocomplete', { text: 'refund' })).body.tickets).toEqual([])
  })
})
