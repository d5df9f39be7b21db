// What has the team stored in its custom object?

import { SETTINGS_OBJECT } from '#domain/created.ts'
import type { Api, CallOptions } from './api.ts'
import { listIn, nextCursor, rowsOf, someOf } from './schemas/parts.ts'
import { recordAround, type TeamRecord, teamRecord } from './schemas/records.ts'

export const PATH = `/api/v2/custom_objects/${SETTINGS_OBJECT}/records`
/** Of the newest versions; and of the first ones, where those did not end. */
const MOST_PAGES = 5
const MOST_FIRST_PAGES = 20
/** Names that one filter holds. */
const NAMES_AT_ONCE = 20

export interface TeamRecords {
  /** The newest version of each kind and key. */
  records: readonly TeamRecord[]
  skipped: number
}

interface Page extends TeamRecords {
  cursor: string | null
}

export const readPage = (body: unknown): Page => {
  const list = listIn(body, 'custom_object_records')
  someOf(rowsOf(list, recordAround))
  const { rows, skipped } = rowsOf(list, teamRecord)
  return { records: rows, skipped, cursor: nextCursor(body) }
}

const nameOf = ({ kind, key }: Pick<TeamRecord, 'kind' | 'key'>): string => `${kind}:${key}`

/** The highest version of each kind and key; of equal ones the first. */
export function newestOnly(records: readonly TeamRecord[]): readonly TeamRecord[] {
  const newest = new Map<string, TeamRecord>()
  for (const record of records) {
    const known = newest.get(nameOf(record))
    if (!known || record.version > known.version) newest.set(nameOf(record), record)
  }
  return [...newest.values()]
}

type Filter = Readonly<Record<string, unknown>>

export const isField = (field: 'kind' | 'key' | 'version', value: string | number): Filter => ({
  [`custom_object_fields.${field}`]: { $eq: value },
})

interface Search {
  api: Api
  filter: Filter
  most: number
  options: CallOptions
}

/** What was saved last comes first; goes on as long as it is `wanted`. */
export async function pages(
  { api, filter, most, options }: Search,
  wanted: (page: Page) => boolean,
): Promise<void> {
  let cursor: string | null = null
  for (let count = 0; count < most; count += 1) {
    const page: Page = await api.post(`${PATH}/search`, {
      ...options,
      query: {
        // With a sort the search reads all records, not only the first ten thousand.
        sort: '-updated_at',
        'page[size]': 100,
        ...(cursor === null ? {} : { 'page[after]': cursor }),
      },
      body: { filter },
      idempotent: true,
      schema: readPage,
    })
    cursor = page.cursor
    if (!wanted(page) || cursor === null) return
  }
}

/** The newest version of those of these names, which all lie behind what was read. */
async function newestOf(
  api: Api,
  names: readonly TeamRecord[],
  options: CallOptions,
): Promise<readonly TeamRecord[]> {
  const found: TeamRecord[] = []
  const left = new Set(names.map(nameOf))
  const named = names.map(({ kind, key }) => ({ $and: [isField('kind', kind), isField('key', key)] }))
  await pages({ api, filter: { $or: named }, most: MOST_PAGES, options }, ({ records }) => {
    found.push(...records)
    for (const record of records) left.delete(nameOf(record))
    return left.size > 0
  })
  return found
}

/**
 * Records that have not been saved for so long that many versions of others came after them: every record has a first
 * version, which tells what there is.
 */
async function lastSavedLongAgo(
  api: Api,
  ofKinds: Filter,
  known: readonly TeamRecord[],
  options: CallOptions,
): Promise<readonly TeamRecord[]> {
  const seen = new Set(known.map(nameOf))
  const missing: TeamRecord[] = []
  const filter = { $and: [ofKinds, isField('version', 1)] }
  await pages({ api, filter, most: MOST_FIRST_PAGES, options }, ({ records }) => {
    missing.push(...records.filter((record) => !seen.has(nameOf(record))))
    return true
  })
  const found: TeamRecord[] = []
  for (let at = 0; at < missing.length; at += NAMES_AT_ONCE)
    found.push(...(await newestOf(api, missing.slice(at, at + NAMES_AT_ONCE), options)))
  return [...found, ...missing]
}

/**
 * The newest record of each key of these kinds: one call where they have few versions, a few more where they have many.
 * @throws HostError: `not_found` where the account has no such object, `denied` where this agent may not read it.
 */
export async function readTeamRecords(
  api: Api,
  kinds: readonly string[],
  options: CallOptions = {},
): Promise<TeamRecords> {
  const filter = { $or: kinds.map((kind) => isField('kind', kind)) }
  const records: TeamRecord[] = []
  let skipped = 0
  let ended = false
  await pages({ api, filter, most: MOST_PAGES, options }, (page) => {
    records.push(...page.records)
    skipped += page.skipped
    ended = page.cursor === null
    return true
  })
  if (!ended) records.push(...(await lastSavedLongAgo(api, filter, records, options)))
  return { records: newestOnly(records.filter(({ kind }) => kinds.includes(kind))), skipped }
}

/**
 * The newest record of the kind, whatever its key; null where there is none.
 * @throws HostError: `not_found` where the account has no such object, `denied` where this agent may not read it.
 */
export const newestTeamRecord = (
  api: Api,
  kind: string,
  options: CallOptions = {},
): Promise<TeamRecord | null> =>
  api.post(`${PATH}/search`, {
    ...options,
    query: { sort: '-updated_at', 'page[size]': 1 },
    body: { filter: { 'custom_object_fields.kind': { $eq: kind } } },
    idempotent: true,
    schema: (body) => readPage(body).records.find((record) => record.kind === kind) ?? null,
  })
