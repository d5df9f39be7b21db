// What may a customer write of a request?

import { bodyObject, type Call, type JsonObject } from '#workspace/rest/route.ts'
import type { WrittenRequest } from '#workspace/world/requests.ts'
import { parseTicketChange } from '#workspace/world/ticket-change.ts'

/** Everything else is dropped: status, owner and tags are the agents' business. */
const KEYS = new Set([
  'subject',
  'comment',
  'priority',
  'type',
  'custom_fields',
  'ticket_form_id',
  'due_at',
  'recipient',
  'collaborators',
  'additional_collaborators',
  'email_ccs',
  'requester',
  'via_followup_source_id',
])

export function readRequest(call: Call): { request: WrittenRequest; dropped: string[] } {
  const { solved, ...written } = bodyObject(call, 'request')
  const taken: JsonObject = {}
  const dropped: string[] = []
  for (const [key, value] of Object.entries(written)) {
    if (KEYS.has(key)) taken[key] = value
    else dropped.push(`request.${key}`)
  }
  const { change, unpermitted } = parseTicketChange(taken, 'create')
  const further = unpermitted.map((key) => key.replace(/^ticket\./, 'request.'))
  return { request: { change, solved: solved === true }, dropped: [...dropped, ...further] }
}
