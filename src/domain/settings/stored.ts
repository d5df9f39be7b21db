// Is what was stored fit to be the team's settings, and how is it stored?

import { GUARD_POLICIES, type GuardPolicy } from '#domain/guard.ts'
import {
  type Bands,
  DEFAULT_SETTINGS,
  FCR_WINDOWS,
  FEATURES,
  type FieldMap,
  PANELS,
  type Panel,
  SETTINGS_VERSION,
  type Settings,
} from '#domain/settings.ts'
import {
  type Check,
  choice,
  entry,
  id,
  isRecord,
  listOf,
  mapOf,
  orNull,
  type Report,
  type SettingsIssue,
  shape,
  text,
  typeOf,
  whole,
  yesOrNo,
} from './checks.ts'
import { economy } from './economy-check.ts'
import { question } from './question.ts'

/** Zendesk allows 32 KB a record; names, keys and escapes need the rest. */
export const LARGEST_BODY = 24 * 1024

/** The team's order, then the panels that it does not name. */
const panelOrder: Check<readonly Panel[]> = (value, path, fallback, report) => {
  const named = listOf(entry(choice(PANELS)))(value, path, fallback, report)
  return [...named, ...PANELS.filter((panel) => !named.includes(panel))]
}

const groupTiers: Check<Settings['groupTiers']> = mapOf(/^\d{1,16}$/, whole(1, 9), 500)

const guardBy: Check<Settings['guardBy']> = mapOf<GuardPolicy>(
  /^((form|group):\d{1,16}|channel:[a-z0-9_]{1,60})$/,
  choice(GUARD_POLICIES),
)

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
  guardBy,
  guardInhibitor: yesOrNo,
  fcrWindowDays: choice(FCR_WINDOWS),
  reasonFieldId: orNull(id),
  inhibitorFieldId: orNull(id),
  panelOrder,
  featuresOff: listOf(entry(choice(FEATURES))),
  // A host as a URL has it: no scheme, no path, no port.
  allowedHosts: listOf(entry(text(/^(?=.{1,253}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/))),
  externalSources: listOf(entry(text(/^[A-Za-z0-9_-]{1,64}$/))),
  groupTiers,
  inhibitorAskedOneIn: whole(1, 100),
  otherBudgetPercent: whole(0, 100),
  agentsLogContacts: yesOrNo,
  quietSamplePercent: whole(0, 50),
  reviewMostRows: whole(1_000, 1_000_000),
  whoMayEdit: shape<Settings['whoMayEdit']>({ users: listOf(entry(id)), groups: listOf(entry(id)) }),
  fieldMap,
  bands,
  healthDefinition: (value) => value,
  question,
  economy,
})

const KNOWN_KEYS: ReadonlySet<string> = new Set(Object.keys(DEFAULT_SETTINGS))

const unknownKeys = (raw: Record<string, unknown>, report: Report): Record<string, unknown> => {
  const entries = Object.entries(raw).filter(([key]) => !KNOWN_KEYS.has(key))
  for (const [key] of entries) report(key.slice(0, 60), 'unknown_key')
  return Object.fromEntries(entries)
}

interface ValidatedSettings {
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

/** As a record or a file holds them: keys of a newer version beside our own. */
export const storedForm = ({
  unknownKeys: foreign,
  ...own
}: Settings): Readonly<Record<string, unknown>> => ({
  ...foreign,
  ...own,
})

/** The record's body as JSON, unknown keys included; an issue instead where it is over 24 KB. */
export const settingsBody = (settings: Settings): { body: string } | { issue: SettingsIssue } => {
  const body = JSON.stringify(storedForm(settings))
  const bytes = new TextEncoder().encode(body).length
  return bytes <= LARGEST_BODY
    ? { body }
    : { issue: { path: '', code: 'too_large', params: { bytes, largest: LARGEST_BODY } } }
}
