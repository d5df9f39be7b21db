// What has the team decided, and where is that kept?

import type { Instant } from '#domain/instant.ts'
import type { ReasonDetails } from '#domain/reasons/taxonomy.ts'
import type { SettingsIssue } from '#domain/settings/checks.ts'
import { isRecord } from '#domain/settings/checks.ts'
import { parseStored } from '#domain/settings/reaching.ts'
import { validateSettings } from '#domain/settings/stored.ts'
import type { Settings } from '#domain/settings.ts'
import type { Api, CallOptions } from './api.ts'
import { HostError } from './errors.ts'
import type { Installation } from './host.ts'
import { maybeId } from './schemas/parts.ts'
import { readReasonDetails } from './schemas/reason-details.ts'
import type { TeamRecord } from './schemas/records.ts'
import { readTeamRecords, type TeamRecords } from './team-records.ts'

export const KIND = 'settings'
export const KEY = 'team'
export const REASONS = 'reasons'

export interface TeamSettings {
  settings: Settings
  /** As stored, without the fields that only the app's parameters name: what is edited and saved. */
  stored: Settings
  /** `object`: the team's record; `app`: the app's own settings (read-only here); `default`: nothing is stored. */
  source: 'object' | 'app' | 'default'
  issues: readonly SettingsIssue[]
  /** What the team wrote about its reasons, by option value. */
  reasons: Readonly<Record<string, ReasonDetails>>
  /** Version of the record, to be named when saving; 0 where there is none. */
  version: number
  /** When and by whom that version was saved; null where there is none, or Zendesk does not tell. */
  saved: { at: Instant; by: number | null } | null
  /** Versions of the records of reasons, by top level. */
  reasonVersions: Readonly<Record<string, number>>
  /** False where the account has no custom object or this agent may not read it. */
  writable: boolean
}

interface Stored {
  settings: unknown
  reasons: unknown
}

/** The parameter `settings_json`: an exported file (`{settings, reasons}`) or the settings alone. */
function fromApp({ settings }: Installation): Stored | null {
  const raw = settings.settings_json
  if (typeof raw !== 'string' || raw.trim() === '') return null
  try {
    const parsed = parseStored(raw)
    if (isRecord(parsed) && isRecord(parsed.settings))
      return { settings: parsed.settings, reasons: parsed.reasons }
    return { settings: parsed, reasons: undefined }
  } catch {
    // Not JSON: validated as the text that it is, so that the set-up check reports it.
    return { settings: raw, reasons: undefined }
  }
}

/** Fields named in the app's settings count where the team's record names none. */
export function withAppFields(settings: Settings, installation: Installation): Settings {
  const { reason_field_id, inhibitor_field_id } = installation.settings
  const reason = maybeId.safeParse(trimmed(reason_field_id)).data ?? null
  const inhibitor = maybeId.safeParse(trimmed(inhibitor_field_id)).data ?? null
  return {
    ...settings,
    reasonFieldId: settings.reasonFieldId ?? reason,
    inhibitorFieldId: settings.inhibitorFieldId ?? inhibitor,
  }
}

const trimmed = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value)

async function records(
  api: Api,
  others: readonly string[],
  options: CallOptions,
): Promise<TeamRecords | null> {
  try {
    return await readTeamRecords(api, [KIND, REASONS, ...others], options)
  } catch (error) {
    if (error instanceof HostError && (error.kind === 'not_found' || error.kind === 'denied')) return null
    throw error
  }
}

export const savedIn = ({ updatedAt, updatedBy }: TeamRecord): NonNullable<TeamSettings['saved']> => ({
  at: updatedAt,
  by: maybeId.parse(updatedBy),
})

/** What the account's records and the app's own settings say together; `found` null: no records. */
function teamSettings(found: TeamRecords | null, installation: Installation): TeamSettings {
  const record = found?.records.find(({ kind, key }) => kind === KIND && key === KEY)
  const ofReasons = found?.records.filter(({ kind }) => kind === REASONS) ?? []
  const app = fromApp(installation)
  const { settings, issues } = validateSettings(record ? record.body : (app?.settings ?? {}))
  return {
    settings: withAppFields(settings, installation),
    stored: settings,
    source: record ? 'object' : app ? 'app' : 'default',
    issues,
    reasons: Object.assign(
      {},
      readReasonDetails(app?.reasons),
      ...ofReasons.map(({ body }) => readReasonDetails(body)),
    ),
    version: record?.version ?? 0,
    saved: record ? savedIn(record) : null,
    reasonVersions: Object.fromEntries(ofReasons.map(({ key, version }) => [key, version])),
    writable: found !== null,
  }
}

/**
 * The team's settings as `loadSettings` gives them, and what it has stored of these other kinds; empty where it has no
 * records. One call for both.
 * @throws HostError where Zendesk could not be asked.
 */
export async function loadTeam(
  api: Api,
  installation: Installation,
  kinds: readonly string[],
  options: CallOptions = {},
): Promise<{ team: TeamSettings; others: readonly TeamRecord[] }> {
  const found = await records(api, kinds, options)
  return {
    team: teamSettings(found, installation),
    others: found?.records.filter(({ kind }) => kinds.includes(kind)) ?? [],
  }
}

/**
 * The team's settings: its record in the custom object, else the app's own settings, else the shipped ones.
 * One call. What is wrong in them is reported and the default used.
 * @throws HostError where Zendesk could not be asked (then settings are unknown, not default).
 */
export const loadSettings = async (
  api: Api,
  installation: Installation,
  options: CallOptions = {},
): Promise<TeamSettings> => (await loadTeam(api, installation, [], options)).team

/** What holds while Zendesk cannot be asked: the app's own settings, else the shipped ones. Not to be saved over. */
export const settingsWithoutRecords = (installation: Installation): TeamSettings =>
  teamSettings(null, installation)
