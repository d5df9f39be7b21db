// What does Barometer do at each save of the ticket? Loaded after the panels, which need none of it.

import { createLateTags } from '#app/queries/late-tags.ts'
import { noteUse } from '#app/queries/own-use.ts'
import { writeTags } from '#app/queries/record.ts'
import { countUnguarded } from '#app/queries/unguarded.ts'
import type { Unwritten } from '#app/queries/unwritten.ts'
import type { SaveDecision } from '#domain/guard.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { isOurTag } from '#domain/tags/table.ts'
import { handOver } from './kept-choice.ts'
import { saveDecision } from './reason/save-decision.ts'
import { guardSave, type SaveSteps } from './saveGuard.ts'
import { missingTags, readNow, type SaveFacts, wantedTags } from './wanted-tags.ts'

type Stopped = SaveDecision & { allow: false }
export type Lack = Stopped['because']

export interface Saving {
  /** The text of the veto; undefined lets the save through. */
  vote(): Promise<string | undefined>
  /** After a save that went through: what slipped past the vote is said, what the host dropped is put right. */
  saved(signal: AbortSignal): Promise<void>
  /** Zendesk did not take the save, whoever let it through. */
  refused(): void
  /** The agent leaves the ticket: messaging, chat and voice never pass Submit, so their tags go by REST. */
  left(signal: AbortSignal): Promise<void>
  /** Something was said in such a session: its tags are kept, so that a closed tab does not lose them. */
  said(): Promise<void>
  /** Writes what earlier saves of this browser could not. */
  catchUp(signal: AbortSignal): Promise<void>
}

/** Who hears of what a save did. */
export interface SavingNews {
  /** Every save that was stopped, or should have been. */
  lacking: (because: Lack) => void
  /** A save is over: whether the ticket holds the reason that it was saved with. */
  forget: (stored: boolean) => Promise<void>
  /** What waits to be written may have changed. */
  waits: () => void
}

/** What a save was to leave on the ticket. */
interface Going {
  base: readonly string[]
  reason: string | null
  /** Null: our tags are to be left alone. */
  tags: readonly string[] | null
}

/**
 * Refused saves in a row that carried tags of ours, after which the next goes without them: Zendesk refuses a save whole,
 * also for tags that this role may no longer write. The first may lack a field; tags written past a save are an update
 * more.
 */
const MOST_REFUSED = 2

/** `facts` gives those of the moment. */
export const createSaving = (facts: () => SaveFacts, news: SavingNews): Saving => {
  const warned = new Set<Lack>()
  const late = createLateTags(() => facts().services, news.waits)
  let going: Going | null = null
  /** What the ticket carried before the first of them. */
  let refusals: { times: number; base: readonly string[] } | null = null

  const stopped = ({ because }: Stopped): void => {
    warned.add(because)
    facts()
      .services.host.invoke('appsTray.show')
      .catch(() => undefined)
    news.lacking(because)
  }
  const read = (): Promise<OpenTicket> => readNow(facts())
  const decide = (ticket: OpenTicket): SaveDecision => {
    const { fields, known, word, services } = facts()
    return saveDecision(ticket, fields, known, word, (lack) => warned.has(lack), services.now())
  }
  const steps: SaveSteps = {
    read,
    decide: (ticket) => {
      going = { base: refusals?.base ?? ticket.tags, reason: ticket.reason, tags: null }
      return decide(ticket)
    },
    wanted: async (ticket) => {
      const { services, word } = facts()
      if (ticket.id === null) await handOver(services, ticket, word)
      return wantedTags(ticket, facts())
    },
    write: (tags) =>
      writeTags(
        facts().services,
        refusals && refusals.times >= MOST_REFUSED ? refusals.base.filter(isOurTag) : tags,
      ),
    stopped,
    unguarded: () => {
      countUnguarded(facts().services).catch(() => undefined)
    },
    going: (tags) => {
      going = going && { ...going, tags }
    },
  }

  /** Where the host tells the hook the status from before, only the saved ticket shows that it was solved. */
  const sayWhatSlipped = async (ticket: OpenTicket, signal: AbortSignal): Promise<void> => {
    const decision = decide(ticket)
    warned.clear()
    if (decision.allow || signal.aborted) return
    const { services, t } = facts()
    stopped(decision)
    await services.host.invoke('notify', t(`guard.${decision.because}_after`), 'alert')
  }

  const readBack = async (saved: Going | null, signal: AbortSignal): Promise<void> => {
    try {
      const ticket = await read()
      const lost = saved !== null && saved.reason !== null && ticket.reason === null
      await news.forget(!lost)
      const { services, word } = facts()
      if (ticket.reason !== null && word.choice?.value === ticket.reason && saved !== null)
        await noteUse(services, ticket.reason)
      await sayWhatSlipped(ticket, signal)
    } finally {
      warned.clear()
    }
  }

  const sessionTags = async (): Promise<Unwritten | null> => {
    const ticket = await read()
    return ticket.channel.sessionBased ? missingTags(ticket, facts()) : null
  }

  return {
    catchUp: (signal) => late.catchUp(signal),
    async vote() {
      const stop = await guardSave(steps)
      return stop && facts().t(`guard.${stop.because}${stop.again ? '_again' : ''}`)
    },
    async saved(signal) {
      const { services } = facts()
      const saved = going
      const ticketId = services.host.context.ticketId
      going = null
      refusals = null
      const wanted = saved?.tags ?? null
      const entry = saved !== null &&
        wanted !== null &&
        ticketId !== undefined && { ticketId, base: saved.base.filter(isOurTag), wanted, at: services.now() }
      await Promise.allSettled([readBack(saved, signal), entry && late.write(entry, signal)])
    },
    refused() {
      if (going !== null && going.tags !== null)
        refusals = { times: (refusals?.times ?? 0) + 1, base: going.base }
      going = null
    },
    async said() {
      const entry = await sessionTags()
      if (entry !== null) await late.keep(entry)
    },
    async left(signal) {
      const entry = await sessionTags()
      if (entry !== null) await late.write(entry, signal)
    },
  }
}
