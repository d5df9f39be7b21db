// Which properties did a change of the draft touch, under the names that apps listen to?

import type { Json } from '#workspace/records/json.ts'
import type { AccountReader } from './account.ts'
import { channelName, channelObject, commentType } from './composer.ts'
import { isObject, sameJson } from './json.ts'
import { groupById, userObject } from './people.ts'
import type { Draft, Tab } from './types.ts'

export interface Difference {
  /** `ticket.status`; the event's name adds `.changed`. */
  property: string
  value: Json
}

/** Differences that need nothing but the two drafts. */
export function plainDifferences(tab: Tab, before: Draft, after: Draft): Difference[] {
  const found: Difference[] = []
  const compare = (property: string, old: Json, value: Json): void => {
    if (!sameJson(old, value)) found.push({ property, value })
  }
  compare('ticket.subject', before.subject, after.subject)
  compare('ticket.status', before.status, after.status)
  compare('ticket.statusCategory', before.status, after.status)
  compare('ticket.customStatus', before.customStatusId, after.customStatusId)
  compare('ticket.type', before.type, after.type)
  compare('ticket.priority', before.priority, after.priority)
  compare('ticket.tags', before.tags, after.tags)
  compare('ticket.form.id', before.formId, after.formId)
  compare('ticket.brand', { id: before.brandId }, { id: after.brandId })
  compare('ticket.externalId', before.externalId, after.externalId)
  compare('ticket.recipient', before.recipient, after.recipient)
  compare('ticket.due_date', before.dueAt, after.dueAt)
  compare('ticket.problem_id', before.problemId, after.problemId)
  for (const id of fieldIds(before, after)) {
    compare(`ticket.custom_field_${id}`, before.customFields[id] ?? null, after.customFields[id] ?? null)
  }
  compare('comment.text', before.comment.html, after.comment.html)
  compare('comment.type', commentType(before), commentType(after))
  if (channelName(before) !== channelName(after)) {
    found.push({ property: 'channel', value: channelObject(tab, after) })
  }
  return found
}

const fieldIds = (before: Draft, after: Draft): number[] =>
  [...new Set([...Object.keys(before.customFields), ...Object.keys(after.customFields)])].map(Number)

/** Differences whose values are people: they are looked up first. */
export async function peopleDifferences(
  account: AccountReader,
  before: Draft,
  after: Draft,
): Promise<Difference[]> {
  const both = (read: typeof userObject, old: number | null, id: number | null) =>
    Promise.all([read(account, old), read(account, id)])
  const person = async (property: string, old: number | null, id: number | null): Promise<Difference[]> =>
    old === id
      ? []
      : parts(property, ['id', 'name', 'email', 'externalId'], ...(await both(userObject, old, id)))
  const group = async (old: number | null, id: number | null): Promise<Difference[]> =>
    old === id ? [] : parts('ticket.assignee.group', ['id', 'name'], ...(await both(groupById, old, id)))
  const collaborators = async (): Promise<Difference[]> =>
    sameJson(before.collaboratorIds, after.collaboratorIds)
      ? []
      : [{ property: 'ticket.collaborators', value: await usersById(account, after.collaboratorIds) }]
  const all = await Promise.all([
    person('ticket.requester', before.requesterId, after.requesterId),
    person('ticket.assignee.user', before.assigneeId, after.assigneeId),
    group(before.groupId, after.groupId),
    collaborators(),
  ])
  return all.flat()
}

export const usersById = (account: AccountReader, ids: readonly number[]): Promise<Json[]> =>
  Promise.all(ids.map((id) => userObject(account, id)))

const partOf = (value: Json, name: string): Json => (isObject(value) ? (value[name] ?? null) : null)

/** The parts in which two people or groups differ. */
const parts = (property: string, names: readonly string[], before: Json, after: Json): Difference[] =>
  names
    .filter((name) => !sameJson(partOf(before, name), partOf(after, name)))
    .map((name) => ({ property: `${property}.${name}`, value: partOf(after, name) }))
