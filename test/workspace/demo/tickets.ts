// Which contacts happened in the demo's 26 weeks: who, when, why, and what became of them?

import { INHIBITORS, type Inhibitor } from '#domain/reasons/inhibitors.ts'
import { sendableArticles } from './articles.ts'
import { sendablePosts } from './community.ts'
import { IDS } from './company.ts'
import { SESSION_CHANNELS, unfold } from './flows.ts'
import { inhibitorWeights } from './inhibitors.ts'
import type { Person } from './people.ts'
import { firstSolveOf, type SentItem, type TicketPlan } from './plan.ts'
import type { Random } from './random.ts'
import { siblingsOf, topOf } from './reasons/all.ts'
import type { ReasonContent } from './reasons/types.ts'
import { DAY_MS, isOfficeHour } from './time.ts'
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
  // Mostly the one that agents know best.
  return (random.chance(0.6) ? pool[0] : undefined) ?? (pool.length > 0 ? random.pick(pool) : null)
}

/** What the agent put into the field: mostly right, sometimes a neighbour or *other*, sometimes nothing. */
const taggedReason = (reason: ReasonContent, coverage: number, random: Random): string | null => {
  if (!random.chance(coverage)) return null
  if (!random.chance(0.07)) return reason.value
  const neighbours = siblingsOf(reason).filter((other) => other !== reason)
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
