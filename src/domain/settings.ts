// What has the team decided about how Barometer works here?

import type { GuardPolicy, GuardRules } from './guard.ts'
import { DEFAULT_ECONOMY, type EconomySettings } from './settings/economy.ts'
import type { Question } from './settings/question.ts'

export const FCR_WINDOWS = [3, 7, 14, 30] as const
type FcrWindow = (typeof FCR_WINDOWS)[number]

export const PANELS = ['health', 'answers', 'reason'] as const
export type Panel = (typeof PANELS)[number]

/** What the team can switch off. */
export const FEATURES = [
  'health',
  'answers',
  'reason',
  'suggestions',
  'inhibitors',
  'coaching',
  'community',
  'events',
  'tags',
] as const
type Feature = (typeof FEATURES)[number]

/** Where health signals stand: keys of user or organisation fields. Null: this account has no such field. */
export const HEALTH_FIELDS = [
  'plan',
  'last_active',
  'features_used',
  'key_action_at',
  'onboarding_step',
  'training_at',
  'value',
  'renewal_at',
  'nps_score',
  'nps_at',
] as const
export type HealthField = (typeof HEALTH_FIELDS)[number]
export type FieldMap = Readonly<Record<HealthField, string | null>>

/** Lowest share of known points, in percent, that each band begins with; below `slipping` is at risk. */
export interface Bands {
  thriving: number
  steady: number
  slipping: number
}

export interface Settings {
  /** Of the format, not of the record. */
  version: number
  guardPolicy: GuardPolicy
  /** Rules of single forms, groups and channels, which go before it. */
  guardBy: GuardRules
  /** Whether the guard asks for the inhibitor as well. */
  guardInhibitor: boolean
  /** N: days within which a further contact belongs to the issue. */
  fcrWindowDays: FcrWindow
  /** Ids of fields that the account had already. */
  reasonFieldId: number | null
  inhibitorFieldId: number | null
  /** All panels, in the team's order. */
  panelOrder: readonly Panel[]
  featuresOff: readonly Feature[]
  /** Hosts whose links may be inserted beside the account's own help centre. */
  allowedHosts: readonly string[]
  /** Ids of the federated sources that the agent's own search looks through, too. Empty: none. */
  externalSources: readonly string[]
  /** Tier by group id, 1 the first. Empty: tier moves are not evaluated. */
  groupTiers: Readonly<Record<string, number>>
  inhibitorAskedOneIn: number
  /** Share of *Other* among what an agent chose lately, in percent, above which a closer reason is asked for. 0: none. */
  otherBudgetPercent: number
  /** Calls are logged as tickets, so that a ticket which an agent began may be a contact. */
  agentsLogContacts: boolean
  /** Share of tickets, in percent, where answers and reasons wait to be asked for. 0: none. */
  quietSamplePercent: number
  /** So many of the newest tickets the Review page reads at most; volumes of larger accounts come from counts. */
  reviewMostRows: number
  /** User and group ids; courtesy, not security. Empty: admins. */
  whoMayEdit: { users: readonly number[]; groups: readonly number[] }
  fieldMap: FieldMap
  bands: Bands
  /** Checked by the health definition's own validation; null: the shipped one. */
  healthDefinition: unknown
  /** The question of the month. */
  question: Question | null
  /** What contacts cost, who the active customers are, what is assumed. */
  economy: EconomySettings
  /** Keys of a newer version: kept as they are when settings are saved. */
  unknownKeys: Readonly<Record<string, unknown>>
}

export const SETTINGS_VERSION = 1
export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  guardPolicy: 'warn',
  guardBy: {},
  guardInhibitor: true,
  fcrWindowDays: 7,
  reasonFieldId: null,
  inhibitorFieldId: null,
  panelOrder: PANELS,
  featuresOff: [],
  allowedHosts: [],
  externalSources: [],
  groupTiers: {},
  inhibitorAskedOneIn: 1,
  otherBudgetPercent: 10,
  agentsLogContacts: true,
  quietSamplePercent: 0,
  reviewMostRows: 200_000,
  whoMayEdit: { users: [], groups: [] },
  fieldMap: {
    plan: 'plan',
    last_active: 'last_active',
    features_used: 'features_used',
    key_action_at: 'key_action_at',
    onboarding_step: 'onboarding_step',
    training_at: 'training_at',
    value: 'value',
    renewal_at: 'renewal_at',
    nps_score: 'nps_score',
    nps_at: 'nps_at',
  },
  bands: { thriving: 75, steady: 55, slipping: 35 },
  healthDefinition: null,
  question: null,
  economy: DEFAULT_ECONOMY,
  unknownKeys: {},
}
