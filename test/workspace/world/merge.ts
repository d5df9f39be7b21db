// What happens when tickets are merged into another? Theirs is closed, both say so, nobody loses a copy.

import type { UserRecord } from '#workspace/records/people.ts'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import { isoSeconds } from './clock.ts'
import { commentFrom, commit } from './commit.ts'
import { invalid } from './refused.ts'
import { rightsOf } from './rights.ts'
import { readTicket } from './update-ticket.ts'
import type { World } from './world.ts'

const TAG = 'closed_by_merge'
/** Comments of a merge stay private where one of the tickets came by these. */
const CHANNELS = new Set(['twitter', 'facebook', 'any_channel'])

export interface Merge {
  target: number
  targetComment: string | null
  sourceComment: string | null
  targetPublic: boolean
  sourcePublic: boolean
}

/** A custom role may forbid it. */
export function mayMerge(world: World, user: UserRecord): boolean {
  const rights = rightsOf(user, world.people)
  return rights.editTickets && rights.extra.ticket_merge !== false
}

/** What Zendesk's agent interface proposes; a call without comments gets it too. */
const intoWhich = (target: number): string => `This request was closed and merged into request #${target}.`

function whatCame(world: World, source: TicketRecord): string {
  const last = world.conversations.of(source).at(-1)?.plain_body ?? source.description
  return `Request #${source.id} "${source.subject}" was closed and merged into this request. Last comment in request #${source.id}:\n\n${last}`
}

const mustBePrivate = (...tickets: TicketRecord[]): boolean =>
  tickets.some(({ is_public, via }) => !is_public || CHANNELS.has(via.channel))

function write(
  world: World,
  actor: UserRecord,
  [before, after]: [TicketRecord, TicketRecord],
  text: string,
  isPublic: boolean,
): void {
  const at = world.clock.now()
  const audit = { id: world.ids.other(), at, channel: 'web', rel: 'merge' }
  const comment = commentFrom(
    world,
    actor,
    after,
    { text, html: null, public: isPublic, authorId: null },
    { ...audit, at: isoSeconds(at) },
  )
  commit(world, actor, before, after, comment, audit)
}

const copied = (target: TicketRecord, source: TicketRecord): number[] => {
  const more = [source.requester_id, ...source.email_cc_ids]
  return [...new Set([...target.email_cc_ids, ...more])].filter((id) => id !== target.requester_id)
}

/** The target: unsolved or solved, never closed. Throws 403, 404 and 422. */
export function mergeTarget(world: World, actor: UserRecord, id: number): TicketRecord {
  const target = readTicket(world, actor, id)
  if (target.status === 'closed') throw invalid('status', 'Status: closed prevents ticket update')
  return target
}

/**
 * Merges one unsolved ticket. The source is closed with its tag and a comment; the target gets a comment, its requester
 * and copies, and nothing else: neither tags nor fields, and a solved one is not opened. Throws `Refused`.
 */
export function mergeTicket(world: World, actor: UserRecord, sourceId: number, merge: Merge): void {
  const target = mergeTarget(world, actor, merge.target)
  const source = readTicket(world, actor, sourceId)
  if (source.id === target.id) throw invalid('base', 'A ticket cannot be merged into itself')
  if (source.status === 'closed' || source.status === 'solved')
    throw invalid('status', `Status: ${source.status} prevents merging`)
  const secret = mustBePrivate(source, target)
  const told = merge.targetComment ?? whatCame(world, source)
  const ccs = copied(target, source)
  const joined = {
    ...target,
    email_cc_ids: ccs,
    collaborator_ids: [...new Set([...ccs, ...target.follower_ids])],
  }
  write(world, actor, [target, joined], told, merge.targetPublic && !secret)
  const tags = [...new Set([...source.tags, TAG])].sort()
  const said = merge.sourceComment ?? intoWhich(target.id)
  write(world, actor, [source, { ...source, status: 'closed', tags }], said, merge.sourcePublic && !secret)
}
