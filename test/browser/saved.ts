// What does a ticket hold for everybody else, seen through the HTTP door?

import type { Journey } from './harness.ts'

export interface SavedTicket {
  status: string
  tags: string[]
  requester_id: number
  custom_fields: { id: number; value: unknown }[]
}

interface SavedComment {
  author_id: number
  public: boolean
  body: string
  html_body: string
}

/** The ticket's record. */
export async function savedTicket(journey: Journey, id: number): Promise<SavedTicket> {
  const { ticket } = await journey.read<{ ticket: SavedTicket }>(`/api/v2/tickets/${id}.json`)
  return ticket
}

/** Its comments, oldest first. */
export async function savedComments(journey: Journey, id: number): Promise<SavedComment[]> {
  const answer = await journey.read<{ comments: SavedComment[] }>(`/api/v2/tickets/${id}/comments.json`)
  return answer.comments
}

export function fieldValue(ticket: SavedTicket, fieldId: number): unknown {
  return ticket.custom_fields.find(({ id }) => id === fieldId)?.value ?? null
}

/** Tags of ours. */
export function ourTags(ticket: SavedTicket): string[] {
  return ticket.tags.filter((tag) => tag.startsWith('bm_'))
}
