// What stands in the opened Health panel beside a ticket: the look, one step for this reply, and the mood?

import type { ReactNode } from 'react'
import { useServices } from '#app/host/services.tsx'
import type { Coaching, Quiet } from '#domain/health/coaching.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { CoachingPart } from './CoachingPart.tsx'
import { Further } from './Further.tsx'
import { HealthBody } from './HealthBody.tsx'
import { AdvocateHint, RenewalHint } from './Hints.tsx'
import { MoodPart } from './MoodPart.tsx'
import { QuestionCard } from './QuestionCard.tsx'
import { replyLanguage } from './replies/languages.ts'
import { stepsDone } from './steps-done.ts'
import type { TicketHealth } from './ticket-health.ts'

/** What keeps us quiet towards this customer, whether or not there is a step. */
const quietOf = ({ silence }: Coaching): Quiet | null =>
  silence === 'done' || silence === 'nothing_weak' ? null : silence

export const OpenHealth = (props: { ticket: OpenTicket; health: TicketHealth }): ReactNode => {
  const { now } = useServices()
  const { ticket, health } = props
  const { facts, reading, coaching, ahead, proposal, state } = health
  const { known, settings } = facts
  if (reading === null || coaching === null || known === null) return null
  const { history } = known
  const coached = !settings.featuresOff.includes('coaching')
  const language = replyLanguage(health.written, ticket.requester?.locale ?? null)
  const engaged = reading.health.mode !== 'service_history'
  return (
    <HealthBody
      reading={reading}
      history={history}
      retryActivity={facts.retryActivity}
      below={<Further reading={reading} organization={history.organization} />}
    >
      <RenewalHint renewal={reading.renewal} />
      {coached && engaged ? (
        <CoachingPart
          coaching={coaching}
          ahead={ahead}
          earlier={stepsDone(ticket, state.before, history.contacts, now())}
          language={language}
          state={state}
        />
      ) : null}
      {coached ? <AdvocateHint advocate={reading.advocate} silence={coaching.silence} /> : null}
      <QuestionCard
        question={settings.question}
        contacts={history.contacts}
        ticketId={ticket.id}
        quiet={quietOf(coaching)}
        language={language}
        state={state}
      />
      <MoodPart mood={state.word.mood} proposal={proposal} say={(mood) => state.say({ mood })} />
    </HealthBody>
  )
}
