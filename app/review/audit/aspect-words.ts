// How are the values of a reason, or of a cause, called, and which can be chosen?

import type { Aspect } from '#domain/review/audit/change.ts'
import type { Audit } from './use-audit.ts'

export const nameIn = (audit: Audit, of: Aspect): ((value: string | null) => string) =>
  of === 'reason' ? audit.reasonName : audit.inhibitorName

/** Several at once where two contradict each other. */
export const namesIn = (audit: Audit, of: Aspect, values: readonly string[]): string => {
  const name = nameIn(audit, of)
  return values.length === 0 ? name(null) : values.map(name).join(' + ')
}
