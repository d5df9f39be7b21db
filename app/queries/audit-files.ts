// What has the team kept of its audits: draws, ratings and the corrections' log; and how is it added to?

import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { MINUTE } from '#domain/instant.ts'
import { CORRECTIONS_KIND } from '#domain/review/audit/corrections.ts'
import { DRAW_KIND } from '#domain/review/audit/draw.ts'
import { RATINGS_KIND } from '#domain/review/audit/ratings.ts'
import { HostError } from '#zendesk/errors.ts'
import { orOff } from '#zendesk/off.ts'
import { saveTeamRecord } from '#zendesk/record-versions.ts'
import type { TeamRecord } from '#zendesk/schemas/records.ts'
import { newestOnly, readTeamRecords } from '#zendesk/team-records.ts'
import { KEYS } from './keys.ts'
import type { Services } from './services.ts'

const KINDS = [DRAW_KIND, RATINGS_KIND, CORRECTIONS_KIND] as const
const FRESH = 5 * MINUTE

export interface AuditFiles {
  /** The newest version of each, newest first. */
  records: readonly TeamRecord[]
  /** The account has no such object, or this agent may not read it. */
  off: boolean
}

/** The search that finds them lags by seconds: what this frame saved, or met, is not taken back by it. */
const together = (found: readonly TeamRecord[], known: readonly TeamRecord[]): readonly TeamRecord[] =>
  newestOnly([...found, ...known]).toSorted((a, b) => b.updatedAt - a.updatedAt)

export const auditFilesQuery = (services: Services) =>
  queryOptions({
    queryKey: KEYS.auditFiles,
    staleTime: FRESH,
    gcTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal, client }): Promise<AuditFiles> => {
      const found = await orOff(readTeamRecords(services.api, KINDS, { signal, priority: 'review' }))
      if (found === 'off') return { records: [], off: true }
      const known = client.getQueryData<AuditFiles>(KEYS.auditFiles)
      return { records: together(found.records, known?.records ?? []), off: false }
    },
  })

function put(client: QueryClient, record: TeamRecord): void {
  client.setQueryData<AuditFiles>(KEYS.auditFiles, (known) => ({
    records: together([record], known?.records ?? []),
    off: known?.off ?? false,
  }))
}

/** Colleagues who save the same record at the same moment are met so often before we give up. */
const TRIES = 4

/**
 * Adds to a record: `make` puts ours together with what stands there (null: nothing yet), whoever wrote it.
 * @throws HostError
 */
export async function addToFile(
  services: Services,
  client: QueryClient,
  { kind, key }: { kind: (typeof KINDS)[number]; key: string },
  make: (theirs: unknown) => unknown,
): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { records } = await client.fetchQuery({
      ...auditFilesQuery(services),
      staleTime: Number.POSITIVE_INFINITY,
    })
    const known = records.find((record) => record.kind === kind && record.key === key)
    const draft = { kind, key, body: make(known?.body ?? null), basedOn: known?.version ?? 0 }
    const saved = await saveTeamRecord(services.api, draft, { priority: 'agent' })
    put(client, 'saved' in saved ? saved.saved : saved.conflict)
    if ('saved' in saved) return
  }
  throw new HostError('conflict', 'colleagues save at the same time', { where: `${kind}:${key}` })
}
