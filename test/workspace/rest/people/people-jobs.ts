// Many users or organisations at once, by a job.

import type { Json } from '#workspace/records/json.ts'
import {
  type Answer,
  type Call,
  isObject,
  type JsonObject,
  type Route,
  route,
} from '#workspace/rest/route.ts'
import { failure, jobAnswer } from '#workspace/rest/tickets/ticket-jobs.ts'
import { createOrganization, createUser, editUser } from '#workspace/world/edit-people.ts'
import { forbidden, Refused, refusedWith } from '#workspace/world/refused.ts'
import { knownUser } from './people-life.ts'
import { mayEditAll, mayWrite, ORGANIZATION_KEYS, readUser, split } from './people-writes.ts'

type Kind = 'users' | 'organizations'

/** A hundred at most. Throws 400. */
function written(call: Call, kind: Kind): JsonObject[] {
  const many = isObject(call.body) ? call.body[kind] : undefined
  if (!Array.isArray(many))
    throw refusedWith(400, { error: 'ParameterMissing', description: `Parameter ${kind} is required` })
  if (many.length > 100)
    throw refusedWith(400, {
      error: 'TooManyValues',
      description: `Maximum 100 ${kind} may be created per call`,
    })
  return many.filter(isObject)
}

/** What became of one of them; a refusal fails its own row only. */
function rowOf(index: number, act: () => { id: number; status: string }): JsonObject {
  try {
    return { ...act() }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { index, status: 'Failed', ...failure(error, 'RecordInvalid') }
  }
}

const job = (
  call: Call,
  kind: Kind,
  action: string,
  limit: string,
  one: (item: JsonObject) => { id: number; status: string },
): Answer => {
  const items = written(call, kind)
  const run = (): Json => items.map((item, index) => rowOf(index, () => one(item)))
  const type = `Bulk ${action} ${kind === 'users' ? 'User' : 'Organization'}`
  return jobAnswer(call, { type, limit, total: items.length, run })
}

function createUsers(call: Call): Answer {
  mayWrite(call, 'end-user')
  return job(call, 'users', 'Create', 'BulkUserCreationJob', (item) => ({
    id: createUser(call.world, readUser(call, item).taken).id,
    status: 'Created',
  }))
}

function createOrUpdateUsers(call: Call): Answer {
  mayWrite(call, 'end-user')
  return job(call, 'users', 'Create Or Update', 'BulkUserCreateOrUpdateJob', (item) => {
    const { taken } = readUser(call, item)
    const known = knownUser(call, taken)
    if (known === undefined) return { id: createUser(call.world, taken).id, status: 'Created' }
    mayWrite(call, known.role)
    return { id: editUser(call.world, known, taken).id, status: 'Updated' }
  })
}

/** Agents may call it; whoever may not make organisations is told so for each. */
const createOrganizations = (call: Call): Answer =>
  job(call, 'organizations', 'Create', 'BulkOrganizationCreationJob', (item) => {
    if (!mayEditAll(call)) throw forbidden()
    const { taken } = split('organization', item, ORGANIZATION_KEYS)
    return { id: createOrganization(call.world, taken).id, status: 'Created' }
  })

export const peopleJobRoutes: readonly Route[] = [
  route('POST', '/api/v2/users/create_many', 'agents', createUsers),
  route('POST', '/api/v2/users/create_or_update_many', 'agents', createOrUpdateUsers),
  route('POST', '/api/v2/organizations/create_many', 'agents', createOrganizations),
]
