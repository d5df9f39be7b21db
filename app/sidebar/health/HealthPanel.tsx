// How is this customer doing with us, and what is the one thing to do about it in this reply?

import { type ReactNode, useEffect, useReducer } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Late } from '#app/kit/Late.tsx'
import { Panel } from '#app/kit/Panel.tsx'
import { PanelBody } from '#app/kit/PanelBody.tsx'
import type { PanelState } from '#app/kit/panel-state.ts'
import { Small } from '#app/kit/text.tsx'
import { useContribution } from '#app/sidebar/contributions.tsx'
import type { PanelProps } from '#app/sidebar/panels.ts'
import { strainOf } from './feeling.ts'
import { healthTags } from './health-tags.ts'
import { Summary } from './Summary.tsx'
import { useTicketHealth } from './ticket-health.ts'

const loadOpen = async () => (await import('./OpenHealth.tsx')).OpenHealth

/** Milliseconds in which the other panels come to their first line. */
const AFTER_THE_LINES = 300

/** As high as the first look of a customer of whom enough is known. */
const LINES = 8

/** What the closed panel says before it can say more. */
const Waiting = ({ state }: { state: PanelState }): ReactNode => {
  const t = useText()
  return t(state.kind === 'failed' ? 'health.failed' : 'health.loading')
}

export const HealthPanel = ({ ticket }: PanelProps): ReactNode => {
  const t = useText()
  // What was read closer stays in the line and in the tags when the panel is closed again.
  const [closer, lookCloser] = useReducer(() => true, false)
  const health = useTicketHealth(ticket, closer)
  const { facts, reading } = health
  useContribution('health', () => healthTags(reading, health.state.word))
  const ready = reading !== null
  useEffect(() => {
    // After the other panels' lines, so that the panel opens at once; a file that does not come is asked for again on
    // opening.
    const timer = ready ? setTimeout(() => loadOpen().catch(() => undefined), AFTER_THE_LINES) : undefined
    return () => clearTimeout(timer)
  }, [ready])
  const title = t(reading?.health.mode === 'service_history' ? 'health.service_title' : 'health.title')
  if (ticket.requester === null || ticket.requester.id === null)
    return (
      <Panel title={title} summary={t('health.nobody')} startOpen={false}>
        <Small>{t('health.nobody_yet')}</Small>
      </Panel>
    )
  return (
    <Panel
      title={title}
      summary={
        reading ? (
          <Summary reading={reading} strain={strainOf(health.state.word.mood, health.proposal)} />
        ) : (
          <Waiting state={facts.state} />
        )
      }
      startOpen={false}
      onOpen={lookCloser}
    >
      <PanelBody name={title} state={facts.state} lines={LINES}>
        {() => (
          <Late name={title} lines={LINES} load={loadOpen}>
            {(OpenHealth) => <OpenHealth ticket={ticket} health={health} />}
          </Late>
        )}
      </PanelBody>
    </Panel>
  )
}
