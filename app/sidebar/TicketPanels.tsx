// What stands beside one ticket? Made anew for each ticket, so that nothing of one is ever seen on another.

import { type ReactNode, useState } from 'react'
import type { OpenTicket } from '#domain/open-ticket.ts'
import type { Settings } from '#domain/settings.ts'
import { AgentWordProvider } from './agent-word.tsx'
import { ContributionsProvider, createContributions } from './contributions.tsx'
import { Header } from './header/Header.tsx'
import { panelsFor } from './panels.ts'
import { SaveGuard } from './SaveGuard.tsx'

/** The order of the panels is that of the moment the ticket was opened: it never changes under the agent's eyes. */
export const TicketPanels = (props: {
  ticket: OpenTicket
  settled: boolean
  settings: Settings
}): ReactNode => {
  const { ticket, settled } = props
  const [panels] = useState(() => panelsFor(props.settings))
  const [contributions] = useState(createContributions)
  return (
    <ContributionsProvider contributions={contributions}>
      <AgentWordProvider ticket={ticket}>
        <SaveGuard ticket={ticket} contributions={contributions}>
          <Header ticket={ticket} />
          {panels.map(({ id, Panel }) => (
            <Panel key={id} ticket={ticket} settled={settled} />
          ))}
        </SaveGuard>
      </AgentWordProvider>
    </ContributionsProvider>
  )
}
