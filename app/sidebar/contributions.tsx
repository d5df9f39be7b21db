// What does each panel want to leave on the ticket when it is saved?

import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react'
import type { OpenTicket } from '#domain/open-ticket.ts'
import type { TagState } from '#domain/tags/state.ts'

/** Called at the save with the ticket as it stands then; gives the parts of our tags that this panel answers for. */
export type Contribution = (ticket: OpenTicket) => Partial<TagState> | Promise<Partial<TagState>>

export interface Contributions {
  /** One per name; the later one takes the place of the earlier. Returns how to withdraw it. */
  offer(name: string, contribution: Contribution): () => void
  /** What all panels want said; one that fails is left out, and what it said before stays as it is. */
  collect(ticket: OpenTicket): Promise<Partial<TagState>>
}

export const createContributions = (): Contributions => {
  const offered = new Map<string, Contribution>()
  return {
    offer(name, contribution) {
      offered.set(name, contribution)
      return () => {
        if (offered.get(name) === contribution) offered.delete(name)
      }
    },
    async collect(ticket) {
      const parts = await Promise.allSettled(
        [...offered.values()].map(async (contribution) => contribution(ticket)),
      )
      return Object.assign({}, ...parts.map((part) => (part.status === 'fulfilled' ? part.value : {})))
    },
  }
}

const ContributionsContext = createContext<Contributions>(createContributions())

export const ContributionsProvider = (props: {
  contributions: Contributions
  children: ReactNode
}): ReactNode => (
  <ContributionsContext.Provider value={props.contributions}>{props.children}</ContributionsContext.Provider>
)

/** Takes part in each save while the panel is mounted, with what it last rendered. */
export const useContribution = (name: string, contribution: Contribution): void => {
  const contributions = useContext(ContributionsContext)
  const latest = useRef(contribution)
  useEffect(() => {
    latest.current = contribution
  })
  const stable = useMemo<Contribution>(() => (ticket) => latest.current(ticket), [])
  useEffect(() => contributions.offer(name, stable), [contributions, name, stable])
}
