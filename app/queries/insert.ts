// How does a link get into the agent's reply?

import { type Insertion, insertIntoReply } from '#zendesk/insert.ts'
import type { Services } from './services.ts'

/** At the cursor of the reply: `html`, or `text` where the composer is plain. Never rejects. */
export const insertLink = (services: Services, html: string, text: string): Promise<Insertion> =>
  insertIntoReply(services.host, html, text)
