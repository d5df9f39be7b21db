// What of each kind of facts may travel from frame to frame, and how is it known that no more came?

import type { Dated, FactKind } from '#zendesk/shared-facts.ts'
import { activityWithoutText, isSharedActivity } from './shared-activity.ts'
import { isSharedOrganization, organizationWithoutText } from './shared-organization.ts'
import { isSharedRows, rowsWithoutText } from './shared-rows.ts'

interface Travel<T> {
  /** What other frames may know of it. */
  withoutText: (facts: T) => T
  /** False for whatever another version tells, and for all that carries text. */
  isTold: (value: unknown) => value is T
}

export const TRAVEL: { readonly [K in FactKind]: Travel<Dated<K>> } = {
  rows: { withoutText: rowsWithoutText, isTold: isSharedRows },
  activity: { withoutText: activityWithoutText, isTold: isSharedActivity },
  organization: { withoutText: organizationWithoutText, isTold: isSharedOrganization },
}
