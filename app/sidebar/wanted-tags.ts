// Which tags of ours should a ticket carry as it is now, and which of them does it lack?

import type { Translate } from '#app/i18n/language.tsx'
import type { OurFields } from '#app/queries/fields.ts'
import { createLateTags } from '#app/queries/late-tags.ts'
import { withThanksMarked } from '#app/queries/reading.ts'
import { readTicketNow } from '#app/queries/record.ts'
import type { Services } from '#app/queries/services.ts'
import type { Unwritten } from '#app/queries/unwritten.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { isQuiet } from '#domain/quiet.ts'
import { buildTags } from '#domain/tags/build.ts'
import { tagChanges } from '#domain/tags/changes.ts'
import { parseOurTags } from '#domain/tags/parse.ts'
import { isOurTag } from '#domain/tags/table.ts'
import type { AgentWord } from './agent-word.tsx'
import type { Contributions } from './contributions.tsx'
import type { Known } from './reason/verdict.ts'

/** What a save is judged by, as it was last drawn. */
export interface SaveFacts {
  services: Services
  fields: OurFields | undefined
  known: Known
  word: AgentWord
  contributions: Contributions
  t: Translate
}

/**
 * Our tags for the ticket as it is now. Null where they are to be left alone: switched off, a new ticket (its stamp
 * needs an id), or tags that came over from the ticket before with a reason that nobody has confirmed.
 */
export const wantedTags = async (ticket: OpenTicket, facts: SaveFacts): Promise<readonly string[] | null> => {
  const { word, known, contributions } = facts
  if (ticket.id === null || word.inherited || known.settings.featuresOff.includes('tags')) return null
  const { state } = parseOurTags(ticket.tags, ticket.id)
  const quiet = isQuiet(ticket, known.settings)
  return buildTags(ticket.id, { ...state, ...(await contributions.collect(ticket)), quiet })
}

/** What is to be written past a save; null where all is there, or nothing may be. */
export const missingTags = async (ticket: OpenTicket, facts: SaveFacts): Promise<Unwritten | null> => {
  if (ticket.id === null || ticket.status === 'closed') return null
  const wanted = await wantedTags(ticket, facts)
  const changes = wanted === null ? null : tagChanges(ticket.tags, wanted)
  if (wanted === null || changes === null || changes.add.length + changes.remove.length === 0) return null
  return { ticketId: ticket.id, base: ticket.tags.filter(isOurTag), wanted, at: facts.services.now() }
}

export const readNow = async ({ services, fields }: SaveFacts): Promise<OpenTicket> =>
  withThanksMarked(services, await readTicketNow(services, fields))

/** Leaves our tags on a ticket that was saved before it had an id to stamp them with. */
export const writePast = async (facts: () => SaveFacts, signal: AbortSignal): Promise<void> => {
  const entry = await missingTags(await readNow(facts()), facts())
  if (entry !== null)
    await createLateTags(
      () => facts().services,
      () => undefined,
    ).write(entry, signal)
}
