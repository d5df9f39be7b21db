// What stands beside one ticket? Made anew for each ticket, so that nothing of one is ever seen on another.

import { type ReactNode, useState } from 'react'
import type { OpenTicket } from '#domain/open-ticket.ts'
import type { Settings } from '#domain/settings.ts'
import { ContributionsProvider, createContributions } from './contributions.tsx'
import { Header } from './header/Header.tsx'
import { panelsFor } from './panels.ts'

/** The order of the panels is that of the moment the ticket was opened: it never changes under the agent's eyes. */
export const TicketPanels = (props: { ticket: OpenTicket; settings: Settings }): ReactNode => {
  const [panels] = useState(() => panelsFor(props.settings))
  const [contributions] = useState(createContributions)
  return (
    <ContributionsProvider contributions={contributions}>
      <Header ticket={props.ticket} />
      {panels.map(({ id, Panel }) => (
        <Panel key={id} ticket={props.ticket} />
      ))}
    </ContributionsProvider>
  )
}
