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
import type { HealthReading } from './reading.ts'
import { replyLanguage } from './replies/languages.ts'
import { stepsDone } from './steps-done.ts'
import { useTicketCoaching } from './ticket-coaching.ts'
import type { TicketHealth } from './ticket-health.ts'

/** What keeps us quiet towards this customer, whether or not there is a step. */
const quietOf = ({ silence }: Coaching): Quiet | null =>
  silence === 'done' || silence === 'nothing_weak' ? null : silence

interface Ready {
  ticket: OpenTicket
  health: TicketHealth
  reading: HealthReading
  known: NonNullable<TicketHealth['facts']['known']>
}

const Opened = ({ ticket, health, reading, known }: Ready): ReactNode => {
  const { now } = useServices()
  const { facts, proposal, state, suggested } = health
  const { coaching, ahead } = useTicketCoaching(ticket, health, reading, known)
  const { settings } = facts
  const { history } = known
  const coached = !settings.featuresOff.includes('coaching')
  const language = replyLanguage(suggested.text.language, ticket.requester?.locale ?? null)
  return (
    <HealthBody
      reading={reading}
      history={history}
      retryActivity={facts.retryActivity}
      below={<Further reading={reading} organization={history.organization} />}
    >
      <RenewalHint renewal={reading.renewal} />
      {coached && reading.health.mode !== 'service_history' ? (
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
      <MoodPart
        mood={state.word.mood}
        proposal={proposal}
        read={suggested.text.parts.length > 0}
        say={(mood) => state.say({ mood })}
      />
    </HealthBody>
  )
}

export const OpenHealth = (props: { ticket: OpenTicket; health: TicketHealth }): ReactNode => {
  const { reading, facts } = props.health
  return reading === null || facts.known === null ? null : (
    <Opened {...props} reading={reading} known={facts.known} />
  )
}
