// Is this what another frame may tell of a requester: their rows without a word of text?

import type { Instant } from '#domain/instant.ts'
import { isRecord } from '#domain/settings/checks.ts'
import type { RequesterRows } from '#zendesk/people.ts'

/** A requester's rows as one frame tells them to the others, and when Zendesk said so. */
export interface SharedRows extends RequesterRows {
  requester: number
  at: Instant
}

type Check = (value: unknown) => boolean

const number: Check = Number.isFinite
const flag: Check = (value) => typeof value === 'boolean'
const word: Check = (value) => typeof value === 'string'
const none: Check = (value) => value === ''
const nothing: Check = (value) => value === null

const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)

const either =
  (...checks: readonly Check[]): Check =>
  (value) =>
    checks.some((check) => check(value))

const mapOf =
  (check: Check): Check =>
  (value) =>
    isRecord(value) && Object.values(value).every(check)

const thing =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isRecord(value) && Object.entries(checks).every(([key, check]) => check(value[key]))

/** The same check for each key. */
const each = (check: Check, keys: string): Record<string, Check> =>
  Object.fromEntries(keys.split(' ').map((key) => [key, check]))

const maybe = either(number, nothing)
const maybeAbsent = (check: Check): Check => either(check, (value) => value === undefined)

const metrics = thing({
  ...each(number, 'replies reopens groupStations assigneeStations'),
  ...each(maybe, 'firstReplyMinutes firstResolutionMinutes solvedAt'),
  requesterUpdatedAt: maybeAbsent(number),
})

const row = thing({
  ...each(number, 'id createdAt updatedAt requesterId submitterId'),
  ...each(maybe, 'assigneeId organizationId groupId brandId problemId followUpOf'),
  subject: none,
  status: (value) => ['new', 'open', 'pending', 'hold', 'solved', 'closed'].includes(value as string),
  channel: word,
  tags: listOf(word),
  fieldValues: mapOf(word),
  rating: (value) => ['good', 'bad', null].includes(value as string | null),
  metrics: either(metrics, nothing),
})

const party = {
  ...each(number, 'id createdAt'),
  name: none,
  tags: listOf(word),
  fields: mapOf(either(word, number, flag, nothing)),
}

const customer = thing({
  ...party,
  email: nothing,
  locale: either(word, nothing),
  organizationId: maybe,
  staff: maybeAbsent(flag),
})

const shared = thing({
  ...each(number, 'requester at skipped'),
  ...each(flag, 'metricsKnown complete'),
  rows: listOf(row),
  customer: either(customer, nothing),
  organization: either(thing(party), nothing),
})

/** False for anything else: what frames of another version tell, rows with text. */
export const isSharedRows = (message: unknown): message is SharedRows => shared(message)
