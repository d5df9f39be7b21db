// Which contacts happened in the demo's 26 weeks: who, when, why, and what became of them?

import { INHIBITORS, type Inhibitor } from '#domain/reasons/inhibitors.ts'
import { sendableArticles } from './articles.ts'
import { sendablePosts } from './community.ts'
import { IDS } from './company.ts'
import { SESSION_CHANNELS, unfold } from './flows.ts'
import { inhibitorWeights } from './inhibitors.ts'
import type { Person } from './people.ts'
import { PHRASES } from './phrases.ts'
import { firstSolveOf, type SentItem, type TicketPlan } from './plan.ts'
import type { Random } from './random.ts'
import { REASONS, topOf } from './reasons/all.ts'
import type { ReasonContent } from './reasons/types.ts'
import { DAY_MS, inOffice, isOfficeHour } from './time.ts'
import { momentOf, reasonAt, slownessAt } from './volume.ts'

/** Weeks in which the team worked with Barometer. */
const BAROMETER_DAYS = 56

export interface Casting {
  now: number
  random: Random
  /** Picks a customer who existed at that time. */
  personAt(at: number): Person
}

const CHANNELS = [
  { channel: 'email', share: 53 },
  { channel: 'web', share: 24 },
  { channel: 'native_messaging', share: 11 },
  { channel: 'voice', share: 8 },
  { channel: 'chat', share: 4 },
] as const

const PRIORITIES = [
  { name: 'normal', share: 60 },
  { name: null, share: 24 },
  { name: 'high', share: 9 },
  { name: 'low', share: 5 },
  { name: 'urgent', share: 2 },
]

const inhibitorOf = (person: Person, reason: ReasonContent, at: number, random: Random): Inhibitor | null => {
  const newcomer = at - Date.parse(person.user.created_at) < 30 * DAY_MS
  const hard = {
    defect: 0.52,
    how_to: 0.3,
    status: 0.3,
    process: 0.36,
    policy: 0.34,
    commercial: 0.25,
    other: 0.4,
  }[reason.kind]
  if (!random.chance(hard + (newcomer ? 0.12 : 0))) return null
  return random.weighted(
    inhibitorWeights(reason.kind, { newcomer, expert: person.expert }),
    ({ weight }) => weight,
  ).inhibitor
}

const sentItem = (plan: TicketPlan, withApp: boolean, random: Random): SentItem | null => {
  if (plan.channel === 'voice') return null
  if (!random.chance((plan.reason.kind === 'how_to' ? 0.58 : 0.36) * (withApp ? 1 : 0.4))) return null
  const pool = [
    ...sendableArticles(plan.reason.value, plan.replyLanguage, plan.person.planName === 'Pro'),
    ...(plan.replyLanguage === 'en' && random.chance(0.25) ? sendablePosts(plan.reason.value) : []),
  ]
  return pool.length > 0 ? random.pick(pool) : null
}

/** What the agent put into the field: mostly right, sometimes a neighbour or *other*, sometimes nothing. */
const taggedReason = (reason: ReasonContent, coverage: number, random: Random): string | null => {
  if (!random.chance(coverage)) return null
  if (!random.chance(0.07)) return reason.value
  const neighbours = REASONS.filter((other) => other !== reason && topOf(other) === topOf(reason))
  return random.chance(0.6) && neighbours.length > 0 ? random.pick(neighbours).value : 'other__something_else'
}

const finish = (plan: TicketPlan, { now, random }: Casting): TicketPlan => {
  const steps = plan.steps.filter(({ at }) => at <= now)
  const cut = { ...plan, steps }
  const solved = firstSolveOf(cut)
  const withApp = (solved?.at ?? now) > now - BAROMETER_DAYS * DAY_MS
  const used = solved !== undefined && withApp && random.chance(0.93)
  const wrong = random.chance(0.1)
  const asked = used && plan.inhibitor !== null && random.chance(0.74)
  return {
    ...cut,
    fieldReason: taggedReason(plan.reason, solved ? (withApp ? 0.94 : 0.84) : withApp ? 0.12 : 0, random),
    fieldInhibitor: asked ? (wrong ? random.pick(INHIBITORS) : plan.inhibitor) : null,
    sent: sentItem(plan, withApp, random),
    trace: used
      ? {
          reason: random.weighted(
            ['top1', 'top3', 'own'] as const,
            (way) => ({ top1: 58, top3: 22, own: 20 })[way],
          ),
          via: random.weighted(
            ['top', 'search', 'paste'] as const,
            (way) => ({ top: 66, search: 20, paste: 14 })[way],
          ),
          proposal: random.weighted(
            ['top', 'other', 'none'] as const,
            (way) => ({ top: 6, other: 3, none: 1 })[way],
          ),
          gap: random.chance(0.04),
        }
      : null,
  }
}

interface Opening {
  person: Person
  reason: ReasonContent
  createdAt: number
  channel: string
  followUpOf?: TicketPlan
  reminder?: TicketPlan['reminder']
}

const KIND_TYPES: Partial<Record<ReasonContent['kind'], string>> = {
  how_to: 'question',
  defect: 'incident',
  commercial: 'question',
}

export const planContact = (opening: Opening, casting: Casting): TicketPlan => {
  const { random, now } = casting
  const { person, reason, createdAt, channel } = opening
  const language = random.chance(0.06) ? 'en' : person.language
  const inhibitor = inhibitorOf(person, reason, createdAt, random)
  const foreign = language === 'de' && inhibitor === 'communication_skills' && random.chance(0.4)
  const money = topOf(reason) === 'Billing' && random.chance(0.55)
  const satisfaction =
    person.satisfaction + 0.06 - (inhibitor === 'product_quality' ? 0.34 : inhibitor ? 0.2 : 0)
  const group = money ? IDS.billing : IDS.tier1
  const slow = slownessAt(createdAt, now)
  const scene = { createdAt, channel, requesterId: person.user.id, language, group, inhibitor, slow, random }
  const steps = unfold(scene, satisfaction)
  return finish(
    {
      id: 0,
      person,
      reason,
      fieldReason: null,
      inhibitor,
      fieldInhibitor: null,
      language,
      replyLanguage: foreign ? 'en' : language,
      channel,
      createdAt,
      subject: null,
      steps,
      outbound: false,
      followUpOf: opening.followUpOf ?? null,
      reminder: opening.reminder ?? null,
      mergedInto: null,
      problemId: null,
      sent: null,
      trace: null,
      tags: [],
      priority: random.weighted(PRIORITIES, ({ share }) => share).name,
      type: random.chance(0.5) ? (KIND_TYPES[reason.kind] ?? null) : null,
    },
    casting,
  )
}

/** A customer writes about something new. */
export const freshContact = (casting: Casting): TicketPlan => {
  const { random, now } = casting
  const wanted = random.weighted(CHANNELS, ({ share }) => share).channel
  const moment = momentOf(now, random)
  const channel = SESSION_CHANNELS.includes(wanted) && !isOfficeHour(moment) ? 'email' : wanted
  const reason = reasonAt(moment, now, random)
  const person = casting.personAt(moment)
  return planContact({ person, reason, createdAt: moment, channel }, casting)
}

const REPEAT_SHARE: Record<ReasonContent['kind'], number> = {
  defect: 0.2,
  how_to: 0.1,
  status: 0.16,
  process: 0.13,
  policy: 0.11,
  commercial: 0.07,
  other: 0.1,
}

/** Impatient: a second ticket before the first was answered; some agents merge it away. */
const chaserContact = (before: TicketPlan, casting: Casting): TicketPlan | null => {
  const { random, now } = casting
  const answered = before.steps.find(({ by }) => by > 0 && by !== before.person.user.id)?.at
  if (answered === undefined || answered - before.createdAt < 3 * 3_600_000) return null
  const createdAt =
    Math.floor((before.createdAt + (answered - before.createdAt) * (0.5 + random.next() / 2)) / 1000) * 1000 -
    1000
  const { person, reason } = before
  const plan = planContact({ person, reason, createdAt, channel: 'email', reminder: 'chaser' }, casting)
  if (!random.chance(0.3)) return plan
  const at = answered + 60_000
  const first = plan.steps[0]
  const by = before.steps.find((step) => step.by > 0 && step.by !== person.user.id)?.by ?? IDS.admin
  if (!first || at > now) return plan
  return {
    ...plan,
    steps: [first, { at, by, kind: 'mergeNote', status: 'closed', assignee: by }],
    mergedInto: before,
    trace: null,
    fieldReason: null,
    fieldInhibitor: null,
    sent: null,
    tags: ['closed_by_merge'],
  }
}

/** The same trouble, or its neighbour, within days of the first solve. */
const repeatContact = (before: TicketPlan, casting: Casting): TicketPlan | null => {
  const { random, now } = casting
  const solved = firstSolveOf(before)?.at
  if (solved === undefined) return null
  const late = before.steps.at(-1)?.kind === 'close' && random.chance(0.25)
  const wait = late ? 4.2 + random.next() * 3 : 0.3 + random.next() * 6
  const createdAt = inOffice(solved + wait * DAY_MS, random)
  if (createdAt > now) return null
  const { person } = before
  const neighbours = REASONS.filter((other) => topOf(other) === topOf(before.reason))
  const reason = random.chance(0.65) ? before.reason : random.pick(neighbours)
  const closed = before.steps.some(({ kind, at }) => kind === 'close' && at < createdAt)
  if (late && closed && reason === before.reason) {
    return planContact(
      { person, reason, createdAt, channel: 'email', followUpOf: before, reminder: 'stillBroken' },
      casting,
    )
  }
  return planContact({ person, reason, createdAt, channel: 'email' }, casting)
}

/** What the same customer sends next because of this contact, if anything. */
export const nextContact = (before: TicketPlan, casting: Casting): TicketPlan | null => {
  const { random } = casting
  if (random.chance(0.025)) return chaserContact(before, casting)
  const share = REPEAT_SHARE[before.reason.kind] * (before.sent ? 0.6 : 1.1) * (before.inhibitor ? 1.5 : 0.8)
  return random.chance(share) ? repeatContact(before, casting) : null
}

/** Brought by us, not by the customer: onboarding calls, warnings, webinars. */
export const outboundTicket = (casting: Casting): TicketPlan => {
  const { random, now } = casting
  const createdAt = inOffice(momentOf(now, random) - 4 * DAY_MS, random)
  const person = casting.personAt(createdAt)
  const plan = planContact(
    { person, reason: reasonAt(createdAt, now, random), createdAt, channel: 'web' },
    casting,
  )
  const [subject, text] = random.pick(PHRASES[person.language].outbound)
  const by = random.pick([800002, 800005, 800008])
  const answered = random.chance(0.25)
  const hello = person.language === 'de' ? 'Hallo {first},' : 'Hello {first},'
  const steps: TicketPlan['steps'] = [
    {
      at: createdAt,
      by,
      kind: 'outbound',
      status: 'pending',
      group: IDS.tier1,
      assignee: by,
      text: `${hello}\n\n${text}`,
    },
    ...(answered
      ? [
          {
            at: createdAt + 5 * 3_600_000,
            by: person.user.id,
            kind: 'thanks' as const,
            status: 'open' as const,
          },
        ]
      : []),
    { at: inOffice(createdAt + 2 * DAY_MS, random), by, kind: 'solve', status: 'solved' },
  ]
  const solvedAt = steps.at(-1)?.at ?? createdAt
  steps.push({ at: solvedAt + 4 * DAY_MS, by: -1, kind: 'close', status: 'closed' })
  return {
    ...plan,
    subject,
    outbound: true,
    inhibitor: null,
    fieldInhibitor: null,
    fieldReason: null,
    language: person.language,
    replyLanguage: person.language,
    steps: steps.filter(({ at }) => at <= now),
    trace: null,
    sent: null,
    tags: ['outbound'],
    type: null,
  }
}
