// Which account does a folder with somebody's export hold?

import type { FormRecord } from '#workspace/records/fields.ts'
import type { BrandRecord } from '#workspace/records/people.ts'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import type { Account } from '#workspace/records.ts'
import { contentOf } from './content.ts'
import { customObjects, keyedFields, ticketFieldsOf } from './fields.ts'
import { findFiles, NoAccountError } from './files.ts'
import { readRows } from './lines.ts'
import { peopleOf } from './people.ts'
import type { ImportProblem } from './problems.ts'
import { createSorting, SORTERS, type Sorting, type SoundRows } from './rows.ts'
import { commentsFrom, defaultStatus, metricsFrom, statusesOf, ticketFrom } from './tickets.ts'

export interface ImportedAccount {
  account: Account
  /** One for each line or part that was left out. */
  problems: ImportProblem[]
  /** By kind of row. */
  counts: Record<string, { read: number; leftOut: number }>
  /** People known only because tickets name them. */
  placeholders: number
}

/**
 * Reads the folder of an export: tickets, and whatever else of the account stands beside them. Bad lines are left out
 * and reported; what an export does not hold (roles, forms, segments' members, our own fields) is filled in.
 * Rejects with a `NoAccountError`, which says what is expected, where there is no ticket to be read.
 */
export async function readAccount(
  dir: string,
  onProgress: (line: string) => void = () => {},
): Promise<ImportedAccount> {
  const { files, ignored } = await findFiles(dir)
  if (ignored.length > 0) onProgress(`Not read: ${ignored.join(', ')}`)
  const sorting = createSorting()
  for (const file of files) {
    await readRows(file, {
      row: (row) => SORTERS[file.kind](sorting, row),
      problem: (problem) => {
        sorting.problems.push(problem)
        const count = sorting.counts[file.kind] ?? { read: 0, leftOut: 0 }
        sorting.counts[file.kind] = { ...count, leftOut: count.leftOut + 1 }
      },
      progress: onProgress,
    })
  }
  if (sorting.rows.tickets.size === 0) throw new NoAccountError(nothingRead(dir, sorting))
  return assemble(sorting)
}

const nothingRead = (dir: string, { problems }: Sorting): string => {
  const [first] = problems.filter(({ file }) => /^tickets/i.test(file))
  const why = first ? ` The first bad line: ${first}` : ' Its files are empty.'
  return `No ticket in “${dir}” can be read.${why}`
}

/** The earliest and the latest moment that tickets know: the account's clock stands at the latest. */
const spanOf = (rows: SoundRows): { oldest: string; newest: string } => {
  let oldest = '9999'
  let newest = ''
  for (const { created_at, updated_at } of rows.tickets.values()) {
    if (created_at < oldest) oldest = created_at
    const latest = updated_at ?? created_at
    if (latest > newest) newest = latest
  }
  return { oldest, newest }
}

/** `acme` of `https://acme.zendesk.com/api/v2/tickets/1.json`. */
const subdomainOf = (rows: SoundRows): string => {
  for (const ticket of rows.tickets.values()) {
    const found =
      typeof ticket.url === 'string' ? /^https:\/\/([a-z0-9-]+)\.zendesk\.com\//i.exec(ticket.url) : null
    if (found?.[1]) return found[1].toLowerCase()
  }
  return 'imported'
}

const distinct = (ids: Iterable<number | null>): number[] =>
  [...new Set(ids)].filter((id): id is number => id !== null)

const brandsOf = (rows: SoundRows, subdomain: string): BrandRecord[] => {
  const ids = distinct([...rows.tickets.values()].map(({ brand_id }) => brand_id))
  return (ids.length > 0 ? ids : [1]).map((id, index) => ({
    id,
    name: index === 0 ? subdomain : `Brand ${id}`,
    subdomain: index === 0 ? subdomain : `${subdomain}-${id}`,
    default: index === 0,
    active: true,
  }))
}

/** What stood on which form is not exported: every form holds every field. */
const formsOf = (rows: SoundRows, fieldIds: readonly number[]): FormRecord[] => {
  const ids = distinct([...rows.tickets.values()].map(({ ticket_form_id }) => ticket_form_id))
  return (ids.length > 0 ? ids : [1]).map((id, index) => ({
    id,
    name: index === 0 ? 'Default' : `Form ${id}`,
    position: index + 1,
    active: true,
    default: index === 0,
    ticket_field_ids: [...fieldIds],
    agent_conditions: [],
  }))
}

const ticketsOf = (
  rows: SoundRows,
  context: Parameters<typeof ticketFrom>[2],
): { tickets: TicketRecord[]; byId: ReadonlyMap<number, TicketRecord> } => {
  const tickets = [...rows.tickets.values()]
    .map((ticket) => ticketFrom(ticket, rows.comments.get(ticket.id) ?? [], context))
    .sort((a, b) => a.id - b.id)
  return { tickets, byId: new Map(tickets.map((ticket) => [ticket.id, ticket])) }
}

const assemble = (sorting: Sorting): ImportedAccount => {
  const { rows, problems, counts } = sorting
  const { oldest, newest } = spanOf(rows)
  const { fields, requirements } = ticketFieldsOf(rows, oldest)
  const { placeholders, ...people } = peopleOf(rows, oldest)
  const subdomain = subdomainOf(rows)
  const brands = brandsOf(rows, subdomain)
  const forms = formsOf(
    rows,
    fields.map(({ id }) => id),
  )
  const customStatuses = statusesOf(rows)
  const { tickets, byId } = ticketsOf(rows, {
    customFieldIds: fields.filter(({ removable, active }) => removable && active).map(({ id }) => id),
    formId: forms[0]?.id ?? 1,
    brandId: brands[0]?.id ?? 1,
    statusOf: defaultStatus(customStatuses),
  })
  const admin = people.users.find(({ role }) => role === 'admin')
  const content = contentOf(rows, {
    authorId: admin?.id ?? 1,
    helpCenter: `https://${subdomain}.zendesk.com/hc`,
    at: oldest,
  })
  const account: Account = {
    name: subdomain,
    subdomain,
    now: newest,
    timeZone: admin?.iana_time_zone ?? 'Etc/UTC',
    appSettings: {},
    brands,
    customRoles: [],
    ...people,
    ticketFields: fields,
    userFields: keyedFields(
      [...rows.users.values()].map(({ user_fields }) => user_fields),
      361001,
      oldest,
    ),
    organizationFields: keyedFields(
      [...rows.organizations.values()].map(({ organization_fields }) => organization_fields),
      362001,
      oldest,
    ),
    forms,
    customStatuses,
    tickets,
    comments: (id) => {
      const ticket = byId.get(id)
      const found = rows.comments.get(id)
      return ticket && found ? commentsFrom(ticket, found) : undefined
    },
    metrics: (id) => {
      const ticket = byId.get(id)
      const found = rows.metrics.get(id)
      return ticket && found ? metricsFrom(ticket, found) : undefined
    },
    audits: () => undefined,
    ...content,
    votes: [],
    events: {},
    customObjects: customObjects(),
    objectRecords: [],
    requirements,
  }
  return { account, problems, counts, placeholders }
}
