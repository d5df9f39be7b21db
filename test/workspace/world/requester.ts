// Who asks, where a change of a ticket names somebody?

import type { UserRecord } from '#workspace/records/people.ts'
import { newUser } from './new-records.ts'
import { invalid } from './refused.ts'
import type { TicketChange } from './ticket-change.ts'
import type { World } from './world.ts'

/** Somebody unknown with an address becomes a customer. Undefined where the change names nobody; throws 422. */
export function requesterOf(world: World, change: TicketChange): UserRecord | undefined {
  if (change.requester_id !== undefined) {
    const user = world.people.user(change.requester_id)
    if (user === undefined) throw invalid('requester', 'Requester: is invalid')
    return user
  }
  if (change.requester === undefined) return undefined
  const { email, name } = change.requester
  if (email === null) throw invalid('requester', 'Requester: Email: cannot be blank', 'BlankValue')
  return knownOrNew(world, email, name ?? email)
}

/** Whoever has the address; a new customer where nobody has. */
export const knownOrNew = (world: World, email: string, name: string): UserRecord =>
  world.people.byEmail(email) ?? newCustomer(world, email, name)

function newCustomer(world: World, email: string, name: string): UserRecord {
  const user = newUser(world, { email, name })
  world.people.putUser(user)
  return user
}
