// Which figures of past contacts would changed settings move, and from what to what?

import type { Lack } from '#domain/guard.ts'
import type { Instant } from '#domain/instant.ts'
import { isOtherValue } from '#domain/reasons/own-use.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import { type Chosen, chosenContacts, chosenSolved } from '#domain/review/measures/chosen.ts'
import { firstContactBy } from '#domain/review/measures/first-contact.ts'
import { together } from '#domain/review/measures/grouping.ts'
import type { Judged } from '#domain/review/measures/judged.ts'
import { volumeBy } from '#domain/review/measures/volume.ts'
import { type Stretch, weeksIn } from '#domain/review/stretch.ts'
import type { Settings } from '#domain/settings.ts'
import type { Interval } from '#domain/statistics.ts'
import { askedPreview, otherPreview, quietPreview, tierPreview } from './counts.ts'
import { guardPreview } from './guard.ts'
import type { PreviewTopic } from './topics.ts'

export type PreviewValue =
  /** `of`: out of so many. */
  | { kind: 'count'; count: number; of: number | null }
  /** Of `n`, where `of` could have been told; null: there is nothing to tell it from. */
  | { kind: 'share'; share: number | null; interval: Interval; n: number; of: number }
  | { kind: 'until'; at: Instant }

type Figure =
  | 'rate'
  | 'failed'
  | 'maturing'
  | 'mature_to'
  | 'contacts'
  | 'issues'
  | `${'stopped' | 'warned'}_${Lack}`
  | 'guard_seen'
  | 'asked'
  | 'answered'
  | 'other_weeks'
  | 'other_share'
  | 'no_tier'
  | 'may_have_risen'
  | 'quiet'

/** A figure, or the contacts of a tier. */
export type PreviewName = Figure | `tier.${number}`

export interface PreviewLine {
  name: PreviewName
  /** Null: this side has no such figure. */
  before: PreviewValue | null
  after: PreviewValue | null
}

export interface PreviewPart {
  topic: PreviewTopic
  lines: readonly PreviewLine[]
}

/** Settings, and the rows as these settings judge them. */
export interface PreviewSide {
  judged: Judged
  settings: Settings
}

interface Facts extends PreviewSide {
  contacts: Chosen
  solved: Uint32Array
  weeks: readonly Stretch[]
  taxonomy: Taxonomy
}

type Told = readonly (readonly [PreviewName, PreviewValue])[]

const count = (counted: number, of: number | null = null): PreviewValue => ({
  kind: 'count',
  count: counted,
  of,
})

function firstContactOf({ judged, contacts }: Facts): Told {
  const { rows, found } = contacts
  const whole = together(judged)
  const [first] = firstContactBy(judged, rows, whole)
  const [volume] = volumeBy(judged, rows, whole)
  if (first === undefined || volume === undefined) return []
  const { rate: share, interval, yes, no, maturing } = first
  const n = yes + no
  return [
    ['rate', { kind: 'share', share, interval, n, of: n + maturing }],
    ['failed', count(no, n)],
    ['maturing', count(maturing, n + maturing)],
    ['mature_to', { kind: 'until', at: judged.matureTo }],
    ['issues', count(volume.issues)],
    ['contacts', count(volume.contacts, found)],
  ]
}

function guardOf({ judged, solved, settings }: Facts): Told {
  const { stopped, warned, seen } = guardPreview(judged, solved, settings)
  const of = solved.length
  const all = [stopped, warned].flatMap(Object.values).reduce((sum: number, one: number) => sum + one, 0)
  return [
    ['stopped_reason_missing', count(stopped.reason_missing, of)],
    ['stopped_inhibitor_missing', count(stopped.inhibitor_missing, of)],
    ['warned_reason_missing', count(warned.reason_missing, of)],
    ['warned_inhibitor_missing', count(warned.inhibitor_missing, of)],
    ['guard_seen', count(seen, all)],
  ]
}

function inhibitorsOf({ judged, solved, settings }: Facts): Told {
  const { asked, answered } = askedPreview(judged, solved, settings.inhibitorAskedOneIn)
  return [
    ['asked', count(asked, solved.length)],
    ['answered', count(answered, asked)],
  ]
}

function otherOf({ judged, solved, weeks, settings, taxonomy }: Facts): Told {
  const isOther = (value: string): boolean => isOtherValue(value, taxonomy)
  const found = otherPreview(judged, solved, weeks, isOther, settings.otherBudgetPercent)
  return [
    ['other_weeks', count(found.weeksOver, found.weeks)],
    ['other_share', count(found.other, found.of)],
  ]
}

function tiersOf({ judged, contacts, settings }: Facts): Told {
  const { tiers, contacts: of, mayHaveRisen } = tierPreview(judged, contacts.rows, settings.groupTiers)
  const placed = [...tiers.values()].reduce((sum, one) => sum + one, 0)
  return [
    ...[...tiers].map(([tier, here]) => [`tier.${tier}`, count(here, of)] as const),
    ['no_tier', count(of - placed, of)],
    ['may_have_risen', count(mayHaveRisen, of)],
  ]
}

const quietOf = ({ judged, contacts, settings }: Facts): Told => [
  ['quiet', count(quietPreview(judged, contacts.rows, settings.quietSamplePercent), contacts.rows.length)],
]

const TOLD: Readonly<Record<PreviewTopic, (facts: Facts) => Told>> = {
  first_contact: firstContactOf,
  guard: guardOf,
  inhibitors: inhibitorsOf,
  other: otherOf,
  tiers: tiersOf,
  quiet: quietOf,
}

/** What is nothing before and after tells nothing. */
const isNothing = (value: PreviewValue | null): boolean =>
  value === null || (value.kind === 'count' && value.count === 0)

function linesOf(before: Told, after: Told): PreviewLine[] {
  const [one, other] = [new Map(before), new Map(after)]
  return [...new Set([...one.keys(), ...other.keys()])]
    .map((name) => ({ name, before: one.get(name) ?? null, after: other.get(name) ?? null }))
    .filter((line) => !(isNothing(line.before) && isNothing(line.after)))
}

/** Of contacts created, and of those solved, in the period. */
export function settingsPreview(
  before: PreviewSide,
  after: PreviewSide,
  topics: readonly PreviewTopic[],
  { period, zone, taxonomy }: { period: Stretch; zone: string; taxonomy: Taxonomy },
): PreviewPart[] {
  const weeks = weeksIn(period, zone).toReversed()
  const factsOf = (side: PreviewSide): Facts => ({
    ...side,
    contacts: chosenContacts(side.judged, period),
    solved: chosenSolved(side.judged, period).rows,
    ...{ weeks, taxonomy },
  })
  const [one, other] = [factsOf(before), factsOf(after)]
  return topics.map((topic) => ({ topic, lines: linesOf(TOLD[topic](one), TOLD[topic](other)) }))
}
