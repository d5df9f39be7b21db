import { describe, expect, it } from 'vitest'
import { createClient } from '#workspace/rest/client.ts'
import { openTiny } from '#workspace/rest/tiny-client.ts'
import { TINY } from '#workspace/tiny/people.ts'

const LOU = 900002

/** What the three lists of ticket 110 become: ids of copies and of followers. */
const WRITES: [string, object, number[], number[]][] = [
  ['email_ccs by id', { email_ccs: [{ user_id: LOU, action: 'put' }] }, [LOU], []],
  ['email_ccs by address', { email_ccs: [{ user_email: 'lou@example.net' }] }, [LOU], []],
  ['an agent among email_ccs', { email_ccs: [{ user_id: TINY.agent }] }, [TINY.agent], []],
  ['followers', { followers: [{ user_id: TINY.otherAgent }] }, [], [TINY.otherAgent]],
  ['a customer among followers', { followers: [{ user_id: LOU }] }, [], []],
  ['collaborator_ids', { collaborator_ids: [LOU, TINY.otherAgent] }, [LOU], [TINY.otherAgent]],
  ['collaborators', { collaborators: ['lou@example.net', TINY.otherAgent] }, [LOU], [TINY.otherAgent]],
  ['additional_collaborators', { additional_collaborators: [LOU] }, [LOU], []],
  ['somebody who is not there', { email_ccs: [{ user_id: 5 }] }, [], []],
  ['nothing of it', { priority: 'high' }, [], []],
]

describe('people beside the requester', () => {
  it.each(WRITES)('written as %s', async (_name, change, ccs, followers) => {
    const { agent } = openTiny()
    const { ticket } = (await agent.put('/api/v2/tickets/110', { ticket: change })).body
    expect([ticket.email_cc_ids, ticket.follower_ids]).toEqual([ccs, followers])
    expect(ticket.collaborator_ids).toEqual([...ccs, ...followers])
    const listed = await Promise.all(
      ['email_ccs', 'followers', 'collaborators'].map(async (name) => {
        const { body } = await agent.get(`/api/v2/tickets/110/${name}`)
        return body.users.map(({ id }: { id: number }) => id)
      }),
    )
    expect(listed).toEqual([ccs, followers, [...ccs, ...followers]])
  })

  it('are taken off one by one, and all at once', async () => {
    const { agent } = openTiny()
    const write = async (ticket: object) =>
      (await agent.put('/api/v2/tickets/110', { ticket })).body.ticket.collaborator_ids
    expect(await write({ collaborators: [LOU, TINY.otherAgent] })).toEqual([LOU, TINY.otherAgent])
    expect(await write({ email_ccs: [{ user_id: LOU, action: 'delete' }] })).toEqual([TINY.otherAgent])
    expect(await write({ email_ccs: [{ user_email: 'nobody@example.org', action: 'delete' }] })).toEqual([
      TINY.otherAgent,
    ])
    expect(await write({ collaborators: [] })).toEqual([])
  })

  it('become users where their address is unknown', async () => {
    const { agent } = openTiny()
    const email_ccs = [{ user_email: 'new@example.org', user_name: 'New', action: 'put' }]
    const { ticket } = (await agent.put('/api/v2/tickets/110', { ticket: { email_ccs } })).body
    const { user } = (await agent.get(`/api/v2/users/${ticket.email_cc_ids[0]}`)).body
    expect(user).toMatchObject({ name: 'New', email: 'new@example.org', role: 'end-user' })
  })

  it('find the ticket in their list', async () => {
    const { agent } = openTiny()
    await agent.put('/api/v2/tickets/110', { ticket: { collaborators: [LOU, TINY.otherAgent] } })
    const ids = async (path: string) =>
      (await agent.get(path)).body.tickets.map(({ id }: { id: number }) => id)
    expect(await ids(`/api/v2/users/${LOU}/tickets/ccd`)).toContain(110)
    expect(await ids(`/api/v2/users/${TINY.otherAgent}/tickets/followed`)).toEqual([110])
  })

  it('stand in the audit with their addresses, before and after', async () => {
    const { agent } = openTiny()
    const { audit } = (
      await agent.put('/api/v2/tickets/110', { ticket: { collaborators: [LOU, TINY.otherAgent] } })
    ).body
    expect(audit).toMatchObject({ author_id: TINY.agent, via: { channel: 'web' } })
    expect(audit.events).toEqual([
      {
        id: expect.any(Number),
        type: 'EmailCcChange',
        previous_email_ccs: [],
        current_email_ccs: ['lou@example.net'],
      },
      {
        id: expect.any(Number),
        type: 'FollowerChange',
        previous_followers: [],
        current_followers: [expect.stringContaining('@example.com')],
      },
    ])
    const { audits } = (await agent.get('/api/v2/tickets/110/audits')).body
    expect(audits.at(-1)).toEqual(audit)
  })

  it('stand in the first audit of a new ticket', async () => {
    const { agent } = openTiny()
    const ticket = { comment: { body: 'Hello' }, email_ccs: [{ user_id: LOU }] }
    const { audit } = (await agent.post('/api/v2/tickets', { ticket })).body
    expect(audit.events).toContainEqual(
      expect.objectContaining({ type: 'EmailCcChange', current_email_ccs: ['lou@example.net'] }),
    )
  })
})

describe('recent tickets', () => {
  const ids = ({ body }: { body: { tickets: { id: number }[] } }) => body.tickets.map(({ id }) => id)

  it('are those seen in the agent interface, newest first, whatever programs and apps read', async () => {
    const { world, agent, as } = openTiny()
    const app = createClient(world, { user: TINY.agent, app: TINY.app })
    for (const id of [101, 103, 101]) await agent.get(`/api/v2/tickets/${id}`)
    await app.get('/api/v2/tickets/104')
    await agent.get('/api/v2/tickets/show_many?ids=105')
    expect(ids(await agent.get('/api/v2/tickets/recent'))).toEqual([101, 103])
    expect(ids(await as(TINY.otherAgent).get('/api/v2/tickets/recent'))).toEqual([])
  })

  it('are those that are still there, and that one may still see', async () => {
    const { agent, as } = openTiny()
    for (const id of [109, 110]) await agent.get(`/api/v2/tickets/${id}`)
    await as(TINY.admin).delete('/api/v2/tickets/109')
    expect(ids(await agent.get('/api/v2/tickets/recent'))).toEqual([110])
  })
})
