// Is a feature of the account switched off, or did a call fail?

import { HostError } from './errors.ts'

/** `off` where Zendesk denies or does not know the call: plans without a feature answer 403 or 404. */
export async function orOff<T>(call: Promise<T>): Promise<T | 'off'> {
  try {
    return await call
  } catch (error) {
    if (error instanceof HostError && (error.kind === 'denied' || error.kind === 'not_found')) return 'off'
    throw error
  }
}
