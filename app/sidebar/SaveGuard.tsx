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
import { useKnown } from './reason/known.ts'
import type { Lack, SaveFacts, Saving } from './saving.ts'
import { useTicketFacts } from './ticket-facts.ts'

/** The panels come first; nobody submits within the first second. */
const DELAY = 1_000

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
  const known = useKnown(props.ticket)
  const fields = useTicketFacts(props.ticket).fields.data
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
    const saving = loadedOnce(({ createSaving }) => createSaving(() => latest.current, lacking))
    const early = setTimeout(() => {
      saving().catch(() => undefined)
      latest.current.contributions.prepare()
    }, DELAY)
    const afterwards = async (work: (saving: Saving) => Promise<void>): Promise<void> =>
      saving()
        .then(work)
        .catch(() => undefined)

    host.onSave(async () => (await saving()).vote(), life.signal)
    host.on(
      'ticket.submit.done',
      () => {
        setAttention(null)
        afterwards((loaded) => loaded.saved(life.signal))
      },
      life.signal,
    )
    host.on('app.deactivated', () => afterwards((loaded) => loaded.left(life.signal)), life.signal)
    return () => {
      clearTimeout(early)
      life.abort()
    }
  }, [services, client])

  return <AttentionContext.Provider value={attention}>{props.children}</AttentionContext.Provider>
}
