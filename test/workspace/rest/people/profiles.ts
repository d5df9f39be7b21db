// Which profiles has a customer in other systems, and what do those systems tell about them?

import type { UserRecord } from '#workspace/records/people.ts'
import {
  type Answer,
  bodyObject,
  type Call,
  isObject,
  type JsonObject,
  ok,
  type Route,
  route,
} from '#workspace/rest/route.ts'
import type { Profile } from '#workspace/world/profiles.ts'
import { missing, notFound, refusedWith } from '#workspace/world/refused.ts'
import { answerEvents, customerOf, withEvents } from './events.ts'

const badRequest = (code: string, title: string) =>
  refusedWith(400, { errors: [{ code, id: '00000000-0000-4000-8000-000000000000', title }] })

/** `source:type:identifier type:value`, the value with colons as it is. */
function profileNamed(call: Call): Profile {
  const text = call.query.get('identifier')
  if (text === null) throw missing('identifier')
  const [source, type, kind, ...rest] = text.split(':')
  const value = rest.join(':')
  const found = call.world.profiles.find(
    (profile) =>
      profile.source === source &&
      profile.type === type &&
      profile.identifiers.some((one) => one.type === kind && one.value === value),
  )
  if (found === undefined) throw notFound()
  return found
}

function profileById(call: Call): Profile {
  const found = call.world.profiles.find(({ id }) => id === call.params.profile_id)
  if (found === undefined) throw notFound()
  return found
}

const textIn = (written: JsonObject, name: string, where: string): string => {
  const value = written[name]
  if (typeof value === 'string' && value !== '') return value
  throw badRequest('InvalidParameter', `${where}.${name} is required`)
}

function readProfile(call: Call): Pick<Profile, 'source' | 'type' | 'identifiers'> {
  const profile = bodyObject(call, 'profile')
  const identifiers = Array.isArray(profile.identifiers) ? profile.identifiers.filter(isObject) : []
  return {
    source: textIn(profile, 'source', 'profile'),
    type: textIn(profile, 'type', 'profile'),
    identifiers: identifiers.map((one) => ({
      type: textIn(one, 'type', 'profile.identifiers'),
      value: textIn(one, 'value', 'profile.identifiers'),
    })),
  }
}

/** What Zendesk itself tells is told by nobody else. 202: it shows up a moment later. */
function tell(call: Call, user: UserRecord): Answer {
  const event = bodyObject(call, 'event')
  const source = textIn(event, 'source', 'event')
  if (source === 'zendesk') throw badRequest('ProtectedSource', 'The source zendesk is protected')
  const { properties, description, created_at } = event
  if (properties !== undefined && !isObject(properties))
    throw badRequest('InvalidParameter', 'event.properties must be an object')
  call.world.profiles.tell(user, readProfile(call), {
    source,
    type: textIn(event, 'type', 'event'),
    properties: properties ?? {},
    ...(typeof description === 'string' ? { description } : {}),
    ...(typeof created_at === 'string' ? { created_at } : {}),
  })
  return { status: 202 }
}

/** Whose profile has one of the identifiers, by address also without a profile of that kind. */
function personOf(call: Call): UserRecord {
  const { source, type, identifiers } = readProfile(call)
  const profile = call.world.profiles.find(
    (one) =>
      one.source === source &&
      one.type === type &&
      one.identifiers.some((held) => identifiers.some(({ value }) => value === held.value)),
  )
  const email = identifiers.find((one) => one.type === 'email')?.value
  const user =
    profile === undefined
      ? call.world.people.byEmail(email ?? '')
      : call.world.people.user(Number(profile.user_id))
  if (user === undefined) throw notFound()
  return user
}

const idOf = (profile: Profile): number => Number(profile.user_id)

export const profileRoutes: readonly Route[] = [
  route(
    'POST',
    '/api/v2/users/{user_id}/events',
    'agents',
    withEvents((call) => tell(call, customerOf(call))),
  ),
  route(
    'GET',
    '/api/v2/users/{user_id}/profiles',
    'agents',
    withEvents((call) => ok({ profiles: call.world.profiles.of(customerOf(call)) })),
  ),
  route(
    'GET',
    '/api/v2/user_profiles',
    'agents',
    withEvents((call) => ok({ profile: profileNamed(call) })),
  ),
  route(
    'GET',
    '/api/v2/user_profiles/events',
    'agents',
    withEvents((call) => answerEvents(call, idOf(profileNamed(call)))),
  ),
  route(
    'POST',
    '/api/v2/user_profiles/events',
    'agents',
    withEvents((call) => tell(call, personOf(call))),
  ),
  route(
    'GET',
    '/api/v2/user_profiles/{profile_id}/events',
    'agents',
    withEvents((call) => answerEvents(call, idOf(profileById(call)))),
  ),
]
