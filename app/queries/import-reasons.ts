// How does what a file says about the reasons become the team's, one record for each top level?

import type { QueryClient } from '@tanstack/react-query'
import type { ReasonDetails } from '#domain/reasons/taxonomy.ts'
import { type Taxonomy, topLevel } from '#domain/reasons/taxonomy.ts'
import { ownValue } from '#domain/settings/reaching.ts'
import { isSame } from '#domain/settings/same.ts'
import { HostError } from '#zendesk/errors.ts'
import { readReasonDetails } from '#zendesk/schemas/reason-details.ts'
import { saveReasonDetails } from '#zendesk/settings-versions.ts'
import { keepTeamSettings, type TeamSettings } from './edit-settings.ts'
import type { Services } from './services.ts'

type Details = Readonly<Record<string, ReasonDetails>>

export interface ReasonImport {
  /** What is to be stored, by top level; those that say nothing new are left out. */
  byTop: Readonly<Record<string, Details>>
  /** Reasons that the file says something new about. */
  count: number
  /** Reasons of the file that are no options of the account's field. */
  foreign: number
}

/** What a file's `reasons` would change. What cannot be read of them is left out. */
export function reasonImport(raw: unknown, team: TeamSettings, taxonomy: Taxonomy): ReasonImport {
  const found = readReasonDetails(raw)
  const byTop = new Map<string, Details>()
  let [count, foreign] = [0, 0]
  for (const [value, details] of Object.entries(found)) {
    const reason = taxonomy.byValue.get(value)
    if (!reason) foreign += 1
    else if (!isSame(ownValue(team.reasons, value), details)) {
      count += 1
      const top = topLevel(reason)
      byTop.set(top, { ...byTop.get(top), [value]: details })
    }
  }
  return { byTop: Object.fromEntries(byTop), count, foreign }
}

export interface ReasonsSaved {
  saved: number
  /** Top levels that a colleague saved first: to be taken over again, on top of theirs. */
  conflicts: readonly string[]
  because: HostError['kind'] | 'unexpected' | null
}

/** Saves top level by top level on top of what the team has, and stops at the first failure. Never rejects. */
export async function saveReasons(
  services: Services,
  client: QueryClient,
  team: TeamSettings,
  { byTop }: ReasonImport,
  taxonomy: Taxonomy,
): Promise<ReasonsSaved> {
  let now = team
  let saved = 0
  const conflicts: string[] = []
  let because: ReasonsSaved['because'] = null
  for (const [top, details] of Object.entries(byTop)) {
    const own = Object.entries(now.reasons).filter(([value]) => {
      const reason = taxonomy.byValue.get(value)
      return reason !== undefined && topLevel(reason) === top
    })
    const whole = { ...Object.fromEntries(own), ...details }
    try {
      const result = await saveReasonDetails(services.api, top, whole, ownValue(now.reasonVersions, top) ?? 0)
      const record = 'saved' in result ? result.saved : result.conflict
      now = {
        ...now,
        reasons: { ...now.reasons, ...readReasonDetails(record.body) },
        reasonVersions: { ...now.reasonVersions, [top]: record.version },
      }
      if ('saved' in result) saved += Object.keys(details).length
      else conflicts.push(top)
    } catch (error) {
      because = error instanceof HostError ? error.kind : 'unexpected'
      break
    }
  }
  await keepTeamSettings(services, client, now)
  return { saved, conflicts, because }
}
