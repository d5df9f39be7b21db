// Who is told of a ticket beside its requester, and what does a change make of them? Customers are copied, staff follows.

import type { TicketRecord } from '#workspace/records/tickets.ts'
import { knownOrNew } from './requester.ts'
import type { TicketChange } from './ticket-change.ts'
import type { World } from './world.ts'
import type { WrittenCopy } from './written-values.ts'

type Copies = Pick<TicketRecord, 'email_cc_ids' | 'follower_ids' | 'collaborator_ids'>

const WRITES = [
  'email_cc_ids',
  'follower_ids',
  'collaborator_ids',
  'collaborators',
  'additional_collaborators',
  'email_ccs',
  'followers',
] as const satisfies readonly (keyof TicketChange)[]

const isStaff = (world: World, id: number): boolean => world.people.user(id)?.role !== 'end-user'

const isKnown = (world: World, id: number): boolean => world.people.user(id) !== undefined

/** Somebody unknown with an address becomes a customer, unless they are to be taken off. */
function idOf(world: World, { id, email, name, action }: WrittenCopy): number | null {
  if (id !== null) return isKnown(world, id) ? id : null
  if (email === null) return null
  if (action === 'delete') return world.people.byEmail(email)?.id ?? null
  return knownOrNew(world, email, name ?? email).id
}

/** The list after each entry; `takes` says who may be on it. */
function edited(
  world: World,
  ids: readonly number[],
  written: readonly WrittenCopy[] = [],
  takes: (id: number) => boolean = () => true,
): number[] {
  const list = new Set(ids)
  for (const one of written) {
    const id = idOf(world, one)
    if (id === null) continue
    if (one.action === 'delete') list.delete(id)
    else if (takes(id)) list.add(id)
  }
  return [...list]
}

/** `collaborators` are everybody at once: customers become copies, staff becomes followers [doc]. */
function collaborators(world: World, change: TicketChange): number[] | undefined {
  if (change.collaborators !== undefined) return edited(world, [], change.collaborators)
  return change.collaborator_ids?.filter((id) => isKnown(world, id))
}

/** The three lists after the change; as they were where it says nothing of them. */
export function copiesAfter(world: World, ticket: TicketRecord, change: TicketChange): Copies {
  const { email_cc_ids, follower_ids, collaborator_ids } = ticket
  if (!WRITES.some((key) => change[key] !== undefined))
    return { email_cc_ids, follower_ids, collaborator_ids }
  const staff = (id: number): boolean => isStaff(world, id)
  const all = collaborators(world, change)
  const more = edited(world, [], change.additional_collaborators)
  const ccs = [
    ...(all?.filter((id) => !staff(id)) ?? change.email_cc_ids ?? email_cc_ids),
    ...more.filter((id) => !staff(id)),
  ]
  const followers = [...(all ?? change.follower_ids ?? follower_ids), ...more].filter(staff)
  const copied = edited(world, ccs, change.email_ccs)
  const following = edited(world, followers, change.followers, staff)
  return {
    email_cc_ids: copied,
    follower_ids: following,
    collaborator_ids: [...new Set([...copied, ...following])],
  }
}
