import { describe, expect, it } from 'vitest'
import { openTiny } from '#workspace/rest/tiny-client.ts'
import { TINY } from '#workspace/tiny/people.ts'

/** 102 is closed, by Lou, about a declined card. */
async function followUp(more: object = {}, source = 102) {
  const { agent } = openTiny()
  const ticket = { via_followup_source_id: source, comment: { body: 'Again' }, requester_id: 900002, ...more }
  const { body } = await agent.post('/api/v2/tickets', { ticket })
  return { agent, ticket: body.ticket }
}

const reasonOf = (ticket: { custom_fields: { id: number; value: unknown }[] }) =>
  ticket.custom_fields.find(({ id }) => id === TINY.reasonField)?.value

describe('a follow-up', () => {
  it('inherits tags and fields, and begins anew otherwise', async () => {
    const { ticket } = await followUp()
    expect(ticket).toMatchObject({
      status: 'new',
      subject: 'Re: Card declined',
      tags: ['billing__card_declined'],
      priority: null,
      type: null,
      group_id: null,
      assignee_id: null,
      via: { source: { rel: 'follow_up', from: { ticket_id: 102, subject: 'Card declined' } } },
    })
    expect(reasonOf(ticket)).toBe('billing__card_declined')
  })

  it('is named by the closed ticket, and names it', async () => {
    const { agent, ticket } = await followUp()
    expect((await agent.get('/api/v2/tickets/102')).body.ticket.followup_ids).toEqual([ticket.id])
    const { body } = await agent.get(`/api/v2/tickets/${ticket.id}/related`)
    expect(body.followup_source_ids).toEqual(['102'])
  })

  it('has the tags of the request instead, where it brings some', async () => {
    const { ticket } = await followUp({ tags: ['mine'] })
    expect([ticket.tags, reasonOf(ticket)]).toEqual([['mine'], null])
  })

  it.each([[110], [999]])('of %i, which is not closed, is an ordinary ticket', async (source) => {
    const { agent, ticket } = await followUp({}, source)
    expect(ticket).toMatchObject({ subject: 'Again', via: { source: { rel: null } } })
    if (source === 110) expect((await agent.get('/api/v2/tickets/110')).body.ticket.followup_ids).toEqual([])
  })
})
