// What stands beside one ticket? Made anew for each ticket, so that nothing of one is ever seen on another.

import { memo, type ReactNode, useDeferredValue, useState } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { Loading } from '#app/kit/Loading.tsx'
import type { Settings } from '#domain/settings.ts'
import { AgentWordBehind, AgentWordProvider } from './agent-word.tsx'
import { ContributionsProvider, createContributions } from './contributions.tsx'
import { Header } from './header/Header.tsx'
import { LateLearning } from './learning/LateLearning.tsx'
import { type PanelProps, panelsFor } from './panels.ts'
import { useThanksMarked } from './reading.ts'
import { SaveGuard } from './SaveGuard.tsx'
import { FactsProvider } from './ticket-facts.tsx'
import { TopAnswersProvider } from './top-answers.tsx'

const Waiting = styled.div`
  padding: ${({ theme }) => theme.space.xs} ${({ theme }) => theme.space.sm};
`

/**
 * The order of the panels is that of the moment the ticket was opened: it never changes under the agent's eyes. What the
 * agent does to the ticket stands in Reason at once, and is drawn in the others behind it.
 */
const Panels = (props: PanelProps & { settings: Settings }): ReactNode => {
  const [panels] = useState(() =>
    panelsFor(props.settings).map(({ id, Panel }) => ({ id, Panel: memo(Panel) })),
  )
  const behind = useDeferredValue(props.ticket)
  return panels.map(({ id, Panel }) =>
    id === 'reason' ? (
      <Panel key={id} ticket={props.ticket} settled={props.settled} />
    ) : (
      <AgentWordBehind key={id}>
        <Panel ticket={behind} settled={props.settled} />
      </AgentWordBehind>
    ),
  )
}

/** `settings` undefined: not known yet; the customer stands there meanwhile. */
export const TicketPanels = (props: PanelProps & { settings: Settings | undefined }): ReactNode => {
  const t = useText()
  const { settled, settings } = props
  const ticket = useThanksMarked(props.ticket)
  const [contributions] = useState(createContributions)
  return (
    <ContributionsProvider contributions={contributions}>
      <FactsProvider requesterId={ticket.requester?.id ?? null}>
        <AgentWordProvider ticket={ticket}>
          <TopAnswersProvider>
            <SaveGuard ticket={ticket} contributions={contributions}>
              <Header ticket={ticket} />
              <main>
                {settings ? (
                  <Panels ticket={ticket} settled={settled} settings={settings} />
                ) : (
                  <Waiting>
                    <Loading name={t('panel.all')} lines={5} />
                  </Waiting>
                )}
              </main>
              <LateLearning ticket={ticket} />
            </SaveGuard>
          </TopAnswersProvider>
        </AgentWordProvider>
      </FactsProvider>
    </ContributionsProvider>
  )
}
