// What does each panel want to leave on the ticket when it is saved?

import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useRef } from 'react'
import type { OpenTicket } from '#domain/open-ticket.ts'
import type { TagState } from '#domain/tags/state.ts'

/** Called at the save with the ticket as it stands then; gives the parts of our tags that this panel answers for. */
export type Contribution = (ticket: OpenTicket) => Partial<TagState> | Promise<Partial<TagState>>

/** Loads a file; what does not come is asked for again at the save. */
export type Prepare = () => Promise<unknown>

export interface Contributions {
  /**
   * One per name; the later one takes the place of the earlier. `prepare` loads what it will need. Returns how to
   * withdraw it.
   */
  offer(name: string, contribution: Contribution, prepare?: Prepare): () => void
  /** Loads what the save will need, once the panels stand: a save should not wait for files. Never rejects. */
  prepare(): Promise<unknown>
  /** What all panels want said; one that fails is left out, and what it said before stays as it is. */
  collect(ticket: OpenTicket): Promise<Partial<TagState>>
}

export const createContributions = (): Contributions => {
  const offered = new Map<string, { contribution: Contribution; prepare: Prepare | undefined }>()
  return {
    offer(name, contribution, prepare) {
      const offer = { contribution, prepare }
      offered.set(name, offer)
      return () => {
        if (offered.get(name) === offer) offered.delete(name)
      }
    },
    prepare: () => Promise.allSettled([...offered.values()].map(({ prepare }) => prepare?.())),
    async collect(ticket) {
      const parts = await Promise.allSettled(
        [...offered.values()].map(async ({ contribution }) => contribution(ticket)),
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

/** Takes part in each save while the panel is mounted, with what it last rendered. `prepare`: the same at each call. */
export const useContribution = (name: string, contribution: Contribution, prepare?: Prepare): void => {
  const contributions = useContext(ContributionsContext)
  const latest = useRef(contribution)
  // Before it is painted: what the agent sees is what a save leaves.
  useLayoutEffect(() => {
    latest.current = contribution
  })
  const stable = useMemo<Contribution>(() => (ticket) => latest.current(ticket), [])
  useLayoutEffect(() => contributions.offer(name, stable, prepare), [contributions, name, stable, prepare])
}
