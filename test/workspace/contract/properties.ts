// What becomes of what an app sets, once the agent saves?

import { expect, it, vi } from 'vitest'
import { TINY } from '#workspace/tiny/people.ts'
import { heard, listen, savedTicket } from './door.ts'
import type { DoorUser } from './use.ts'

const LOU = 900002

/** What is set, and what the account's ticket says then. */
const SET: [string, unknown, object][] = [
  ['ticket.subject', 'Refund?', { subject: 'Refund?' }],
  ['ticket.priority', 'high', { priority: 'high' }],
  ['ticket.type', 'question', { type: 'question' }],
  ['ticket.externalId', 'crm-1', { external_id: 'crm-1' }],
  ['ticket.recipient', 'billing@example.com', { recipient: 'billing@example.com' }],
  ['ticket.requester', { id: LOU }, { requester_id: LOU }],
  [
    'ticket.assignee',
    { groupId: TINY.billing, userId: TINY.otherAgent },
    { group_id: TINY.billing, assignee_id: TINY.otherAgent },
  ],
  ['ticket.tags', ['one', 'two'], { tags: ['one', 'two'] }],
]

export function propertiesContract({ use }: DoorUser): void {
  it.each(SET)('%s to %j', async (path, value, expected) => {
    const door = await use()
    await door.inFrame(({ client }, given) => client.set(given.path, given.value), { path, value })
    const { saved } = await door.onDesk((desk, tabId) => desk.submit(tabId, 'open'), door.tabId)
    expect(saved).toBe(true)
    expect(await savedTicket(door)).toMatchObject(expected)
  })

  it('people whom an app adds are copied, or follow where they are staff', async () => {
    const door = await use()
    await listen(door, ['ticket.collaborators.changed'])
    await door.inFrame(
      async ({ client }, ids) => {
        for (const id of ids) await client.invoke('ticket.collaborators.add', { id })
      },
      [LOU, TINY.otherAgent],
    )
    // Who they are is looked up before the event is told.
    await vi.waitFor(async () => expect(await heard(door, 'ticket.collaborators.changed')).toHaveLength(2))
    await door.onDesk((desk, tabId) => desk.submit(tabId, 'open'), door.tabId)
    expect(await savedTicket(door)).toMatchObject({
      email_cc_ids: [LOU],
      follower_ids: [TINY.otherAgent],
      collaborator_ids: [LOU, TINY.otherAgent],
    })
  })
}
