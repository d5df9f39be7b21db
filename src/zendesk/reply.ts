// What is the agent writing at this moment?

import type { OpenTicket } from '#domain/open-ticket.ts'
import type { Host } from './host.ts'
import { draftComment, draftMarkup, settled } from './schemas/draft.ts'

const NOTHING: OpenTicket['draftComment'] = { text: '', public: true }

/** Plain text of the unsent reply or note, in one message to the host. Empty where the host does not tell. */
export async function readReply(host: Host): Promise<OpenTicket['draftComment']> {
  const { comment } = await host.read(['comment'])
  return settled(comment, draftComment, NOTHING)
}

/** The unsent reply as the host gave it, with its links; null while an internal note is written. One message to the host. */
export async function readReplyMarkup(host: Host): Promise<string | null> {
  const { comment } = await host.read(['comment'])
  return settled(comment, draftComment, NOTHING).public ? settled(comment, draftMarkup, '') : null
}
