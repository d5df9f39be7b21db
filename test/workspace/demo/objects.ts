// What has the demo's team stored in the custom object: settings and what its reasons mean?

import { SERIES_RECORD } from '#domain/review/series.ts'
import { STATS_KIND } from '#domain/review/stats/names.ts'
import type { Json } from '#workspace/records/json.ts'
import type { CustomObjectRecord, ObjectRecordRecord, RequirementRecord } from '#workspace/records/objects.ts'
import { pinnedArticles } from './articles.ts'
import { IDS } from './company.ts'
import { economy, groupTiers, seriesBodies } from './economy.ts'
import type { Person } from './people.ts'
import { questionOfTheMonth } from './question.ts'
import { REASONS, TOPS, topOf } from './reasons/all.ts'
import type { ReasonContent } from './reasons/types.ts'
import { type StatsSources, statsDay, statsJson } from './stats.ts'
import { DAY_MS, iso } from './time.ts'

const OBJECT_KEY = 'barometer'

export const customObjects = (): CustomObjectRecord[] => [
  {
    key: OBJECT_KEY,
    title: 'Barometer record',
    title_pluralized: 'Barometer records',
    fields: [
      { key: 'kind', title: 'Kind', type: 'text' },
      { key: 'key', title: 'Key', type: 'text' },
      { key: 'version', title: 'Version', type: 'integer' },
      { key: 'body', title: 'Body', type: 'textarea' },
    ],
  },
]

const detailsOf = (reason: ReasonContent): Record<string, Json> => ({
  kind: reason.kind,
  definition: reason.definition,
  example: reason.example,
  synonyms: [...reason.synonyms],
  ...(reason.remedy === null ? {} : { remedy: reason.remedy }),
  facts: [...reason.facts],
  pinned: pinnedArticles(reason.value)
    .slice(0, 2)
    .map((id) => `article:${id}`),
})

const recordWith = (
  index: number,
  fields: { kind: string; key: string; version: number; body: string },
  at: string,
): ObjectRecordRecord => {
  const name = `${fields.kind}:${fields.key}`
  return {
    id: `01JBAR0METER${String(index + 1).padStart(14, '0')}`,
    name,
    custom_object_key: OBJECT_KEY,
    custom_object_fields: fields,
    external_id: name,
    created_by_user_id: String(IDS.admin),
    updated_by_user_id: String(IDS.admin),
    created_at: at,
    updated_at: at,
  }
}

const record = (index: number, kind: string, key: string, body: object, now: number): ObjectRecordRecord =>
  recordWith(index, { kind, key, version: 1, body: JSON.stringify(body) }, iso(now - (54 - index) * DAY_MS))

const reasonsBody = (top: string): Record<string, Json> =>
  Object.fromEntries(
    REASONS.filter((reason) => topOf(reason) === top).map((reason) => [reason.value, detailsOf(reason)]),
  )

/** Worked out when somebody first reads it: that takes longer than making the tickets of a small account. */
const statsRecord = (index: number, sources: StatsSources): ObjectRecordRecord => {
  let known: string | null = null
  const fields = {
    kind: STATS_KIND,
    key: statsDay(sources.now, sources.timeZone),
    version: 1,
    get body(): string {
      known ??= statsJson(sources)
      return known
    },
  }
  return recordWith(index, fields, iso(sources.now - DAY_MS))
}

/** The series were read in last, all at once. */
const seriesRecords = (from: number, sources: ObjectSources): ObjectRecordRecord[] =>
  seriesBodies(sources).map(({ name, body }, index) =>
    recordWith(
      from + index,
      { kind: SERIES_RECORD, key: name, version: 1, body: JSON.stringify(body) },
      iso(sources.now - DAY_MS),
    ),
  )

export interface ObjectSources extends StatsSources {
  seed: number
  people: readonly Person[]
}

export const objectRecords = (sources: ObjectSources): ObjectRecordRecord[] => [
  record(
    0,
    'settings',
    'team',
    {
      question: questionOfTheMonth(sources.now),
      economy: economy(sources.now),
      groupTiers: groupTiers(),
    },
    sources.now,
  ),
  ...TOPS.map((top, index) => record(index + 1, 'reasons', top, reasonsBody(top), sources.now)),
  statsRecord(TOPS.length + 1, sources),
  ...seriesRecords(TOPS.length + 2, sources),
]

const INSTALLED = '2026-01-10T10:00:00Z'

export const requirements = (): RequirementRecord[] => [
  {
    identifier: 'contact_reason',
    requirement_id: IDS.reasonField,
    requirement_type: 'ticket_fields',
    created_at: INSTALLED,
    updated_at: INSTALLED,
  },
  {
    identifier: 'first_contact_inhibitor',
    requirement_id: IDS.inhibitorField,
    requirement_type: 'ticket_fields',
    created_at: INSTALLED,
    updated_at: INSTALLED,
  },
]
