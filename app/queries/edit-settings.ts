// How does a lead read the settings as they are now, and save them without losing what a colleague saved?

import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { ownValue } from '#domain/settings/reaching.ts'
import { storedForm } from '#domain/settings/stored.ts'
import type { Settings } from '#domain/settings.ts'
import { HostError } from '#zendesk/errors.ts'
import { loadSettings, type TeamSettings } from '#zendesk/settings.ts'
import { afterSaving, saveSettings } from '#zendesk/settings-versions.ts'
import { KEYS } from './keys.ts'
import { ACCOUNT_FACT_TTL, remember } from './remember.ts'
import type { Services } from './services.ts'

export type { TeamSettings } from '#zendesk/settings.ts'

const SETTINGS = 'settings'
const LATEST = [...KEYS.settings, 'latest']

/** What was just read counts at once for this frame, and for the others of this browser when they are looked at next. */
async function spread(services: Services, client: QueryClient, team: TeamSettings): Promise<void> {
  await remember(services, SETTINGS, ACCOUNT_FACT_TTL, team)
  client.setQueryData(KEYS.settings, { ...team, reached: true })
}

/** The search that finds them lags by seconds: what this browser saved, or met, is not taken back by it. */
function newerOf(found: TeamSettings, known: TeamSettings | undefined): TeamSettings {
  if (known === undefined) return found
  const settings = known.version > found.version ? known : found
  const isBehind = Object.entries(known.reasonVersions).some(
    ([top, version]) => version > (ownValue(found.reasonVersions, top) ?? 0),
  )
  const { reasons, reasonVersions } = isBehind ? known : found
  return { ...settings, reasons, reasonVersions }
}

/** As they stand in Zendesk now: not what this browser remembers for an hour. One call. */
export const latestSettingsQuery = (services: Services) =>
  queryOptions({
    queryKey: LATEST,
    staleTime: 0,
    refetchOnReconnect: false,
    queryFn: async ({ signal, client }): Promise<TeamSettings> => {
      // Somebody has opened the settings, or saves them, and waits; the reading of contacts does not.
      const found = await loadSettings(services.api, services.host.installation, {
        signal,
        priority: 'agent',
      })
      const team = newerOf(found, client.getQueryData<TeamSettings>(LATEST))
      await spread(services, client, team)
      return team
    },
  })

export type SaveOutcome =
  | { kind: 'saved'; team: TeamSettings }
  /** A colleague saved that version first: theirs, nothing of ours is written. */
  | { kind: 'conflict'; theirs: Settings; version: number; by: number | null }
  | { kind: 'failed'; because: HostError['kind'] | 'unexpected'; retryAfter: number | null }

/** The colleague's version that stands in the way, or a later one where the search knows one already. */
async function rivalOf(services: Services, client: QueryClient, theirs: TeamSettings): Promise<SaveOutcome> {
  client.setQueryData(LATEST, theirs)
  const { stored, version, saved } = await client
    .fetchQuery(latestSettingsQuery(services))
    .catch(() => theirs)
  return { kind: 'conflict', theirs: stored, version, by: saved?.by ?? null }
}

/** What was just saved holds here at once, and in the other frames of this browser when they are looked at next. */
export async function keepTeamSettings(
  services: Services,
  client: QueryClient,
  team: TeamSettings,
): Promise<void> {
  await spread(services, client, team)
  client.setQueryData(LATEST, team)
  services.settingsNews.tell()
}

/** Saves as the version after `basedOn`. Never rejects. */
export async function saveTeamSettings(
  services: Services,
  client: QueryClient,
  team: TeamSettings,
  settings: Settings,
  basedOn: number,
): Promise<SaveOutcome> {
  try {
    const { installation } = services.host
    const saved = await saveSettings(services.api, storedForm(settings), basedOn)
    if ('conflict' in saved)
      return await rivalOf(services, client, afterSaving(team, saved.conflict, installation))
    const now = afterSaving(team, saved.saved, installation)
    await keepTeamSettings(services, client, now)
    await client.invalidateQueries({ queryKey: KEYS.fields })
    return { kind: 'saved', team: now }
  } catch (error) {
    return error instanceof HostError
      ? { kind: 'failed', because: error.kind, retryAfter: error.retryAfter ?? null }
      : { kind: 'failed', because: 'unexpected', retryAfter: null }
  }
}
