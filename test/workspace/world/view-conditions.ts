// Does a ticket meet the conditions of a view?

import { entryOf } from '#workspace/entry.ts'
import type { UserRecord } from '#workspace/records/people.ts'
import type { ConditionRecord, ViewRecord } from '#workspace/records/rules.ts'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import type { World } from './world.ts'

const STATUSES = ['new', 'open', 'pending', 'hold', 'solved', 'closed']
const PRIORITIES = ['low', 'normal', 'high', 'urgent']
/** Hours since the ticket got this status; of those, the last change of status is known. */
const SINCE_STATUS = new Set(['NEW', 'OPEN', 'PENDING', 'HOLD', 'SOLVED', 'CLOSED'])

type Test = (ticket: TicketRecord) => boolean

const texts = (value: ConditionRecord['value']): string[] =>
  Array.isArray(value) ? value.map(String) : [value === null ? '' : String(value)]

const words = (condition: ConditionRecord): string[] =>
  texts(condition.value)
    .flatMap((text) => text.split(/\s+/))
    .filter((word) => word !== '')

/** `is` and `is_not`, and for ladders `less_than` and `greater_than`. */
function compared(
  { operator, value }: ConditionRecord,
  held: string,
  wanted: readonly string[],
  ladder: readonly string[] = [],
): boolean {
  const among = wanted.includes(held)
  const [place, other] = [ladder.indexOf(held), ladder.indexOf(texts(value)[0] ?? '')]
  switch (operator) {
    case 'is':
    case 'includes':
      return among
    case 'is_not':
    case 'not_includes':
      return !among
    case 'less_than':
      return place < other
    case 'less_than_equal':
      return place <= other
    case 'greater_than':
      return place > other
    case 'greater_than_equal':
      return place >= other
    default:
      return false
  }
}

function tags({ operator, value }: ConditionRecord): Test {
  const wanted = words({ field: '', operator, value })
  const any: Test = (ticket) => wanted.some((tag) => ticket.tags.includes(tag))
  return operator === 'not_includes' ? (ticket) => !any(ticket) : any
}

function field(condition: ConditionRecord, id: number): Test {
  const wanted = texts(condition.value)
  return (ticket) => {
    const held = ticket.custom_fields.find((one) => one.id === id)?.value ?? null
    const all = Array.isArray(held) ? held : held === null || held === '' ? [] : [String(held)]
    switch (condition.operator) {
      case 'present':
        return all.length > 0
      case 'not_present':
        return all.length === 0
      case 'is_not':
      case 'not_includes':
        return !all.some((value) => wanted.includes(value))
      default:
        return all.some((value) => wanted.includes(value))
    }
  }
}

function hours(
  world: World,
  { operator, value }: ConditionRecord,
  at: (ticket: TicketRecord) => string | null,
): Test {
  const limit = Number(texts(value)[0])
  return (ticket) => {
    const stamp = at(ticket)
    if (stamp === null) return false
    const passed = (world.clock.now() - Date.parse(stamp)) / 3_600_000
    if (operator === 'is') return Math.floor(passed) === limit
    return operator.startsWith('less_than') ? passed < limit : passed > limit
  }
}

/** Who asks stands behind `current_user` and `current_groups`. */
function standIns(world: World, user: UserRecord, condition: ConditionRecord): string[] {
  return texts(condition.value).flatMap((text) =>
    text === 'current_user'
      ? [String(user.id)]
      : text === 'current_groups'
        ? world.people.groupsOf(user.id).map(String)
        : [text],
  )
}

const statusSince = (world: World, status: string) => (ticket: TicketRecord) =>
  ticket.status === status.toLowerCase()
    ? (world.metrics.of(ticket)?.status_updated_at ?? ticket.updated_at)
    : null

const IDS = [
  'group_id',
  'assignee_id',
  'requester_id',
  'organization_id',
  'brand_id',
  'ticket_form_id',
  'custom_status_id',
] as const

/** Fields that are compared as they are, by the name that conditions use. */
const PLAIN: Record<string, (ticket: TicketRecord) => string> = {
  ...Object.fromEntries(IDS.map((name) => [name, (ticket: TicketRecord) => String(ticket[name] ?? '')])),
  type: ({ type }) => type ?? '',
  recipient: ({ recipient }) => recipient ?? '',
  via_id: ({ via }) => via.channel,
  satisfaction_score: ({ satisfaction_rating }) => satisfaction_rating?.score ?? 'unoffered',
}

/** Undefined where the condition names a field that the workspace does not know. */
export function conditionTest(world: World, user: UserRecord, condition: ConditionRecord): Test | undefined {
  const name = condition.field
  const custom = /^(?:custom_fields|ticket_fields)_(\d+)$/.exec(name)?.[1]
  if (custom !== undefined) return field(condition, Number(custom))
  if (SINCE_STATUS.has(name)) return hours(world, condition, statusSince(world, name))
  const wanted = standIns(world, user, condition)
  switch (name) {
    case 'status':
      return (ticket) => compared(condition, ticket.status, wanted, STATUSES)
    case 'priority':
      return (ticket) => compared(condition, ticket.priority ?? '', wanted, PRIORITIES)
    case 'current_tags':
      return tags(condition)
    case 'updated_at':
    case 'created_at':
      return hours(world, condition, (ticket) => ticket[name])
    case 'description_includes_word':
      return (ticket) =>
        words(condition).some((word) =>
          `${ticket.subject} ${ticket.description}`.toLowerCase().includes(word.toLowerCase()),
        )
    default: {
      const held = entryOf(PLAIN, name)
      return held && ((ticket) => compared(condition, held(ticket), wanted))
    }
  }
}

/** All of `all` and, where there are some, one of `any`; a condition that is not understood nobody meets. */
export function viewTest(world: World, user: UserRecord, view: Pick<ViewRecord, 'all' | 'any'>): Test {
  const read = (condition: ConditionRecord): Test => conditionTest(world, user, condition) ?? (() => false)
  const [all, any] = [view.all.map(read), view.any.map(read)]
  return (ticket) =>
    all.every((passes) => passes(ticket)) && (any.length === 0 || any.some((passes) => passes(ticket)))
}
