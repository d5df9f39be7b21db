// How does a text of ours get into the agent's reply, and what stands in it?

import type { OpenTicket } from '#domain/open-ticket.ts'
import { type Insertion, insertIntoReply } from '#zendesk/insert.ts'
import { readReply, readReplyMarkup } from '#zendesk/reply.ts'
import type { Services } from './services.ts'

export type { Insertion } from '#zendesk/insert.ts'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** One paragraph of plain text at the cursor of the reply. Never rejects. */
export const insertParagraph = (services: Services, text: string): Promise<Insertion> =>
  insertIntoReply(services.host, `<p>${escaped(text)}</p>`, text)

/** The unsent reply or note as it stands at this moment. Asks the page, not Zendesk. */
export const readDraft = (services: Services): Promise<OpenTicket['draftComment']> => readReply(services.host)

/** The same with its markup; null while an internal note is written. */
export const readDraftMarkup = (services: Services): Promise<string | null> => readReplyMarkup(services.host)
