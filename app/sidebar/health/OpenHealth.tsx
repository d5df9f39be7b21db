// What stands in the opened Health panel beside a ticket: the look, one step for this reply, and the mood?

import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { CoachingPart } from './CoachingPart.tsx'
import { HealthBody } from './HealthBody.tsx'
import { MoodPart } from './MoodPart.tsx'
import type { TicketHealth } from './ticket-health.ts'

export const OpenHealth = ({ health }: { health: TicketHealth }): ReactNode => {
  const t = useText()
  const { facts, reading, coaching, proposal, state } = health
  if (reading === null || coaching === null || facts.known === null) return null
  const coached = !facts.settings.featuresOff.includes('coaching')
  const engaged = reading.health.mode !== 'service_history'
  const quiet = coaching.silence !== null && coaching.silence !== 'nothing_weak'
  return (
    <HealthBody reading={reading} history={facts.known.history} retryActivity={facts.retryActivity}>
      {coached && engaged ? (
        <CoachingPart coaching={coaching} language={health.language} state={state} />
      ) : null}
      {coached && reading.advocate && !quiet ? <Small>{t('health.advocate')}</Small> : null}
      <MoodPart mood={state.word.mood} proposal={proposal} say={(mood) => state.say({ mood })} />
    </HealthBody>
  )
}
