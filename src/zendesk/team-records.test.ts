import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountThat } from '#test/doubles/rest.ts'
import { teamRow } from '#test/doubles/rows.ts'
import type { TeamRecord } from './schemas/records.ts'
import { newestOnly, readTeamRecords } from './team-records.ts'

type Row = ReturnType<typeof teamRow>
type Filter = { $and?: Filter[]; $or?: Filter[] } & Record<string, unknown>

const matches = (row: Row, filter: Filter): boolean =>
  Object.entries(filter).every(([name, value]) => {
    if (name === '$and') return (value as Filter[]).every((one) => matches(row, one))
    if (name === '$or') return (value as Filter[]).some((one) => matches(row, one))
    const held = row.custom_object_fields[name.split('.')[1] as 'kind' | 'key' | 'version']
    return String(held) === String((value as { $eq: unknown }).$eq)
  })

/** An object with these rows, in the order in which they were saved, oldest first. */
const objectOf = (rows: readonly Row[]) =>
  accountThat(({ query, body }) => {
    const { filter } = body as { filter: Filter }
    const found = rows.filter((row) => matches(row, filter)).toReversed()
    const from = Number(query.get('page[after]') ?? 0)
    const end = from + Number(query.get('page[size]'))
    return {
      body: {
        custom_object_records: found.slice(from, end),
        meta: { has_more: end < found.length, after_cursor: String(end) },
      },
    }
  })

const versions = (kind: string, key: string, count: number): Row[] =>
  Array.from({ length: count }, (_, index) => teamRow(kind, key, index + 1, { n: index + 1 }))

const told = (records: readonly TeamRecord[]): string[] =>
  records.map(({ kind, key, version }) => `${kind}:${key}:${version}`).toSorted()

describe('the newest version of each record', () => {
  it('takes one call where there are few', async () => {
    const { api, calls } = objectOf([...versions('fix', 'a', 3), ...versions('notice', 'b', 2)])
    const { records } = await readTeamRecords(api, ['fix', 'notice'])
    expect(told(records)).toEqual(['fix:a:3', 'notice:b:2'])
    expect(calls).toHaveLength(1)
  })

  it('is found also where many versions of others were saved after it', async () => {
    const draws = Array.from({ length: 45 }, (_, draw) => versions('audit', `2024-${draw}`, 1 + (draw % 3)))
    const { api, calls } = objectOf([
      ...versions('audit', 'renamed', 7),
      ...draws.flat(),
      ...versions('audit_ratings', '2026-1:800001', 900),
      ...versions('other', 'x', 2),
    ])
    const { records } = await readTeamRecords(api, ['audit', 'audit_ratings'])
    expect(told(records)).toEqual(
      [
        'audit:renamed:7',
        ...draws.map((_, draw) => `audit:2024-${draw}:${1 + (draw % 3)}`),
        'audit_ratings:2026-1:800001:900',
      ].toSorted(),
    )
    // Five pages of the newest, the first versions, and 46 names, twenty a filter.
    expect(calls).toHaveLength(5 + 1 + 3)
  })
})

it('keeps of each name the highest version, in whatever order they come', () => {
  const record = fc.record({
    kind: fc.constantFrom('fix', 'notice'),
    key: fc.constantFrom('a', 'b', 'c'),
    version: fc.integer({ min: 1, max: 9 }),
  })
  fc.assert(
    fc.property(fc.array(record), (drawn) => {
      const records = drawn as TeamRecord[]
      const newest = newestOnly(records)
      const names = new Set(records.map(({ kind, key }) => `${kind}:${key}`))
      expect(newest).toHaveLength(names.size)
      for (const { kind, key, version } of newest) {
        const all = records.filter((one) => one.kind === kind && one.key === key)
        expect(version).toBe(Math.max(...all.map((one) => one.version)))
      }
    }),
  )
})
