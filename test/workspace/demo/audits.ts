// Which audits does Zendesk keep of one demo ticket: one for each save, with what changed?

import type { Json } from '#workspace/records/json.ts'
import type { AuditRecord } from '#workspace/records/tickets.ts'
import { auditIdOf, commentIdOf, viaOf } from './comments.ts'
import { IDS } from './company.ts'
import { commentHtml } from './html.ts'
import { firstSolveOf, isNote, isSilent, type Step, type TicketPlan } from './plan.ts'
import { iso } from './time.ts'
import { subjectOf, textOf } from './writing.ts'

type AuditEvent = AuditRecord['events'][number]
type Unnumbered = { type: string; [key: string]: Json }
type Change = readonly [field: string, before: Json, after: Json]

const changesOf = (step: Step, held: Record<string, Json>, extra: readonly Change[]): Change[] => {
  const wanted: readonly (readonly [string, Json | undefined])[] = [
    ['status', step.status],
    ['group_id', step.group === undefined ? undefined : String(step.group)],
    ['assignee_id', step.assignee === undefined ? undefined : String(step.assignee)],
    ['satisfaction_score', step.rating?.score],
  ]
  const changes: Change[] = [...extra]
  for (const [field, value] of wanted) {
    if (value === undefined || held[field] === value) continue
    changes.push([field, held[field] ?? null, value])
    held[field] = value
  }
  return changes
}

/** Reason and inhibitor are written with the first solve, as agents do. */
const fieldChanges = (plan: TicketPlan, step: Step): Change[] => {
  if (step !== firstSolveOf(plan)) return []
  const reason: Change[] = plan.fieldReason ? [[String(IDS.reasonField), null, plan.fieldReason]] : []
  const inhibitor: Change[] = plan.fieldInhibitor
    ? [[String(IDS.inhibitorField), null, `bm_inh_${plan.fieldInhibitor}`]]
    : []
  return [...reason, ...inhibitor]
}

const commentEvent = (plan: TicketPlan, step: Step, index: number): Unnumbered => {
  const body = textOf(plan, step)
  return {
    type: 'Comment',
    comment_id: commentIdOf(plan, index),
    author_id: step.by,
    body,
    html_body: commentHtml(body),
    public: !isNote(step),
    audit_id: auditIdOf(plan, index),
  }
}

const creation = (plan: TicketPlan): Unnumbered[] => [
  { type: 'Create', field_name: 'subject', value: subjectOf(plan) },
  { type: 'Create', field_name: 'requester_id', value: String(plan.person.user.id) },
  { type: 'Create', field_name: 'ticket_form_id', value: String(IDS.form) },
]

export const auditsOf = (plan: TicketPlan): AuditRecord[] => {
  const held: Record<string, Json> = {}
  return plan.steps.map((step, index) => {
    const first = index === 0
    const changes = changesOf(step, held, fieldChanges(plan, step)).map(
      ([field_name, previous_value, value]) =>
        first ? { type: 'Create', field_name, value } : { type: 'Change', field_name, value, previous_value },
    )
    const events = [
      ...(isSilent(step) ? [] : [commentEvent(plan, step, index)]),
      ...(first ? creation(plan) : []),
      ...changes,
    ]
    const id = auditIdOf(plan, index)
    return {
      id,
      ticket_id: plan.id,
      created_at: iso(step.at),
      author_id: step.by,
      metadata: { system: {}, custom: {} },
      events: events.map(
        (event, position): AuditEvent => ({ ...event, id: id * 20 + position, type: event.type }),
      ),
      via: step.by === -1 ? { channel: 'rule', source: { from: {}, to: {}, rel: null } } : viaOf(plan, step),
    }
  })
}
