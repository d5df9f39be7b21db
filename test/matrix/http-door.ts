// What do other people do to the ticket of the journeys meanwhile, and what does the account say of it in the end?

import { expect } from 'vitest'
import { teamRecords } from '#test/sidebar.tsx'
import { answer } from '#workspace/rest/answer.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import type { World } from '#workspace/world/world.ts'
import { CHOSEN, MACRO } from './rows.ts'

export const TICKET = 110
const OUR_FIELDS: readonly string[] = [CHOSEN, MACRO]

/** Another person's change, through the account's own door. */
const send = async (world: World, path: string, change: object, method = 'PUT'): Promise<void> => {
  const headers = { 'content-type': 'application/json', 'x-workspace-user': String(TINY.admin) }
  const url = `https://example.zendesk.com/api/v2${path}`
  const body = JSON.stringify(change)
  expect((await answer(world, new Request(url, { method, headers, body }))).ok).toBe(true)
}

/** A lead's settings say from now on that the chosen reason is no longer to be used. */
export const retire = (world: World): Promise<void> => {
  const [record] = teamRecords({ kind: 'reasons', key: 'Billing', body: { [CHOSEN]: { retired: true } } })
  return send(world, '/custom_objects/barometer/records', { custom_object_record: record }, 'POST')
}

/** An admin takes the chosen option out of the field. */
export const removeOption = async (world: World): Promise<void> => {
  const options = tinyAccount().ticketFields.find(({ id }) => id === TINY.reasonField)?.custom_field_options
  await send(world, `/ticket_fields/${TINY.reasonField}`, {
    ticket_field: { custom_field_options: options?.filter(({ value }) => value !== CHOSEN) },
  })
}

export const put = (world: World, path: string, change: object): Promise<void> =>
  send(world, `/tickets/${TICKET}${path}`, change)

/** As the HTTP door reports it. */
export const reported = async (world: World) => {
  const headers = { 'x-workspace-user': String(TINY.admin) }
  const url = `https://example.zendesk.com/api/v2/tickets/${TICKET}`
  const { ticket } = (await (await answer(world, new Request(url, { headers }))).json()) as {
    ticket: {
      status: string
      subject: string
      priority: string | null
      requester_id: number
      assignee_id: number
      tags: string[]
      custom_fields: { id: number; value: unknown }[]
    }
  }
  const ours = ticket.tags
    .filter((tag) => tag.startsWith('bm_'))
    .map((tag) => tag.replace(/^bm_sug_\d/, 'bm_sug_'))
  const value = ticket.custom_fields.find(({ id }) => id === TINY.reasonField)?.value ?? null
  const fields = ticket.custom_fields.filter(({ id }) => id !== TINY.reasonField)
  expect(new Set(ticket.tags).size, 'no tag twice').toBe(ticket.tags.length)
  // Zendesk keeps a drop-down's value among the tags: one, and the right one.
  expect(ticket.tags.filter((tag) => OUR_FIELDS.includes(tag))).toEqual(value === null ? [] : [value])
  return {
    status: ticket.status,
    reason: value,
    others: ticket.tags.filter((tag) => !tag.startsWith('bm_') && !OUR_FIELDS.includes(tag)).sort(),
    ours: ours.sort(),
    rest: {
      subject: ticket.subject,
      priority: ticket.priority,
      requester: ticket.requester_id,
      assignee: ticket.assignee_id,
      fields,
    },
  }
}
