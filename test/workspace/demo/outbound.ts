// Which tickets of the demo did the team itself begin?

import { IDS } from './company.ts'
import { PHRASES } from './phrases.ts'
import type { TicketPlan } from './plan.ts'
import { type Casting, planContact } from './tickets.ts'
import { DAY_MS, inOffice } from './time.ts'
import { momentOf, reasonAt } from './volume.ts'

/** Brought by us, not by the customer: onboarding calls, warnings, webinars. */
export const outboundTicket = (casting: Casting): TicketPlan => {
  const { random, now } = casting
  const createdAt = inOffice(momentOf(now, random) - 4 * DAY_MS, random)
  const person = casting.personAt(createdAt)
  const plan = planContact(
    { person, reason: reasonAt(createdAt, now, random), createdAt, channel: 'web' },
    casting,
  )
  const [subject, text] = random.pick(PHRASES[person.language].outbound)
  const by = random.pick([800002, 800005, 800008])
  const answered = random.chance(0.25)
  const hello = person.language === 'de' ? 'Hallo {first},' : 'Hello {first},'
  const steps: TicketPlan['steps'] = [
    {
      at: createdAt,
      by,
      kind: 'outbound',
      status: 'pending',
      group: IDS.tier1,
      assignee: by,
      text: `${hello}\n\n${text}`,
    },
    ...(answered
      ? [
          {
            at: createdAt + 5 * 3_600_000,
            by: person.user.id,
            kind: 'thanks' as const,
            status: 'open' as const,
          },
        ]
      : []),
    { at: inOffice(createdAt + 2 * DAY_MS, random), by, kind: 'solve', status: 'solved' },
  ]
  const solvedAt = steps.at(-1)?.at ?? createdAt
  steps.push({ at: solvedAt + 4 * DAY_MS, by: -1, kind: 'close', status: 'closed' })
  return {
    ...plan,
    subject,
    outbound: true,
    inhibitor: null,
    fieldInhibitor: null,
    fieldReason: null,
    language: person.language,
    replyLanguage: person.language,
    steps: steps.filter(({ at }) => at <= now),
    trace: null,
    sent: null,
    tags: ['outbound'],
    type: null,
  }
}
