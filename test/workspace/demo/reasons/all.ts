// Which contact reasons does the demo account have, in the order of its field's options?

import { ACCOUNT } from './account.ts'
import { ACCOUNT_HELP } from './account-help.ts'
import { AUDIENCE } from './audience.ts'
import { AUDIENCE_HELP } from './audience-help.ts'
import { AUTOMATIONS } from './automations.ts'
import { AUTOMATIONS_HELP } from './automations-help.ts'
import { BILLING } from './billing.ts'
import { BILLING_HELP } from './billing-help.ts'
import { CAMPAIGNS } from './campaigns.ts'
import { CAMPAIGNS_HELP } from './campaigns-help.ts'
import { DELIVERABILITY } from './deliverability.ts'
import { DELIVERABILITY_HELP } from './deliverability-help.ts'
import { INTEGRATIONS } from './integrations.ts'
import { INTEGRATIONS_HELP } from './integrations-help.ts'
import { REPORTS } from './reports.ts'
import { REPORTS_HELP } from './reports-help.ts'
import type { ReasonContent, ReasonHelp } from './types.ts'

export const REASONS: readonly ReasonContent[] = [
  ...BILLING,
  ...CAMPAIGNS,
  ...DELIVERABILITY,
  ...AUDIENCE,
  ...AUTOMATIONS,
  ...INTEGRATIONS,
  ...ACCOUNT,
  ...REPORTS,
]

/** Articles and posts by reason value. */
export const HELP: Readonly<Record<string, ReasonHelp>> = {
  ...BILLING_HELP,
  ...CAMPAIGNS_HELP,
  ...DELIVERABILITY_HELP,
  ...AUDIENCE_HELP,
  ...AUTOMATIONS_HELP,
  ...INTEGRATIONS_HELP,
  ...ACCOUNT_HELP,
  ...REPORTS_HELP,
}

const BY_VALUE: ReadonlyMap<string, ReasonContent> = new Map(REASONS.map((reason) => [reason.value, reason]))

export const reasonOf = (value: string): ReasonContent => {
  const reason = BY_VALUE.get(value)
  if (!reason) throw new RangeError(`The demo has no reason ${value}.`)
  return reason
}

const TOP_BY_REASON: ReadonlyMap<ReasonContent, string> = new Map(
  REASONS.map((reason) => [reason, reason.name.split('::')[0] ?? reason.name]),
)

/** `Billing` of `Billing::Refund`. */
export const topOf = (reason: ReasonContent): string => TOP_BY_REASON.get(reason) ?? reason.name

export const TOPS: readonly string[] = [...new Set(REASONS.map(topOf))]

const BY_TOP: ReadonlyMap<string, readonly ReasonContent[]> = new Map(
  TOPS.map((top) => [top, REASONS.filter((reason) => topOf(reason) === top)]),
)

/** The reasons under the same head, itself among them. */
export const siblingsOf = (reason: ReasonContent): readonly ReasonContent[] => BY_TOP.get(topOf(reason)) ?? []
