// In which ways can a ticket be compared with a term? On a scale, by date, by person, by name, by tag, by words.

import type { UserRecord } from '#workspace/records/people.ts'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import { invalidSearch } from '#workspace/world/refused.ts'
import type { World } from '#workspace/world/world.ts'
import { dateBounds, isWithin } from './dates.ts'
import type { Operator, Term } from './query.ts'
import { holdsPhrase, matchesPattern } from './words.ts'

export type Matcher = (ticket: TicketRecord) => boolean
export type Make = (term: Term, world: World, seeker: UserRecord) => Matcher

export const STATUSES = ['new', 'open', 'pending', 'hold', 'solved', 'closed']
export const PRIORITIES = ['low', 'normal', 'high', 'urgent']

export function compared(order: number, operator: Operator, wanted: number): boolean {
  if (order < 0) return false
  switch (operator) {
    case ':':
      return order === wanted
    case '<':
      return order < wanted
    case '<=':
      return order <= wanted
    case '>':
      return order > wanted
    case '>=':
      return order >= wanted
  }
}

export const ordered =
  (scale: readonly string[], name: string, read: (ticket: TicketRecord) => string | null): Make =>
  ({ value, operator }) => {
    const wanted = scale.indexOf(value.toLowerCase())
    if (value.toLowerCase() === 'none') return (ticket) => read(ticket) === null
    if (wanted < 0) throw invalidSearch(`Unknown ${name}: ${value}`)
    return (ticket) => compared(scale.indexOf(read(ticket) ?? ''), operator, wanted)
  }

export const dated =
  (read: (ticket: TicketRecord, world: World) => string | null | undefined): Make =>
  ({ value, operator }, world) => {
    const bounds = dateBounds(value, operator, world.clock.now(), world.account.timeZone)
    return (ticket) => isWithin(read(ticket, world), bounds)
  }

/** People who are meant by an id, `me`, an address or a name. */
export function peopleNamed(value: string, world: World, seeker: UserRecord): Set<number> {
  if (value === 'me') return new Set([seeker.id])
  if (/^\d+$/.test(value)) return new Set([Number(value)])
  const byEmail = value.includes('@') ? world.people.byEmail(value) : undefined
  if (byEmail !== undefined) return new Set([byEmail.id])
  const named = world.people.users.filter((user) =>
    value.endsWith('*') ? matchesPattern(user.name, value) : holdsPhrase(user.name, value),
  )
  return new Set(named.map(({ id }) => id))
}

export const person =
  (read: (ticket: TicketRecord) => readonly (number | null)[]): Make =>
  ({ value }, world, seeker) => {
    if (value === 'none') return (ticket) => read(ticket).every((id) => id === null)
    if (value === '*') return (ticket) => read(ticket).some((id) => id !== null)
    const ids = peopleNamed(value, world, seeker)
    return (ticket) => read(ticket).some((id) => id !== null && ids.has(id))
  }

export const named =
  (
    read: (ticket: TicketRecord) => number | null,
    all: (world: World) => readonly { id: number; name: string }[],
  ): Make =>
  ({ value }, world) => {
    if (value === 'none') return (ticket) => read(ticket) === null
    if (value === '*') return (ticket) => read(ticket) !== null
    const ids = /^\d+$/.test(value)
      ? new Set([Number(value)])
      : new Set(
          all(world)
            .filter(({ name }) => matchesPattern(name, value) || holdsPhrase(name, value))
            .map(({ id }) => id),
        )
    return (ticket) => ids.has(read(ticket) ?? -1)
  }

/** `tags:a` matches whole tags; `tags:"a b"` both; `none` tickets without any. */
export const tags: Make = ({ value }) => {
  if (value === 'none') return (ticket) => ticket.tags.length === 0
  const wanted = value.toLowerCase().split(/[\s,]+/u)
  const found = (ticket: TicketRecord, tag: string): boolean =>
    tag.endsWith('*') ? ticket.tags.some((one) => matchesPattern(one, tag)) : ticket.tags.includes(tag)
  return (ticket) => wanted.every((tag) => found(ticket, tag))
}

export const exactly =
  (read: (ticket: TicketRecord) => string | null): Make =>
  ({ value }) => {
    if (value === 'none') return (ticket) => read(ticket) === null
    return (ticket) => matchesPattern(read(ticket) ?? '', value)
  }

export const phrase =
  (read: (ticket: TicketRecord, world: World) => readonly string[]): Make =>
  ({ value }, world) =>
  (ticket) =>
    read(ticket, world).some((text) =>
      value.endsWith('*')
        ? text.toLowerCase().includes(value.slice(0, -1).toLowerCase())
        : holdsPhrase(text, value),
    )
