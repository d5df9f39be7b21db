// What will frames ask about people as soon as they load? Zendesk's page holds it before they do, and so does the desk.

import type { JsonObject } from './json.ts'
import { describeUser } from './people.ts'
import { appsOf, type Room } from './room.ts'

const idOf = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/** Reads, to be remembered: the agent with groups, the ticket's people and organisation, what the app's installation created. */
export async function readAhead(room: Room, record: JsonObject): Promise<void> {
  const { account } = room
  const person = async (id: number | null): Promise<void> => {
    const user = await account.user(id)
    if (user) await describeUser(account, user)
  }
  await Promise.all([
    account.me().then((me) => Promise.all([describeUser(account, me), account.groupsOf(me)])),
    ...appsOf(room).map(({ installation }) => account.requirements(installation.installationId)),
    account.organization(idOf(record.organization_id)),
    account.brand(idOf(record.brand_id)),
    account.group(idOf(record.group_id)),
    ...[record.requester_id, record.assignee_id, record.submitter_id].map((id) => person(idOf(id))),
  ])
}
