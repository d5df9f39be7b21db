// How does a lead save the boards of a reason as they were edited, and see what a colleague made of them meanwhile?

import type { QueryClient } from '@tanstack/react-query'
import { type Boards, boardsOf, sameBoards, withBoards } from '#domain/answers/board-edit.ts'
import { type Taxonomy, topLevel } from '#domain/reasons/taxonomy.ts'
import { ownValue } from '#domain/settings/reaching.ts'
import { HostError } from '#zendesk/errors.ts'
import { readReasonDetails } from '#zendesk/schemas/reason-details.ts'
import { saveReasonDetails } from '#zendesk/settings-versions.ts'
import { recordOf } from './board.ts'
import { keepTeamSettings, latestSettingsQuery } from './edit-settings.ts'
import { fieldsQuery } from './fields.ts'
import type { Services } from './services.ts'

export interface BoardsDraft {
  /** Value of the reason. */
  reason: string
  boards: Boards
  /** What was edited. */
  basedOn: Boards
}

export type BoardsOutcome =
  | { kind: 'saved' }
  /** A colleague changed the same reason's boards: theirs, nothing of ours is written. */
  | { kind: 'conflict'; theirs: Boards }
  | { kind: 'failed'; because: HostError['kind'] | 'unexpected' }

/** A record has all reasons of a top level: what a colleague saved about another one stands in nobody's way. */
const ATTEMPTS = 3

async function attempt(
  services: Services,
  client: QueryClient,
  taxonomy: Taxonomy,
  { reason, boards, basedOn }: BoardsDraft,
): Promise<BoardsOutcome | 'again'> {
  const known = taxonomy.byValue.get(reason)
  if (known === undefined) return { kind: 'failed', because: 'not_found' }
  const top = topLevel(known)
  const [team, { shipped }] = await Promise.all([
    client.fetchQuery(latestSettingsQuery(services)),
    client.fetchQuery(fieldsQuery(services)),
  ])
  // Read as an account without records: what stands there is not known, and must be neither met nor written over.
  if (!team.writable) return { kind: 'failed', because: 'denied' }
  const record = recordOf(team, reason, top, taxonomy, shipped)
  const details = record[reason] ?? {}
  const theirs = boardsOf(details)
  if (sameBoards(theirs, boards)) return { kind: 'saved' }
  if (!sameBoards(theirs, basedOn)) return { kind: 'conflict', theirs }
  const wanted = { ...record, [reason]: withBoards(details, boards) }
  const result = await saveReasonDetails(services.api, top, wanted, ownValue(team.reasonVersions, top) ?? 0)
  const newest = 'saved' in result ? result.saved : result.conflict
  await keepTeamSettings(services, client, {
    ...team,
    reasons: { ...team.reasons, ...readReasonDetails(newest.body) },
    reasonVersions: { ...team.reasonVersions, [top]: newest.version },
  })
  return 'saved' in result ? { kind: 'saved' } : 'again'
}

/** Saves on top of what stands in Zendesk now. Never rejects. */
export async function saveBoards(
  services: Services,
  client: QueryClient,
  taxonomy: Taxonomy,
  draft: BoardsDraft,
): Promise<BoardsOutcome> {
  try {
    for (let count = 0; count < ATTEMPTS; count += 1) {
      const outcome = await attempt(services, client, taxonomy, draft)
      if (outcome !== 'again') return outcome
    }
    return { kind: 'failed', because: 'conflict' }
  } catch (error) {
    return { kind: 'failed', because: error instanceof HostError ? error.kind : 'unexpected' }
  }
}
