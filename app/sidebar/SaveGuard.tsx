// Who watches over the saves of this ticket? Registered while the ticket's panels stand.

import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { KEYS } from '#app/queries/keys.ts'
import { readTicketNow, repairTags, writeTags } from '#app/queries/record.ts'
import type { Services } from '#app/queries/services.ts'
import type { SaveDecision } from '#domain/guard.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { buildTags } from '#domain/tags/build.ts'
import { tagChanges } from '#domain/tags/changes.ts'
import { parseOurTags } from '#domain/tags/parse.ts'
import { useAgentWord } from './agent-word.tsx'
import { type Attention, AttentionContext } from './attention.ts'
import type { Contributions } from './contributions.tsx'
import { useKnown } from './reason/known.ts'
import { saveDecision } from './reason/save-decision.ts'
import { guardSave, type SaveSteps } from './saveGuard.ts'
import { useTicketFacts } from './ticket-facts.ts'

type Stopped = SaveDecision & { allow: false }
type Lack = Stopped['because']

/**
 * Our tags for the ticket as it is now. Null where they are to be left alone: switched off, a new ticket (its stamp
 * needs an id), or tags that came over from the ticket before with a reason that nobody has confirmed.
 */
const wantedTags = async (
  ticket: OpenTicket,
  contributions: Contributions,
  leaveAlone: boolean,
): Promise<readonly string[] | null> => {
  if (ticket.id === null || leaveAlone) return null
  const { state } = parseOurTags(ticket.tags, ticket.id)
  return buildTags(ticket.id, { ...state, ...(await contributions.collect(ticket)) })
}

const leaveSession = async (services: Services, steps: SaveSteps, signal: AbortSignal): Promise<void> => {
  const ticket = await steps.read()
  if (!ticket.channel.sessionBased || ticket.id === null || ticket.status === 'closed') return
  const tags = await steps.wanted(ticket)
  const changes = tags === null ? null : tagChanges(ticket.tags, tags)
  if (tags === null || changes === null || changes.add.length + changes.remove.length === 0) return
  await repairTags(services, ticket.id, tags, signal)
}

/** Where the host tells the hook the status from before, only the saved ticket shows that it was solved. */
const lackAfterSave = async (steps: SaveSteps): Promise<Stopped | null> => {
  const decision = steps.decide(await steps.read())
  return decision.allow ? null : decision
}

export const SaveGuard = (props: {
  ticket: OpenTicket
  contributions: Contributions
  children: ReactNode
}): ReactNode => {
  const services = useServices()
  const client = useQueryClient()
  const t = useText()
  const { word } = useAgentWord()
  const known = useKnown(props.ticket)
  const fields = useTicketFacts(props.ticket).fields.data
  const [attention, setAttention] = useState<Attention | null>(null)
  const warned = useRef(new Set<Lack>())
  const going = useRef<readonly string[] | null>(null)

  const steps: SaveSteps = {
    read: () => readTicketNow(services, fields),
    decide: (ticket) =>
      saveDecision(ticket, fields, known, word, (lack) => warned.current.has(lack), services.now()),
    wanted: (ticket) =>
      wantedTags(ticket, props.contributions, word.inherited || known.settings.featuresOff.includes('tags')),
    write: (tags) => writeTags(services, tags),
    stopped: ({ because }) => {
      warned.current.add(because)
      services.host.invoke('appsTray.show').catch(() => undefined)
      // The panel must ask what the guard asks: by the reply that stands in the composer now.
      client.invalidateQueries({ queryKey: KEYS.ticket }).catch(() => undefined)
      setAttention((before) => ({ because, times: (before?.times ?? 0) + 1 }))
    },
    going: (tags) => {
      going.current = tags
    },
  }
  const latest = useRef({ steps, t })
  useEffect(() => {
    latest.current = { steps, t }
  })

  useEffect(() => {
    const life = new AbortController()
    const { host } = services
    const vote = async () => {
      const stopped = await guardSave(latest.current.steps)
      if (!stopped) return undefined
      return latest.current.t(`guard.${stopped.because}${stopped.again ? '_again' : ''}`)
    }
    host.onSave(vote, life.signal)
    host.on(
      'ticket.submit.done',
      () => {
        lackAfterSave(latest.current.steps)
          .then((lack) => {
            warned.current.clear()
            if (lack === null || life.signal.aborted) return
            latest.current.steps.stopped(lack)
            return host.invoke('notify', latest.current.t(`guard.${lack.because}_after`), 'alert')
          })
          .catch(() => warned.current.clear())
        setAttention(null)
        const tags = going.current
        const id = host.context.ticketId
        going.current = null
        // What the host dropped is put right; where that fails, the next save works the tags out anew.
        if (tags !== null && id !== undefined)
          repairTags(services, id, tags, life.signal).catch(() => undefined)
      },
      life.signal,
    )
    // Messaging, chat and voice never pass Submit: their tags go by REST when the agent leaves the tab.
    host.on(
      'app.deactivated',
      () => {
        leaveSession(services, latest.current.steps, life.signal).catch(() => undefined)
      },
      life.signal,
    )
    return () => life.abort()
  }, [services])

  return <AttentionContext.Provider value={attention}>{props.children}</AttentionContext.Provider>
}
