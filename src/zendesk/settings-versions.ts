// Which settings has the team had, and how does it save others?

import type { ReasonDetails } from '#domain/reasons/taxonomy.ts'
import { validateSettings } from '#domain/settings/stored.ts'
import type { Settings } from '#domain/settings.ts'
import type { Api, CallOptions } from './api.ts'
import type { Installation } from './host.ts'
import { recordVersions, type Saved, saveTeamRecord } from './record-versions.ts'
import type { TeamRecord } from './schemas/records.ts'
import { KEY, KIND, REASONS, savedIn, type TeamSettings, withAppFields } from './settings.ts'

/** Saves the team's settings as the version after `basedOn`; a colleague's save in between is a conflict. */
export const saveSettings = (
  api: Api,
  settings: unknown,
  basedOn: number,
  options: CallOptions = {},
): Promise<Saved> => saveTeamRecord(api, { kind: KIND, key: KEY, body: settings, basedOn }, options)

export interface SettingsVersion {
  version: number
  /** As stored. */
  settings: Settings
  saved: NonNullable<TeamSettings['saved']>
}

/** The team's settings as they were saved one after the other, newest first; at most a hundred. @throws HostError. */
export const settingsVersions = async (api: Api, options: CallOptions = {}): Promise<SettingsVersion[]> =>
  (await recordVersions(api, KIND, KEY, options)).map((record) => ({
    version: record.version,
    settings: validateSettings(record.body).settings,
    saved: savedIn(record),
  }))

/** What holds once `record` is the team's newest: with the fields that only the app's parameters name. */
export function afterSaving(
  team: TeamSettings,
  record: TeamRecord,
  installation: Installation,
): TeamSettings {
  const { settings, issues } = validateSettings(record.body)
  return {
    ...team,
    settings: withAppFields(settings, installation),
    stored: settings,
    source: 'object',
    issues,
    version: record.version,
    saved: savedIn(record),
  }
}

/** Saves what the team wrote about the reasons of one top level. */
export const saveReasonDetails = (
  api: Api,
  topLevel: string,
  details: Readonly<Record<string, ReasonDetails>>,
  basedOn: number,
  options: CallOptions = {},
): Promise<Saved> => saveTeamRecord(api, { kind: REASONS, key: topLevel, body: details, basedOn }, options)
