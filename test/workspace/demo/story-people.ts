// How do the people of the demo's stories look as user and organisation records?

import type { Json } from '#workspace/records/json.ts'
import type { OrganizationRecord } from '#workspace/records/people.ts'
import { PLANS } from './fields.ts'
import type { Person } from './people.ts'
import { dateField } from './profiles.ts'
import type { Language } from './reasons/types.ts'
import { DAY_MS, iso } from './time.ts'

/** Days ago, or null where nothing is known. */
export interface Who {
  name: string
  email: string
  language?: Language
  customerForDays: number
  organization?: {
    name: string
    domain: string
    plan: (typeof PLANS)[number]['name']
    seats: number
    value: number
    renewalInDays: number
    industry: string
  }
  use?: {
    lastActive: number
    features: number
    keyAction: number | null
    onboarding: number
    training: number | null
    nps: readonly [score: number, daysAgo: number] | null
    job: string
  }
  engagement: number
  slope: number
  satisfaction: number
}

export interface StoryPerson {
  person: Person
}

const ago = (days: number | null, now: number): string | null =>
  days === null ? null : dateField(now - days * DAY_MS)

const userFields = ({ use }: Who, now: number): Record<string, Json> => ({
  last_active: use ? ago(use.lastActive, now) : null,
  features_used: use?.features ?? null,
  key_action_at: use ? ago(use.keyAction, now) : null,
  onboarding_step: use?.onboarding ?? null,
  training_at: use ? ago(use.training, now) : null,
  nps_score: use?.nps?.[0] ?? null,
  nps_at: use?.nps ? ago(use.nps[1], now) : null,
  job: use?.job ?? null,
})

const organizationOf = (who: Who, requesterId: number, now: number): OrganizationRecord | null => {
  const firm = who.organization
  if (!firm) return null
  const plan = PLANS.find(({ name }) => name === firm.plan)?.value ?? 'plan_starter'
  return {
    id: requesterId - 200_000,
    name: firm.name,
    created_at: iso(now - who.customerForDays * DAY_MS),
    updated_at: iso(now - Math.min(9, who.customerForDays) * DAY_MS),
    domain_names: [firm.domain],
    details: null,
    notes: null,
    group_id: null,
    tags: [plan],
    organization_fields: {
      plan,
      seats: firm.seats,
      seats_used: Math.max(1, Math.round(firm.seats * who.engagement)),
      value: firm.value,
      renewal_at: dateField(now + firm.renewalInDays * DAY_MS),
      industry: firm.industry,
    },
  }
}

export const castPerson = (who: Who, requesterId: number, now: number): StoryPerson => {
  const organization = organizationOf(who, requesterId, now)
  const german = who.language === 'de'
  return {
    person: {
      user: {
        id: requesterId,
        name: who.name,
        email: who.email,
        created_at: iso(now - who.customerForDays * DAY_MS),
        updated_at: iso(now - Math.min(2, who.customerForDays) * DAY_MS),
        time_zone: german ? 'Berlin' : 'London',
        iana_time_zone: german ? 'Europe/Berlin' : 'Europe/London',
        locale: german ? 'de' : 'en-US',
        organization_id: organization?.id ?? null,
        role: 'end-user',
        role_type: null,
        custom_role_id: null,
        tags: [...(organization?.tags ?? [])],
        active: true,
        suspended: false,
        default_group_id: null,
        ticket_restriction: 'requested',
        user_fields: userFields(who, now),
      },
      organization,
      language: who.language ?? 'en',
      planName: who.organization?.plan ?? 'Free',
      engagement: who.engagement,
      slope: who.slope,
      knownAt: now,
      satisfaction: who.satisfaction,
      expert: false,
      rate: 0,
      unknown: who.use === undefined,
    },
  }
}
