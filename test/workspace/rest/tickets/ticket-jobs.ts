// How are many tickets changed in the background, and what is told of each?

import type { Json } from '#workspace/records/json.ts'
import { presentJob } from '#workspace/rest/job-record.ts'
import { type Answer, type Call, isObject, type JsonObject, ok } from '#workspace/rest/route.ts'
import { warnHeader } from '#workspace/rest/warn.ts'
import { Refused, refusedWith } from '#workspace/world/refused.ts'

const NAMES = {
  not_found: 'TicketNotFound',
  forbidden: 'Forbidden',
  conflict: 'UpdateConflict',
} as const

/** What a job says of a ticket that was refused: the kind of refusal and the sentence. */
export function failure({ refusal }: Refused, other: string): { error: string; details: string } {
  if (refusal.kind === 'body') return { error: other, details: other }
  if (refusal.kind !== 'invalid') return { error: NAMES[refusal.kind], details: NAMES[refusal.kind] }
  const details = Object.values(refusal.details)
    .flat()
    .map(({ description }) => description)
    .join(', ')
  return { error: other, details }
}

/** One row of a job's results, for a ticket that is there. */
export function rowOf(id: number, action: string, done: string, other: string, act: () => void): JsonObject {
  try {
    act()
    return { id, action, success: true, status: done }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { id, action, success: false, status: 'Failed', ...failure(error, other) }
  }
}

export const tooMany = (): Refused =>
  refusedWith(400, {
    error: 'TooManyValues',
    description: 'Parameter  cannot specify more than 100 values',
    max_count: 100,
  })

/** The `tickets` of the body, a hundred at most. Throws 400. */
export function writtenTickets(call: Call): JsonObject[] {
  const many = isObject(call.body) ? call.body.tickets : undefined
  if (!Array.isArray(many))
    throw refusedWith(400, { error: 'ParameterMissing', description: 'Parameter tickets is required' })
  if (many.length > 100) throw tooMany()
  return many.filter(isObject)
}

interface Work {
  /** As the job's answer names it. */
  type: string
  /** As the refusal of a 31st job names it. */
  limit: string
  total: number
  run(queuedAt: number): Json
  action?: string
  unpermitted?: readonly string[]
}

/** Queues the work and answers with its job. */
export function jobAnswer(
  call: Call,
  { type, limit, total, run, action = '', unpermitted = [] }: Work,
): Answer {
  const job = call.world.jobs.queue(type, limit, total, run)
  return ok({ job_status: presentJob(call.origin, job) }, warnHeader('tickets', action, unpermitted))
}
