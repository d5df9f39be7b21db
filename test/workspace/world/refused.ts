// Why does the account refuse a call? One error for every rule; `rest/errors.ts` knows the bodies.

import type { Json } from '#workspace/records/json.ts'

/** One entry of a record's validation errors. */
export interface Complaint {
  description: string
  error: string | null
  ticket_field_id?: number
  ticket_field_type?: string
}

export type Refusal =
  | { kind: 'not_found' }
  | { kind: 'forbidden' }
  | { kind: 'invalid'; details: Record<string, Complaint[]> }
  | { kind: 'conflict' }
  | { kind: 'body'; status: number; body: Json; headers?: Record<string, string> }

export class Refused extends Error {
  override readonly name = 'Refused'
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.kind)
    this.refusal = refusal
  }
}

export const notFound = (): Refused => new Refused({ kind: 'not_found' })
export const forbidden = (): Refused => new Refused({ kind: 'forbidden' })
export const conflict = (): Refused => new Refused({ kind: 'conflict' })

/** 422 with one complaint about one field (`base` for the record as a whole). */
export const invalid = (field: string, description: string, error: string | null = 'InvalidValue'): Refused =>
  new Refused({ kind: 'invalid', details: { [field]: [{ description, error }] } })

/** Any status with a body of its own. */
export const refusedWith = (status: number, body: Json, headers?: Record<string, string>): Refused =>
  new Refused({ kind: 'body', status, body, ...(headers === undefined ? {} : { headers }) })

/** 400 for a parameter that must be there. */
export const missing = (name: string): Refused =>
  refusedWith(400, { error: 'ParameterMissing', description: `Parameter ${name} is required` })

/** 422 of a search that cannot be understood or answered. */
export const invalidSearch = (reason: string): Refused =>
  refusedWith(422, { error: 'invalid', description: `Invalid search: ${reason}` })
