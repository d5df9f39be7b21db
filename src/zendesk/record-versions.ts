// Which versions has a record of the team had, and how does it get its next without losing a colleague's change?

import type { Api, CallOptions } from './api.ts'
import { HostError, type HostErrorKind } from './errors.ts'
import { unwrapped } from './schemas/parts.ts'
import { type TeamRecord, teamRecord } from './schemas/records.ts'
import { isField, PATH, pages, readPage } from './team-records.ts'

/** Zendesk takes 32 KB a record; ours keep room for what the object grows by. */
const MOST_BYTES = 24 * 1024

/** Failures after which the record may exist: the id was taken, or the answer was lost. */
const MAYBE_THERE: ReadonlySet<HostErrorKind> = new Set([
  'conflict',
  'invalid',
  'malformed',
  'unavailable',
  'offline',
  'timeout',
])

/** The newest hundred versions of one record, newest first. One call. @throws HostError as `readTeamRecords`. */
export async function recordVersions(
  api: Api,
  kind: string,
  key: string,
  options: CallOptions = {},
): Promise<readonly TeamRecord[]> {
  const found: TeamRecord[] = []
  const filter = { $and: [isField('kind', kind), isField('key', key)] }
  await pages({ api, filter, most: 1, options }, ({ records }) => {
    found.push(...records.filter((record) => record.kind === kind && record.key === key))
    return false
  })
  return found.toSorted((a, b) => b.version - a.version)
}

const externalId = (kind: string, key: string, version: number): string => `${kind}:${key}:${version}`

/** That very version, read from the list, which unlike the search knows a record at once; null where absent. */
const versionOf = (
  api: Api,
  kind: string,
  key: string,
  version: number,
  options: CallOptions,
): Promise<TeamRecord | null> =>
  api.get(PATH, {
    ...options,
    query: { 'filter[external_ids]': externalId(kind, key, version), 'page[size]': 1 },
    schema: (body) => readPage(body).records[0] ?? null,
  })

export interface Draft {
  kind: string
  key: string
  body: unknown
  /** The version that was edited; 0 where there was none. */
  basedOn: number
}

/** `conflict`: a colleague saved the same version first; theirs is given, nothing was written. */
export type Saved = { saved: TeamRecord } | { conflict: TeamRecord }

/**
 * Saves as the next version. Its external id can be taken only once, so that of two colleagues who edited the same
 * version one gets a conflict. A save whose answer was lost is looked up before it counts as failed.
 * @throws HostError; `invalid` where the body is over 24 KB.
 */
export async function saveTeamRecord(api: Api, draft: Draft, options: CallOptions = {}): Promise<Saved> {
  const { kind, key, basedOn } = draft
  const body = JSON.stringify(draft.body)
  if (new TextEncoder().encode(body).length > MOST_BYTES) {
    throw new HostError('invalid', 'over 24 KB', { where: `${kind}:${key}` })
  }
  const version = basedOn + 1
  try {
    const saved = await api.post(PATH, {
      ...options,
      body: {
        custom_object_record: {
          name: externalId(kind, key, version),
          external_id: externalId(kind, key, version),
          custom_object_fields: { kind, key, version, body },
        },
      },
      schema: (answer) => teamRecord.parse(unwrapped(answer, 'custom_object_record')),
    })
    return { saved }
  } catch (error) {
    if (!(error instanceof HostError) || !MAYBE_THERE.has(error.kind)) throw error
    const there = await versionOf(api, kind, key, version, options).catch(() => null)
    if (!there) throw error
    return JSON.stringify(there.body) === body ? { saved: there } : { conflict: there }
  }
}
