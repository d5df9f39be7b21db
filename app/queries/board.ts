// How does an answer come onto the board of a reason, or off it, without undoing what a colleague saved?

import type { QueryClient } from '@tanstack/react-query'
import { boardWith } from '#domain/answers/board.ts'
import { type ReasonDetails, type Taxonomy, topLevel } from '#domain/reasons/taxonomy.ts'
import { ownValue } from '#domain/settings/reaching.ts'
import { HostError } from '#zendesk/errors.ts'
import { readReasonDetails } from '#zendesk/schemas/reason-details.ts'
import { saveReasonDetails } from '#zendesk/settings-versions.ts'
import { keepTeamSettings, latestSettingsQuery, type TeamSettings } from './edit-settings.ts'
import { fieldsQuery } from './fields.ts'
import type { Services } from './services.ts'

export interface BoardChange {
  /** Value of the reason. */
  reason: string
  /** `article:12`. */
  key: string
  pinned: boolean
}

/**
 * `conflict`: a colleague saved the same reasons in that moment; how many answers are on the board as they left it.
 * `full`: no room for another one.
 */
export type BoardOutcome =
  | { kind: 'saved' | 'full' | 'denied' | 'failed' }
  | { kind: 'conflict'; count: number }

type Details = Readonly<Record<string, ReasonDetails>>

/** What the team wrote about the reasons that share a record with this one, and about this one itself. */
export function recordOf(
  team: TeamSettings,
  value: string,
  top: string,
  taxonomy: Taxonomy,
  shipped: Details,
) {
  const own = Object.entries(team.reasons).filter(([other]) => {
    const reason = taxonomy.byValue.get(other)
    return reason !== undefined && topLevel(reason) === top
  })
  // What the team writes about a reason replaces all that is shipped about it.
  return {
    ...Object.fromEntries(own),
    [value]: ownValue(team.reasons, value) ?? ownValue(shipped, value) ?? {},
  }
}

/** Saves on top of what stands in Zendesk now. Never rejects. */
export async function changeBoard(
  services: Services,
  client: QueryClient,
  taxonomy: Taxonomy,
  { reason, key, pinned }: BoardChange,
): Promise<BoardOutcome> {
  const known = taxonomy.byValue.get(reason)
  if (known === undefined) return { kind: 'failed' }
  const top = topLevel(known)
  try {
    const [team, { shipped }] = await Promise.all([
      client.fetchQuery(latestSettingsQuery(services)),
      client.fetchQuery(fieldsQuery(services)),
    ])
    const record = recordOf(team, reason, top, taxonomy, shipped)
    const before = record[reason]?.pinned ?? []
    const board = boardWith(before, key, pinned)
    if (board === null) return { kind: 'full' }
    if (board === before) return { kind: 'saved' }
    const wanted = { ...record, [reason]: { ...record[reason], pinned: board } }
    const result = await saveReasonDetails(services.api, top, wanted, ownValue(team.reasonVersions, top) ?? 0)
    const newest = 'saved' in result ? result.saved : result.conflict
    const details = readReasonDetails(newest.body)
    await keepTeamSettings(services, client, {
      ...team,
      reasons: { ...team.reasons, ...details },
      reasonVersions: { ...team.reasonVersions, [top]: newest.version },
    })
    return 'saved' in result
      ? { kind: 'saved' }
      : { kind: 'conflict', count: details[reason]?.pinned?.length ?? 0 }
  } catch (error) {
    return { kind: error instanceof HostError && error.kind === 'denied' ? 'denied' : 'failed' }
  }
}
