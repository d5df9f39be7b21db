// How is this customer doing with us, and what is the one thing to do about it in this reply?

import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Panel } from '#app/kit/Panel.tsx'
import { PanelBody } from '#app/kit/PanelBody.tsx'
import type { PanelState } from '#app/kit/panel-state.ts'
import { Small } from '#app/kit/text.tsx'
import { useContribution } from '#app/sidebar/contributions.tsx'
import type { PanelProps } from '#app/sidebar/panels.ts'
import { CoachingPart } from './CoachingPart.tsx'
import { HealthBody } from './HealthBody.tsx'
import { healthTags } from './health-tags.ts'
import { MoodPart } from './MoodPart.tsx'
import { Summary } from './Summary.tsx'
import { type TicketHealth, useTicketHealth } from './ticket-health.ts'

/** As high as the first look of a customer of whom enough is known. */
const LINES = 8

const Open = ({ health }: { health: TicketHealth }): ReactNode => {
  const t = useText()
  const { facts, reading, coaching, proposal, state } = health
  if (reading === null || coaching === null || facts.known === null) return null
  const coached = !facts.settings.featuresOff.includes('coaching')
  const engaged = reading.health.mode !== 'service_history'
  return (
    <HealthBody reading={reading} history={facts.known.history} retryActivity={facts.retryActivity}>
      {coached && engaged ? (
        <CoachingPart coaching={coaching} language={health.language} state={state} />
      ) : null}
      {coached && reading.advocate && (coaching.silence === null || coaching.silence === 'nothing_weak') ? (
        <Small>{t('health.advocate')}</Small>
      ) : null}
      <MoodPart mood={state.word.mood} proposal={proposal} say={(mood) => state.say({ mood })} />
    </HealthBody>
  )
}

/** What the closed panel says before it can say more. */
const Waiting = ({ state }: { state: PanelState }): ReactNode => {
  const t = useText()
  return t(state.kind === 'failed' ? 'health.failed' : 'health.loading')
}

export const HealthPanel = ({ ticket }: PanelProps): ReactNode => {
  const t = useText()
  const health = useTicketHealth(ticket)
  const { facts, reading } = health
  useContribution('health', () => healthTags(reading, health.state.word))
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
      summary={reading ? <Summary reading={reading} /> : <Waiting state={facts.state} />}
      startOpen={false}
    >
      <PanelBody name={title} state={facts.state} lines={LINES}>
        {() => <Open health={health} />}
      </PanelBody>
    </Panel>
  )
}
