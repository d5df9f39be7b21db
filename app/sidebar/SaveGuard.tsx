// Who watches over the saves of this ticket? Registered while the ticket's panels stand.

import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { KEYS } from '#app/queries/keys.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { useAgentWord } from './agent-word.tsx'
import { type Attention, AttentionContext } from './attention.ts'
import type { Contributions } from './contributions.tsx'
import { useHandedOver } from './handed-over.ts'
import { useKeptChoice } from './kept-choice.ts'
import { useKnown } from './reason/known.ts'
import type { Lack, Saving } from './saving.ts'
import { useTicketFacts } from './ticket-facts.tsx'
import type { SaveFacts } from './wanted-tags.ts'

/** The panels come first; nobody submits within the first second. */
const DELAY = 1_000
/** What earlier saves left behind is written when nothing else is asked for. */
const QUIET = 5_000

/** The agent turns to another tab, or closes this one. */
const LEAVING = ['app.deactivated', 'app.willDestroy'] as const

/** A file that does not come is asked for again by the next save; this one goes through. */
const loadedOnce = (create: (module: typeof import('./saving.ts')) => Saving): (() => Promise<Saving>) => {
  let saving: Promise<Saving> | null = null
  return () => {
    saving ??= import('./saving.ts').then(create)
    saving.catch(() => {
      saving = null
    })
    return saving
  }
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
  const forget = useKeptChoice(props.ticket)
  const handedOver = useHandedOver(props.ticket)
  const known = useKnown(props.ticket)
  const fields = useTicketFacts().fields.data
  const [attention, setAttention] = useState<Attention | null>(null)

  const facts: SaveFacts = { services, fields, known, word, contributions: props.contributions, t }
  const latest = useRef(facts)
  useEffect(() => {
    latest.current = facts
  })

  useEffect(() => {
    const life = new AbortController()
    const { host } = services
    const lacking = (because: Lack): void => {
      // The panel must ask what the guard asks: by the reply that stands in the composer now.
      client.invalidateQueries({ queryKey: KEYS.ticket }).catch(() => undefined)
      setAttention((before) => ({ because, times: (before?.times ?? 0) + 1 }))
    }
    const waits = (): void => {
      client.invalidateQueries({ queryKey: KEYS.unwritten }).catch(() => undefined)
    }
    const saving = loadedOnce(({ createSaving }) =>
      createSaving(() => latest.current, { lacking, forget, waits }),
    )
    const early = setTimeout(() => {
      saving().catch(() => undefined)
      latest.current.contributions.prepare()
    }, DELAY)
    const afterwards = async (work: (saving: Saving) => Promise<void>): Promise<void> =>
      saving()
        .then(work)
        .catch(() => undefined)

    const later = setTimeout(() => afterwards((loaded) => loaded.catchUp(life.signal)), QUIET)
    host.onSave(async () => (await saving()).vote(), life.signal)
    host.on(
      'ticket.submit.done',
      () => {
        setAttention(null)
        afterwards((loaded) => loaded.saved(life.signal))
      },
      life.signal,
    )
    host.on('ticket.submit.fail', () => afterwards(async (loaded) => loaded.refused()), life.signal)
    const left = (): Promise<void> => afterwards((loaded) => loaded.left(life.signal))
    for (const event of LEAVING) host.on(event, left, life.signal)
    // A session that ends passes no Submit either.
    host.on('channel.changed', left, life.signal)
    host.on('ticket.conversation.changed', () => afterwards((loaded) => loaded.said()), life.signal)
    return () => {
      clearTimeout(early)
      clearTimeout(later)
      life.abort()
    }
  }, [services, client, forget])

  useEffect(() => {
    if (!handedOver) return
    const life = new AbortController()
    // Once what was taken over has reached the facts of the moment.
    const timer = setTimeout(() => {
      import('./wanted-tags.ts')
        .then(({ writePast }) => writePast(() => latest.current, life.signal))
        .catch(() => undefined)
    }, DELAY)
    return () => {
      clearTimeout(timer)
      life.abort()
    }
  }, [handedOver])

  return <AttentionContext.Provider value={attention}>{props.children}</AttentionContext.Provider>
}
