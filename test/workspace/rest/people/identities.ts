// By which addresses and numbers is a person known: lists, one, a new one, which comes first.

import type { UserRecord } from '#workspace/records/people.ts'
import { supportList } from '#workspace/rest/envelope.ts'
import {
  type Answer,
  bodyObject,
  type Call,
  created,
  idParam,
  noContent,
  ok,
  type Route,
  route,
  signedIn,
} from '#workspace/rest/route.ts'
import { warnHeader } from '#workspace/rest/warn.ts'
import { readWritten } from '#workspace/rest/written.ts'
import { IDENTITY_TYPES, type Identity } from '#workspace/world/identities.ts'
import { forbidden, invalid, missing, notFound } from '#workspace/world/refused.ts'
import { rightsOf } from '#workspace/world/rights.ts'

export const presentIdentity = (origin: string, identity: Identity): Record<string, unknown> => ({
  url: `${origin}/api/v2/users/${identity.user_id}/identities/${identity.id}.json`,
  ...identity,
  verified_at: identity.verified ? identity.created_at : null,
  verification_method: identity.verified ? 'full' : 'none',
  ...(identity.type === 'email' ? { undeliverable_count: 0, deliverable_state: 'deliverable' } : {}),
})

/** The person in the path; end users see only themselves. */
function personOf(call: Call): UserRecord {
  const asker = signedIn(call)
  const user = call.world.people.user(idParam(call, 'user_id'))
  if (rightsOf(asker, call.world.people).level === 'end_user' && asker.id !== user?.id) throw forbidden()
  if (user === undefined) throw notFound()
  return user
}

const list = (call: Call): Answer =>
  ok(
    supportList(call, {
      name: 'identities',
      rows: call.world.identities.of(personOf(call)),
      id: (identity) => identity.id,
      present: (identity) => presentIdentity(call.origin, identity),
    }),
  )

const identityId = (call: Call): number => idParam(call, 'user_identity_id')

const show = (call: Call): Answer => {
  const identity = call.world.identities.one(personOf(call), identityId(call))
  return ok({ identity: presentIdentity(call.origin, identity) })
}

/** Of staff only by admins and by themselves. */
function editable(call: Call): UserRecord {
  const user = personOf(call)
  const asker = signedIn(call)
  const { level } = rightsOf(asker, call.world.people)
  if (level !== 'admin' && user.role !== 'end-user' && user.id !== asker.id) throw forbidden()
  return user
}

const KEYS = {
  type: 'text',
  value: 'text',
  verified: 'flag',
  primary: 'flag',
  skip_verify_email: 'flag',
} as const

function add(call: Call): Answer {
  const user = editable(call)
  const { taken, dropped } = readWritten('identity', bodyObject(call, 'identity'), KEYS)
  const { value, verified = false, primary = false } = taken
  if (taken.type === undefined) throw missing('type')
  if (value === undefined) throw missing('value')
  const type = IDENTITY_TYPES.find((one) => one === taken.type)
  if (type === undefined) throw invalid('type', `Type: ${taken.type} is not valid`)
  const identity = presentIdentity(
    call.origin,
    call.world.identities.add(user, { type, value, verified, primary }),
  )
  return created({ identity }, String(identity.url), warnHeader('identities', 'create', dropped))
}

/** Whether it is the first is set by a call of its own. */
function change(call: Call): Answer {
  const user = editable(call)
  const { taken, dropped } = readWritten('identity', bodyObject(call, 'identity'), {
    value: 'text',
    verified: 'flag',
  } as const)
  const identity = call.world.identities.change(user, identityId(call), taken)
  return ok({ identity: presentIdentity(call.origin, identity) }, warnHeader('identities', 'update', dropped))
}

function makePrimary(call: Call): Answer {
  const user = editable(call)
  call.world.identities.makePrimary(user, identityId(call))
  return list(call)
}

function verify(call: Call): Answer {
  const identity = call.world.identities.change(editable(call), identityId(call), { verified: true })
  return ok({ identity: presentIdentity(call.origin, identity) })
}

function remove(call: Call): Answer {
  call.world.identities.remove(editable(call), identityId(call))
  return noContent
}

const PATH = '/api/v2/users/{user_id}/identities'
const ONE = `${PATH}/{user_identity_id}`

export const identityRoutes: readonly Route[] = [
  route('GET', PATH, 'end users', list),
  route('POST', PATH, 'agents', add),
  route('GET', ONE, 'end users', show),
  route('PUT', ONE, 'agents', change),
  route('DELETE', ONE, 'agents', remove),
  route('PUT', `${ONE}/make_primary`, 'end users', makePrimary),
  route('PUT', `${ONE}/verify`, 'agents', verify),
]
