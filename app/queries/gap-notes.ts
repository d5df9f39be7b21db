// What have leads noted about content that is missing, and how do they note more without losing a colleague's note?

import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { MINUTE } from '#domain/instant.ts'
import { GAP_KIND, type GapNote, gapBody, gapKey, readGapNote } from '#domain/review/gap-notes.ts'
import { HostError } from '#zendesk/errors.ts'
import { orOff } from '#zendesk/off.ts'
import { saveTeamRecord } from '#zendesk/record-versions.ts'
import type { TeamRecord } from '#zendesk/schemas/records.ts'
import { newestOnly, readTeamRecords } from '#zendesk/team-records.ts'
import { KEYS } from './keys.ts'
import type { Services } from './services.ts'

const GAPS = [...KEYS.ledger, 'gaps']

export interface KeptGap {
  /** Null: nothing is noted, or no longer. */
  note: GapNote | null
  version: number
}

export interface GapBook {
  /** The account has no such object, or this agent may not read it. */
  off: boolean
  records: readonly TeamRecord[]
}

/** One call; the search lags by seconds: what this browser saved, or met, is not taken back by it. */
export const gapNotesQuery = (services: Services) =>
  queryOptions({
    queryKey: GAPS,
    staleTime: 5 * MINUTE,
    queryFn: async ({ signal, client }): Promise<GapBook> => {
      const found = await orOff(readTeamRecords(services.api, [GAP_KIND], { signal, priority: 'review' }))
      if (found === 'off') return { off: true, records: [] }
      const known = client.getQueryData<GapBook>(GAPS)?.records ?? []
      return { off: false, records: newestOnly([...found.records, ...known]) }
    },
  })

/** Of a reason; null: of contacts without one. */
export function gapIn(book: GapBook | undefined, reason: string | null): KeptGap {
  const record = book?.records.find(({ key }) => key === gapKey(reason))
  return record ? { note: readGapNote(record.body), version: record.version } : { note: null, version: 0 }
}

export type GapOutcome =
  | { kind: 'saved' }
  /** A colleague saved that version first; it is shown, nothing of ours is written. */
  | { kind: 'conflict'; theirs: GapNote | null }
  | { kind: 'failed'; because: HostError['kind'] | 'unexpected' }

/** Saves as the version after `basedOn`. Never rejects. */
export async function saveGapNote(
  services: Services,
  client: QueryClient,
  reason: string | null,
  note: GapNote,
  basedOn: number,
): Promise<GapOutcome> {
  try {
    const draft = { kind: GAP_KIND, key: gapKey(reason), body: gapBody(note), basedOn }
    const answer = await saveTeamRecord(services.api, draft, { priority: 'agent' })
    const record = 'saved' in answer ? answer.saved : answer.conflict
    client.setQueryData<GapBook>(GAPS, (known) => ({
      off: false,
      records: newestOnly([...(known?.records ?? []), record]),
    }))
    return 'saved' in answer ? { kind: 'saved' } : { kind: 'conflict', theirs: readGapNote(record.body) }
  } catch (error) {
    return { kind: 'failed', because: error instanceof HostError ? error.kind : 'unexpected' }
  }
}
