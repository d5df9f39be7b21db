// Who are the demo's customers: organisations, requesters, and how each of them gets on with the product?

import type { OrganizationRecord, UserRecord } from '#workspace/records/people.ts'
import { PLANS } from './fields.ts'
import {
  FIRM_NAMES,
  FIRST_NAMES,
  GERMAN_FIRST_NAMES,
  GERMAN_JOBS,
  GERMAN_LAST_NAMES,
  GERMAN_TRADES,
  JOBS,
  LAST_NAMES,
  TRADES,
} from './names.ts'
import { organizationFieldsOf, userFieldsOf } from './profiles.ts'
import { createRandom, mix, type Random } from './random.ts'
import type { Language } from './reasons/types.ts'
import { DAY_MS, iso } from './time.ts'

/** A requester with what only the story-teller knows; the shares run from 0 to 1. */
export interface Person {
  user: UserRecord
  organization: OrganizationRecord | null
  language: Language
  planName: string
  engagement: number
  /** Change of engagement over the last months, −1 to 1. */
  slope: number
  /** The account's clock, from which all of that is told. */
  knownAt: number
  satisfaction: number
  expert: boolean
  /** How often this person contacts us, relative to others. */
  rate: number
  /** Nothing is known about how this person uses the product. */
  unknown: boolean
}

export interface Society {
  people: readonly Person[]
  organizations: readonly OrganizationRecord[]
}

const PEOPLE_COUNT = 940
const ORGANIZATION_COUNT = 236
/** Those whom only a large account has are numbered from here, beyond the stories' people. */
const FURTHER = 3_000_000
const GERMAN_SHARE = 0.12

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9]+/g, '-')

const at = <T>(items: readonly T[], index: number): T => {
  const item = items[index % items.length]
  if (item === undefined) throw new RangeError('An empty list of names.')
  return item
}

const makeOrganization = (index: number, now: number, random: Random): OrganizationRecord => {
  const german = index % 8 === 3
  const [trade, industry] = at(german ? GERMAN_TRADES : TRADES, index * 7 + Math.floor(index / 24))
  const plainName = german
    ? `${trade} ${at(GERMAN_LAST_NAMES, index * 5 + 1)}`
    : `${at(FIRM_NAMES, index * 11 + Math.floor(index / 71))} ${trade}`
  const further = index >= ORGANIZATION_COUNT
  const name = further ? `${plainName} ${index}` : plainName
  const plan = random.weighted(
    PLANS,
    ({ value }) => ({ plan_free: 2, plan_starter: 4, plan_growth: 4, plan_pro: 3 })[value],
  )
  const created = now - random.int(40, 1300) * DAY_MS
  return {
    id: (further ? FURTHER : 700001) + index,
    name,
    created_at: iso(created),
    updated_at: iso(now - random.int(1, 90) * DAY_MS),
    domain_names: [`${plain(name)}.example`],
    details: null,
    notes: null,
    group_id: null,
    tags: [plan.value],
    organization_fields: organizationFieldsOf(plan, industry, now, random),
  }
}

const nameOf = (index: number, language: Language): string => {
  const [firsts, lasts] =
    language === 'de' ? [GERMAN_FIRST_NAMES, GERMAN_LAST_NAMES] : [FIRST_NAMES, LAST_NAMES]
  return `${at(firsts, index * 37 + Math.floor(index / firsts.length))} ${at(lasts, index * 23 + 11)}`
}

const isGerman = (organization: OrganizationRecord): boolean =>
  GERMAN_TRADES.some(([trade]) => organization.name.startsWith(`${trade} `))

const makePerson = (
  index: number,
  organization: OrganizationRecord | null,
  now: number,
  random: Random,
): Person => {
  const language: Language = (organization ? isGerman(organization) : random.chance(GERMAN_SHARE))
    ? 'de'
    : 'en'
  const name = nameOf(index, language)
  const further = index >= PEOPLE_COUNT
  const since = organization ? Date.parse(organization.created_at) : now - random.int(20, 900) * DAY_MS
  const newcomer = random.chance(0.06)
  const created = newcomer ? now - random.int(3, 45) * DAY_MS : since + random.next() * 0.8 * (now - since)
  const engagement = Math.min(0.98, Math.max(0.03, random.around(0.52, 0.5)))
  const unknown = random.chance(0.12)
  const expert = random.chance(0.14)
  const tags = [...(organization?.tags ?? []), ...(expert && random.chance(0.5) ? ['beta_tester'] : [])]
  const planName = PLANS.find(({ value }) => organization?.tags.includes(value))?.name ?? 'Starter'
  const slope = random.next() * 1.2 - 0.7
  const satisfaction = Math.min(0.97, Math.max(0.2, random.around(0.84, 0.2)))
  const traits = { engagement, slope, satisfaction, created }
  return {
    user: {
      id: (further ? FURTHER : 900001) + index,
      name,
      email: `${plain(name)}${further ? `.${index}` : ''}@${organization?.domain_names[0] ?? 'mailbox.example'}`,
      created_at: iso(created),
      updated_at: iso(Math.max(created, now - random.int(0, 60) * DAY_MS)),
      time_zone: language === 'de' ? 'Berlin' : 'London',
      iana_time_zone: language === 'de' ? 'Europe/Berlin' : 'Europe/London',
      locale: language === 'de' ? 'de' : 'en-US',
      organization_id: organization?.id ?? null,
      role: 'end-user',
      role_type: null,
      custom_role_id: null,
      tags,
      active: true,
      suspended: false,
      default_group_id: null,
      ticket_restriction: 'requested',
      user_fields: userFieldsOf(
        unknown ? null : traits,
        random.pick(language === 'de' ? GERMAN_JOBS : JOBS),
        now,
        random,
      ),
    },
    organization,
    language,
    planName,
    engagement,
    slope,
    knownAt: now,
    satisfaction,
    expert,
    rate: Math.min(6, random.around(0.8, 0.9)),
    unknown,
  }
}

/**
 * The customers, the same for the same seed; about one in twelve belongs to no organisation. `times` makes that many
 * times as many of both.
 */
export const makeSociety = (now: number, seed: number, times = 1): Society => {
  const random = createRandom(mix(seed, 11))
  const homes = Math.round(ORGANIZATION_COUNT * times)
  const organizations = Array.from({ length: homes }, (_, index) => makeOrganization(index, now, random))
  const people = Array.from({ length: Math.round(PEOPLE_COUNT * times) }, (_, index) => {
    const home = index < homes ? organizations[index] : random.chance(0.9) ? random.pick(organizations) : null
    return makePerson(index, home ?? null, now, random)
  })
  return { people, organizations }
}
