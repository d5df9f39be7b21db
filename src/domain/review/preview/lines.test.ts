import { describe, expect, it } from 'vitest'
import type { Contact } from '#domain/contact.ts'
import { isInSample, isOneOf } from '#domain/hash.ts'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { DEFAULT_SETTINGS, type Settings } from '#domain/settings.ts'
import { matches } from '#test/samples/issues-oracle.ts'
import { always, VALUES } from '#test/samples/review-both.ts'
import { oracleFirstContact, oracleVolume } from '#test/samples/review-oracle.ts'
import { guardPreview } from './guard.ts'
import { type PreviewLine, settingsPreview } from './settings-preview.ts'
import { failedSoFar } from './so-far.ts'
import { type PreviewTopic, topicsOf } from './topics.ts'

const TAXONOMY = buildTaxonomy(
  VALUES.map((value) => ({ name: value === 'other' ? 'Other' : value, value })),
  {},
)
const with_ = (change: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...change })
const count = (counted: number, of: number | null = null) => ({ kind: 'count', count: counted, of })

type World = Parameters<Parameters<typeof always>[0]>

/** What a topic says after, of one change; before are the built-in settings. */
const linesAfter = ([{ judged }, { from, to }]: World, topic: PreviewTopic, change: Partial<Settings>) => {
  const [part] = settingsPreview(
    { judged, settings: DEFAULT_SETTINGS },
    { judged, settings: with_(change) },
    [topic],
    { period: { from, to }, zone: 'UTC', taxonomy: TAXONOMY },
  )
  expect(part?.topic).toBe(topic)
  return part?.lines ?? []
}
const told = (lines: readonly PreviewLine[]) =>
  lines.map((line): [string, unknown] => [line.name, line.after])
/** Lines that say nothing before and after are left out. */
const something = (lines: readonly (readonly [string, ReturnType<typeof count>])[]) =>
  lines.filter(([, line]) => line.count > 0)

/** Created, and solved, in the period, without a pick. */
const ofPeriod = ([{ account }, { from, to }]: World) => {
  const within = (at: number): boolean => at >= from && at < to
  const isDone = ({ status }: Contact): boolean => status === 'solved' || status === 'closed'
  return {
    created: account.contacts.filter(({ createdAt }) => within(createdAt)),
    solved: account.contacts.filter(
      (contact) => isDone(contact) && within(contact.metrics?.solvedAt ?? contact.updatedAt),
    ),
  }
}

describe('the lines of a preview', () => {
  it('of first contact are the measures of the period', () => {
    always((...world) => {
      const [{ account, judged }] = world
      const { created } = ofPeriod(world)
      const { no, yes, maturing } = oracleFirstContact(account, created)
      const { issues } = oracleVolume(account, created)
      const lines = new Map(told(linesAfter(world, 'first_contact', {})))
      expect(lines.get('mature_to')).toEqual({ kind: 'until', at: judged.matureTo })
      for (const [name, value] of [
        ['failed', count(no, no + yes)],
        ['maturing', count(maturing, no + yes + maturing)],
        ['issues', count(issues)],
      ] as const)
        expect(lines.get(name)).toEqual(value.count > 0 ? value : undefined)
      expect(lines.get('contacts')).toEqual(
        created.length > 0 ? expect.objectContaining({ count: created.length }) : undefined,
      )
    }, 20)
  })

  it('of the guard say what it stops, what it warns of, and how much of that was seen', () => {
    always((...world) => {
      const [{ judged }] = world
      const { solved } = ofPeriod(world)
      const change: Partial<Settings> = {
        guardPolicy: 'block',
        guardBy: { 'channel:voice': 'warn' },
        inhibitorAskedOneIn: 2,
      }
      const rows = Uint32Array.from(solved, ({ id }) => judged.table.ids.find(id) - 1)
      const { stopped, warned, seen } = guardPreview(judged, rows, with_(change))
      const [stops, warnings] = [stopped, warned].map(
        (one) => one.reason_missing + one.inhibitor_missing,
      ) as [number, number]
      const lines = linesAfter(world, 'guard', change).filter(
        (line) => line.after !== null && !(line.after.kind === 'count' && line.after.count === 0),
      )
      expect(told(lines)).toEqual(
        something([
          ['stopped_reason_missing', count(stopped.reason_missing, solved.length)],
          ['stopped_inhibitor_missing', count(stopped.inhibitor_missing, solved.length)],
          ['warned_reason_missing', count(warned.reason_missing, solved.length)],
          ['warned_inhibitor_missing', count(warned.inhibitor_missing, solved.length)],
          ['guard_seen', count(seen, stops + warnings)],
        ]),
      )
    }, 20)
  })

  it('of inhibitors say who would be asked, and who answered', () => {
    always((...world) => {
      const [{ judged }] = world
      const { solved } = ofPeriod(world)
      const asked = solved.filter(
        (contact) =>
          isOneOf(2, 'inhibitor', contact.id) &&
          (failedSoFar(judged, judged.table.ids.find(contact.id) - 1) ||
            matches(contact, /^bm_cannot$/).length > 0),
      )
      const lines = new Map(told(linesAfter(world, 'inhibitors', { inhibitorAskedOneIn: 2 })))
      const answered = asked.filter(({ inhibitor }) => inhibitor !== null).length
      expect(lines.get('asked') ?? count(0, solved.length)).toEqual(count(asked.length, solved.length))
      expect(lines.get('answered') ?? count(0, asked.length)).toEqual(count(answered, asked.length))
    }, 20)
  })

  it('of *other* count it among the contacts with one reason', () => {
    always((...world) => {
      const [{ reason }] = world
      // All that was solved in the period, whenever it was created.
      const tagged = ofPeriod(world).solved.filter((contact) => reason(contact) !== null)
      const other = tagged.filter((contact) => reason(contact) === 'other').length
      const line = told(linesAfter(world, 'other', { otherBudgetPercent: 5 })).find(
        ([name]) => name === 'other_share',
      )
      expect(line?.[1]).toEqual(other > 0 ? { kind: 'count', count: other, of: tagged.length } : undefined)
    }, 150)
  })

  it('of tiers place each contact where its group lies, and tell who may have risen', () => {
    always((...world) => {
      const { created } = ofPeriod(world)
      const tierOf = ({ groupId }: Contact): number => (groupId === 6 ? 3 : groupId === 7 ? 5 : 0)
      const inTier = (tier: number): number => created.filter((contact) => tierOf(contact) === tier).length
      const risen = created.filter(
        (contact) => tierOf(contact) === 5 && (contact.metrics?.groupStations ?? 0) > 1,
      )
      const lines = linesAfter(world, 'tiers', { groupTiers: { 6: 3, 7: 5 } })
      expect(new Map(told(lines.filter(({ name }) => name !== 'no_tier')))).toEqual(
        new Map(
          something([
            ['tier.3', count(inTier(3), created.length)],
            ['tier.5', count(inTier(5), created.length)],
            ['may_have_risen', count(risen.length, created.length)],
          ]),
        ),
      )
      expect(lines.find(({ name }) => name === 'no_tier')?.after).toEqual(
        created.length > 0 ? count(inTier(0), created.length) : undefined,
      )
    }, 20)
  })

  it('of quiet count the contacts in the sample', () => {
    always((...world) => {
      const { created } = ofPeriod(world)
      const quiet = created.filter(({ id }) => isInSample(50, 'quiet', id)).length
      expect(told(linesAfter(world, 'quiet', { quietSamplePercent: 50 }))).toEqual(
        something([['quiet', count(quiet, created.length)]]),
      )
    }, 20)
  })
})

it.each<[string, readonly PreviewTopic[]]>([
  ['fcrWindowDays', ['first_contact', 'guard', 'inhibitors']],
  ['agentsLogContacts', ['first_contact', 'guard', 'inhibitors', 'other']],
  ['guardPolicy', ['guard']],
  ['guardBy', ['guard']],
  ['guardInhibitor', ['guard']],
  ['inhibitorAskedOneIn', ['guard', 'inhibitors']],
  ['otherBudgetPercent', ['other']],
  ['groupTiers', ['tiers']],
  ['quietSamplePercent', ['quiet']],
  ['panelOrder', []],
])('figures that rest on %s', (path, topics) => {
  expect(topicsOf([path])).toEqual(topics)
})
