// What does Zendesk hold of the conversation of one demo ticket?

import type { CommentRecord, TicketRecord } from '#workspace/records/tickets.ts'
import { COMPANY } from './company.ts'
import { commentHtml, plainBody } from './html.ts'
import { isCustomer, isNote, isSilent, type Step, type TicketPlan } from './plan.ts'
import { iso } from './time.ts'
import { textOf } from './writing.ts'

export type Via = TicketRecord['via']

const ADDRESS = { name: COMPANY.name, address: COMPANY.mail }

/** How a step came in: mails of customers by mail, agents always by the web interface. */
export const viaOf = (plan: TicketPlan, step: Step | null): Via => {
  const { name, email } = plan.person.user
  if (step !== null && !isCustomer(step)) return { channel: 'web', source: { from: {}, to: {}, rel: null } }
  if (step === null && plan.outbound)
    return { channel: 'web', source: { from: {}, to: { name, address: email }, rel: null } }
  if (step === null && plan.followUpOf)
    return {
      channel: plan.channel,
      source: {
        from: { ticket_id: plan.followUpOf.id, channel: plan.channel },
        to: {},
        rel: 'follow_up',
      },
    }
  const from = plan.channel === 'email' ? { address: email, name } : {}
  return { channel: plan.channel, source: { from, to: plan.channel === 'email' ? ADDRESS : {}, rel: null } }
}

export const auditIdOf = (plan: TicketPlan, index: number): number => plan.id * 1000 + index + 500
export const commentIdOf = (plan: TicketPlan, index: number): number => plan.id * 1000 + index + 1

const isPublic = (step: Step): boolean => !isNote(step)

/** One comment a step with words, oldest first. */
export const commentsOf = (plan: TicketPlan): CommentRecord[] =>
  plan.steps.flatMap((step, index) => {
    if (isSilent(step)) return []
    const body = textOf(plan, step)
    return [
      {
        id: commentIdOf(plan, index),
        type: plan.channel === 'voice' && index === 0 ? 'VoiceComment' : 'Comment',
        author_id: step.by,
        body,
        html_body: commentHtml(body),
        plain_body: plainBody(body),
        public: isPublic(step),
        attachments: [],
        audit_id: auditIdOf(plan, index),
        via: viaOf(plan, step),
        created_at: iso(step.at),
      },
    ]
  })
