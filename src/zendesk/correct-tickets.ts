// How does another reason, or cause, get onto tickets, also closed ones, without undoing what others did meanwhile?

import type { Contact } from '#domain/contact.ts'
import {
  type AspectValues,
  sameValues,
  standingValues,
  type ValueChange,
  valueChange,
} from '#domain/review/audit/change.ts'
import type { Written } from '#domain/review/audit/corrections.ts'
import type { Api } from './api.ts'
import { HostError } from './errors.ts'
import { finished, type JobOptions, jobIn } from './jobs.ts'
import { AT_ONCE } from './metric-sets.ts'
import { listIn, someOf } from './schemas/parts.ts'
import { contactsIn, type FieldIds } from './schemas/tickets.ts'

/** Tickets as they are now, archived ones among them; those that are gone are absent. @throws HostError */
export async function ticketsNow(
  api: Api,
  ids: readonly number[],
  fields: FieldIds,
  { sleep: _, ...call }: JobOptions = {},
): Promise<readonly Contact[]> {
  const found: Contact[] = []
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const rows = await api.get('/api/v2/tickets/show_many', {
      ...call,
      query: { ids: ids.slice(at, at + AT_ONCE).join() },
      schema: (body) => someOf(contactsIn(listIn(body, 'tickets'), fields)).rows,
    })
    found.push(...rows)
  }
  return found
}

export interface Wanted {
  /** As it was when the correction was decided. */
  contact: Contact
  to: readonly string[]
}

export type Corrected =
  /** `log`: Zendesk took it neither in the field nor as a tag. */
  | { kind: 'done'; ticketId: number; from: readonly string[]; wrote: Written }
  /** Somebody gave it another one meanwhile: nothing was written. */
  | { kind: 'changed'; ticketId: number; now: readonly string[] }
  /** This agent may not, or a rule of the account is against it. */
  | { kind: 'refused'; ticketId: number }
  | { kind: 'gone'; ticketId: number }

export interface ValueWriting extends AspectValues {
  fields: FieldIds
}

interface Due extends Wanted {
  change: ValueChange
}

/** As Zendesk spells times: a stamp with milliseconds is none that it gave out. */
const stampOf = ({ updatedAt }: Contact): string => new Date(updatedAt).toISOString().replace(/\.\d+Z$/, 'Z')

const openForm = ({ contact, change }: Due, { fields, of }: ValueWriting): unknown => ({
  id: contact.id,
  safe_update: true,
  updated_stamp: stampOf(contact),
  custom_fields: [{ id: fields[of], value: change.value ?? '' }],
  ...(change.tags === null ? {} : { tags: change.tags }),
})

async function write(api: Api, query: { ids?: string }, body: unknown, options: JobOptions): Promise<void> {
  const { sleep: _, ...call } = options
  const job = await api.put('/api/v2/tickets/update_many', {
    ...call,
    query,
    body,
    // Stamped, or of tags only: doing it twice is doing it once.
    idempotent: true,
    schema: jobIn,
  })
  await finished(api, job, options)
}

/** Each with its own stamp: who changed it since wins. */
const writeOpen = async (
  api: Api,
  due: readonly Due[],
  writing: ValueWriting,
  options: JobOptions,
): Promise<void> => {
  for (let at = 0; at < due.length; at += AT_ONCE) {
    const tickets = due.slice(at, at + AT_ONCE).map((one) => openForm(one, writing))
    await write(api, {}, { tickets }, options)
  }
}

/** Those of the same change in one call. Closed tickets take tags in the bulk form only. */
async function writeClosed(api: Api, due: readonly Due[], options: JobOptions): Promise<void> {
  const groups = new Map<string, Due[]>()
  for (const one of due) {
    const key = JSON.stringify([one.change.add, one.change.remove])
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  for (const group of groups.values())
    for (let at = 0; at < group.length; at += AT_ONCE) {
      const some = group.slice(at, at + AT_ONCE)
      const { add, remove } = some[0]?.change ?? { add: [], remove: [] }
      const ticket = {
        ...(add.length === 0 ? {} : { additional_tags: add }),
        ...(remove.length === 0 ? {} : { remove_tags: remove }),
      }
      await write(api, { ids: some.map(({ contact }) => contact.id).join() }, { ticket }, options)
    }
}

/** Where Zendesk refuses all of a batch the others are not lost with it: what stands there is read anyway. */
const unlessRefused = async (work: Promise<void>): Promise<void> => {
  try {
    await work
  } catch (error) {
    if (!(error instanceof HostError) || !['denied', 'invalid', 'conflict', 'not_found'].includes(error.kind))
      throw error
  }
}

type Standing = (contact: Contact) => readonly string[]

function outcome({ contact, to }: Wanted, current: Contact | undefined, standing: Standing): Corrected {
  const { id: ticketId } = contact
  if (!current) return { kind: 'gone', ticketId }
  const [from, found] = [standing(contact), standing(current)]
  const isClosed = current.status === 'closed'
  if (sameValues(found, to)) return { kind: 'done', ticketId, from, wrote: isClosed ? 'tag' : 'field' }
  if (!sameValues(found, from)) return { kind: 'changed', ticketId, now: found }
  return isClosed ? { kind: 'done', ticketId, from, wrote: 'log' } : { kind: 'refused', ticketId }
}

/**
 * Gives each ticket the values wanted: open ones in the field, by safe updates, closed ones as tags. What counts is what
 * stands there afterwards, not what the job says. One more try where an open ticket was touched meanwhile and its value
 * was not.
 * @throws HostError where Zendesk cannot be reached; then some may be written.
 */
export async function correctTickets(
  api: Api,
  wanted: readonly Wanted[],
  writing: ValueWriting,
  options: JobOptions = {},
): Promise<readonly Corrected[]> {
  const standing: Standing = (contact) => standingValues(contact, writing)
  const ids = wanted.map(({ contact }) => contact.id)
  let now = new Map(wanted.map(({ contact }) => [contact.id, contact]))
  const tried = new Map<number, Contact>()
  const isDue = (contact: Contact, current: Contact): boolean => {
    const before = tried.get(contact.id)
    const touched =
      before === undefined || (current.status !== 'closed' && before.updatedAt !== current.updatedAt)
    return touched && sameValues(standing(current), standing(contact))
  }
  for (let tries = 0; tries < 2; tries += 1) {
    const due = wanted.flatMap(({ contact, to }): Due[] => {
      const current = now.get(contact.id)
      const change = current && isDue(contact, current) ? valueChange(current, to, writing) : null
      return current && change ? [{ contact: current, to, change }] : []
    })
    if (due.length === 0) break
    const open = due.filter(({ change }) => change.way === 'field')
    const closed = due.filter(({ change }) => change.way === 'tag')
    if (open.length > 0) await unlessRefused(writeOpen(api, open, writing, options))
    if (closed.length > 0) await unlessRefused(writeClosed(api, closed, options))
    for (const { contact } of due) tried.set(contact.id, contact)
    now = new Map(
      (await ticketsNow(api, ids, writing.fields, options)).map((contact) => [contact.id, contact]),
    )
  }
  return wanted.map((one) => outcome(one, now.get(one.contact.id), standing))
}
