// What does Barometer do at each save of the ticket? Loaded after the panels, which need none of it.

import type { Translate } from '#app/i18n/language.tsx'
import type { OurFields } from '#app/queries/fields.ts'
import { withThanksMarked } from '#app/queries/reading.ts'
import { readTicketNow, repairTags, writeTags } from '#app/queries/record.ts'
import type { Services } from '#app/queries/services.ts'
import type { SaveDecision } from '#domain/guard.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { isQuiet } from '#domain/quiet.ts'
import { buildTags } from '#domain/tags/build.ts'
import { tagChanges } from '#domain/tags/changes.ts'
import { parseOurTags } from '#domain/tags/parse.ts'
import type { AgentWord } from './agent-word.tsx'
import type { Contributions } from './contributions.tsx'
import { saveDecision } from './reason/save-decision.ts'
import type { Known } from './reason/verdict.ts'
import { guardSave, type SaveSteps } from './saveGuard.ts'

type Stopped = SaveDecision & { allow: false }
export type Lack = Stopped['because']

/** What a save is judged by, as it was last drawn. */
export interface SaveFacts {
  services: Services
  fields: OurFields | undefined
  known: Known
  word: AgentWord
  contributions: Contributions
  t: Translate
}

export interface Saving {
  /** The text of the veto; undefined lets the save through. */
  vote(): Promise<string | undefined>
  /** After a save that went through: what slipped past the vote is said, what the host dropped is put right. */
  saved(signal: AbortSignal): Promise<void>
  /** The agent leaves the ticket: messaging, chat and voice never pass Submit, so their tags go by REST. */
  left(signal: AbortSignal): Promise<void>
}

/**
 * Our tags for the ticket as it is now. Null where they are to be left alone: switched off, a new ticket (its stamp
 * needs an id), or tags that came over from the ticket before with a reason that nobody has confirmed.
 */
const wantedTags = async (ticket: OpenTicket, facts: SaveFacts): Promise<readonly string[] | null> => {
  const { word, known, contributions } = facts
  if (ticket.id === null || word.inherited || known.settings.featuresOff.includes('tags')) return null
  const { state } = parseOurTags(ticket.tags, ticket.id)
  const quiet = isQuiet(ticket, known.settings)
  return buildTags(ticket.id, { ...state, ...(await contributions.collect(ticket)), quiet })
}

/** `facts` gives those of the moment; `lacking` hears of every save that was stopped, or should have been. */
export const createSaving = (facts: () => SaveFacts, lacking: (because: Lack) => void): Saving => {
  const warned = new Set<Lack>()
  let going: readonly string[] | null = null

  const stopped = ({ because }: Stopped): void => {
    warned.add(because)
    facts()
      .services.host.invoke('appsTray.show')
      .catch(() => undefined)
    lacking(because)
  }
  const read = async (): Promise<OpenTicket> => {
    const { services, fields } = facts()
    return withThanksMarked(services, await readTicketNow(services, fields))
  }
  const decide = (ticket: OpenTicket): SaveDecision => {
    const { fields, known, word, services } = facts()
    return saveDecision(ticket, fields, known, word, (lack) => warned.has(lack), services.now())
  }
  const steps: SaveSteps = {
    read,
    decide,
    wanted: (ticket) => wantedTags(ticket, facts()),
    write: (tags) => writeTags(facts().services, tags),
    stopped,
    going: (tags) => {
      going = tags
    },
  }

  /** Where the host tells the hook the status from before, only the saved ticket shows that it was solved. */
  const sayWhatSlipped = async (signal: AbortSignal): Promise<void> => {
    const decision = decide(await read())
    warned.clear()
    if (decision.allow || signal.aborted) return
    const { services, t } = facts()
    stopped(decision)
    await services.host.invoke('notify', t(`guard.${decision.because}_after`), 'alert')
  }

  return {
    async vote() {
      const stop = await guardSave(steps)
      return stop && facts().t(`guard.${stop.because}${stop.again ? '_again' : ''}`)
    },
    async saved(signal) {
      const { services } = facts()
      const tags = going
      const id = services.host.context.ticketId
      going = null
      await Promise.allSettled([
        sayWhatSlipped(signal).finally(() => warned.clear()),
        // Where this fails too, the next save works the tags out anew.
        tags !== null && id !== undefined && repairTags(services, id, tags, signal),
      ])
    },
    async left(signal) {
      const ticket = await read()
      if (!ticket.channel.sessionBased || ticket.id === null || ticket.status === 'closed') return
      const tags = await wantedTags(ticket, facts())
      const changes = tags === null ? null : tagChanges(ticket.tags, tags)
      if (tags === null || changes === null || changes.add.length + changes.remove.length === 0) return
      await repairTags(facts().services, ticket.id, tags, signal)
    },
  }
}
