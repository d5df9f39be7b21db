// How does an audit say that others were copied on a ticket, or follow it?

import type { TicketRecord } from '#workspace/records/tickets.ts'
import type { AuditEvent } from './audits.ts'
import type { World } from './world.ts'

type Lists = Pick<TicketRecord, 'email_cc_ids' | 'follower_ids'>

const NOBODY: Lists = { email_cc_ids: [], follower_ids: [] }

const addresses = (world: World, ids: readonly number[]): string[] =>
  ids.map((id) => world.people.user(id)?.email ?? String(id))

const differ = (one: readonly number[], other: readonly number[]): boolean =>
  one.length !== other.length || one.some((id) => !other.includes(id))

/** One event for copies and one for followers, each with the addresses before and after [doc]. */
export function copyEvents(world: World, before: Lists | null, after: Lists): AuditEvent[] {
  const old = before ?? NOBODY
  const ccs = differ(old.email_cc_ids, after.email_cc_ids)
  const followers = differ(old.follower_ids, after.follower_ids)
  return [
    ...(ccs
      ? [
          {
            id: world.ids.other(),
            type: 'EmailCcChange',
            previous_email_ccs: addresses(world, old.email_cc_ids),
            current_email_ccs: addresses(world, after.email_cc_ids),
          },
        ]
      : []),
    ...(followers
      ? [
          {
            id: world.ids.other(),
            type: 'FollowerChange',
            previous_followers: addresses(world, old.follower_ids),
            current_followers: addresses(world, after.follower_ids),
          },
        ]
      : []),
  ]
}
