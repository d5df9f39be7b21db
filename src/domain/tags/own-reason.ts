// Which reason was given to this very contact, and not to the ticket that it follows up?

import type { Contact } from '#domain/contact.ts'
import { parseOurTags } from './parse.ts'

/** Zendesk copies fields into a follow-up: until its own stamp is there, the reason speaks of the ticket before. */
export const ownReason = ({ id, followUpOf, tags, reason }: Contact): string | null =>
  followUpOf !== null && !parseOurTags(tags, id).stamped ? null : reason
