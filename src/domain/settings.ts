// What has the team decided about how Barometer works here?

import { GUARD_POLICIES, type GuardPolicy } from './guard.ts'
import {
  type Check,
  choice,
  entry,
  id,
  isRecord,
  listOf,
  orNull,
  type Report,
  type SettingsIssue,
  shape,
  text,
  typeOf,
  whole,
} from './settings/checks.ts'

export type { SettingsIssue } from './settings/checks.ts'

export const FCR_WINDOWS = [3, 7, 14, 30] as const
export type FcrWindow = (typeof FCR_WINDOWS)[number]

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
export type Feature = (typeof FEATURES)[number]

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
  /** Tier by group id, 1 the first. Empty: tier moves are not evaluated. */
  groupTiers: Readonly<Record<string, number>>
  inhibitorAskedOneIn: number
  /** User and group ids; courtesy, not security. Empty: admins. */
  whoMayEdit: { users: readonly number[]; groups: readonly number[] }
  fieldMap: FieldMap
  bands: Bands
  /** Checked by the health definition's own validation; null: the shipped one. */
  healthDefinition: unknown
  /** Keys of a newer version: kept as they are when settings are saved. */
  unknownKeys: Readonly<Record<string, unknown>>
}

export const SETTINGS_VERSION = 1
/** Zendesk allows 32 KB a record; names, keys and escapes need the rest. */
export const LARGEST_BODY = 24 * 1024

export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  guardPolicy: 'warn',
  fcrWindowDays: 7,
  reasonFieldId: null,
  inhibitorFieldId: null,
  panelOrder: PANELS,
  featuresOff: [],
  allowedHosts: [],
  groupTiers: {},
  inhibitorAskedOneIn: 1,
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
  unknownKeys: {},
}

/** The team's order, then the panels that it does not name. */
const panelOrder: Check<readonly Panel[]> = (value, path, fallback, report) => {
  const named = listOf(entry(choice(PANELS)))(value, path, fallback, report)
  return [...named, ...PANELS.filter((panel) => !named.includes(panel))]
}

const groupTiers: Check<Settings['groupTiers']> = (value, path, fallback, report) => {
  if (!isRecord(value)) {
    report(path, 'wrong_type', { expected: 'object', found: typeOf(value) })
    return fallback
  }
  const tiers: [string, number][] = []
  for (const [group, stored] of Object.entries(value)) {
    const at = `${path}.${group}`
    if (!/^\d{1,16}$/.test(group)) report(at, 'not_allowed', { value: group.slice(0, 60) })
    else {
      const tier = entry(whole(1, 9))(stored, at, null, report)
      if (tier !== null) tiers.push([group, tier])
    }
  }
  return Object.fromEntries(tiers)
}

const bandPoints = shape<Bands>({ thriving: whole(1, 99), steady: whole(1, 99), slipping: whole(1, 99) })

const bands: Check<Bands> = (value, path, fallback, report) => {
  const made = bandPoints(value, path, fallback, report)
  if (made.thriving > made.steady && made.steady > made.slipping) return made
  report(path, 'not_allowed', { value: `${made.thriving} > ${made.steady} > ${made.slipping}` })
  return fallback
}

const fieldKey = orNull(text(/^[\p{L}\p{N}_-]{1,100}$/u))
const fieldMap = shape<FieldMap>({
  plan: fieldKey,
  last_active: fieldKey,
  features_used: fieldKey,
  key_action_at: fieldKey,
  onboarding_step: fieldKey,
  training_at: fieldKey,
  value: fieldKey,
  renewal_at: fieldKey,
  nps_score: fieldKey,
  nps_at: fieldKey,
})

type Known = Omit<Settings, 'version' | 'unknownKeys'>

const known = shape<Known>({
  guardPolicy: choice(GUARD_POLICIES),
  fcrWindowDays: choice(FCR_WINDOWS),
  reasonFieldId: orNull(id),
  inhibitorFieldId: orNull(id),
  panelOrder,
  featuresOff: listOf(entry(choice(FEATURES))),
  // A host as a URL has it: no scheme, no path, no port.
  allowedHosts: listOf(entry(text(/^(?=.{1,253}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/))),
  groupTiers,
  inhibitorAskedOneIn: whole(1, 100),
  whoMayEdit: shape<Settings['whoMayEdit']>({ users: listOf(entry(id)), groups: listOf(entry(id)) }),
  fieldMap,
  bands,
  healthDefinition: (value) => value,
})

const KNOWN_KEYS: ReadonlySet<string> = new Set(Object.keys(DEFAULT_SETTINGS))

const unknownKeys = (raw: Record<string, unknown>, report: Report): Record<string, unknown> => {
  const entries = Object.entries(raw).filter(([key]) => !KNOWN_KEYS.has(key))
  for (const [key] of entries) report(key.slice(0, 60), 'unknown_key')
  return Object.fromEntries(entries)
}

export interface ValidatedSettings {
  settings: Settings
  issues: readonly SettingsIssue[]
}

/** Settings from whatever was stored: what is wrong is reported and the default used; nothing throws. */
export const validateSettings = (raw: unknown): ValidatedSettings => {
  const issues: SettingsIssue[] = []
  const report: Report = (path, code, params = {}) => issues.push({ path, code, params })
  if (!isRecord(raw)) {
    if (raw !== undefined && raw !== null) report('', 'not_an_object', { found: typeOf(raw) })
    return { settings: DEFAULT_SETTINGS, issues }
  }
  const version = whole(1, 1_000)(raw.version ?? SETTINGS_VERSION, 'version', SETTINGS_VERSION, report)
  if (version > SETTINGS_VERSION) report('version', 'newer_version', { version, known: SETTINGS_VERSION })
  const settings = {
    ...known(raw, '', DEFAULT_SETTINGS, report),
    version,
    unknownKeys: unknownKeys(raw, report),
  }
  return { settings, issues }
}

/** The record's body as JSON, unknown keys included; an issue instead where it is over 24 KB. */
export const settingsBody = (settings: Settings): { body: string } | { issue: SettingsIssue } => {
  const { unknownKeys: foreign, ...own } = settings
  const body = JSON.stringify({ ...foreign, ...own })
  const bytes = new TextEncoder().encode(body).length
  return bytes <= LARGEST_BODY
    ? { body }
    : { issue: { path: '', code: 'too_large', params: { bytes, largest: LARGEST_BODY } } }
}
