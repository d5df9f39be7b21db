// What would an account with some months of tagged contacts answer to a browser that learns from them?

import { DAY } from '#domain/instant.ts'
import type { Reason } from '#domain/reasons/taxonomy.ts'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { accountThat, type RestCall } from '#test/doubles/rest.ts'
import { REASON, ticketRow } from '#test/doubles/rows.ts'

export const TODAY = Date.UTC(2026, 8, 18, 12)

/** How customers write of each reason: no word of which the reason's own name knows. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  refund_late: ['the money is not back on my card yet', 'still waiting for what you owe me since the return'],
  password: ['the link in the mail to choose another one has run out', 'it says my credentials are wrong'],
  shipping: ['the parcel is stuck at the depot', 'nobody rang and the box went back to you'],
}
export const REASONS: readonly Reason[] = buildTaxonomy([
  { name: 'Billing::Refund late', value: 'refund_late' },
  { name: 'Account::Password', value: 'password' },
  { name: 'Delivery::Shipping', value: 'shipping' },
]).reasons

export interface PastTicket {
  id: number
  requesterId: number
  daysAgo: number
  value: string | null
  text: string
  tags?: readonly string[]
  status?: string
}

/** So many tickets of as many people over `days` days, newest last; `tail` is said by each in the end. */
export const pastTickets = (count: number, days: number, tail: (id: number) => string): PastTicket[] =>
  Array.from({ length: count }, (_, place) => {
    const values = Object.keys(SAID)
    const value = values[place % values.length] ?? ''
    const said = SAID[value] ?? []
    const id = 5_000 + place
    return {
      id,
      requesterId: 900_000 + place,
      daysAgo: days - (place * days) / count,
      value,
      text: `Hello, ${said[Math.floor(place / 3) % said.length]}. ${tail(id)}`,
    }
  })

const iso = (at: number): string => new Date(at).toISOString()

const rowOf = ({ id, requesterId, daysAgo, value, text, tags = [], status }: PastTicket) => ({
  ...ticketRow,
  id,
  requester_id: requesterId,
  submitter_id: requesterId,
  status: status ?? (daysAgo > 6 ? 'closed' : 'solved'),
  created_at: iso(TODAY - daysAgo * DAY),
  updated_at: iso(TODAY - Math.max(0, daysAgo - 1) * DAY),
  subject: 'Please help',
  description: text,
  tags: [...(value === null ? [] : [value]), ...tags],
  custom_fields: [{ id: REASON, value }],
})

const bound = (query: string, name: string): number => {
  const found = new RegExp(`${name}(\\S+)`).exec(query)?.[1]
  return found === undefined ? Number.NaN : Date.parse(found)
}

const matches = (row: ReturnType<typeof rowOf>, query: string): boolean => {
  const [created, updated] = [Date.parse(row.created_at), Date.parse(row.updated_at)]
  const tags = query.match(/(?<=tags:)\S+/g) ?? []
  return !(
    (tags.length > 0 && !tags.some((tag) => row.tags.includes(tag))) ||
    created < bound(query, 'created>=') ||
    created >= bound(query, 'created<(?!=)') ||
    updated < bound(query, 'updated>=')
  )
}

/** Search, count and export over the tickets, pages of a thousand by creation. */
export const past = (tickets: readonly PastTicket[]) => {
  const rows = tickets.map(rowOf)
  const queries: string[] = []
  const account = accountThat(({ path, query }: RestCall) => {
    const asked = query.get('query') ?? ''
    const found = rows.filter((row) => matches(row, asked))
    if (path.endsWith('/count')) return { body: { count: found.length } }
    queries.push(asked)
    const from = Number(query.get('page[after]') ?? 0)
    const to = from + Number(query.get('page[size]'))
    const meta = { has_more: to < found.length, after_cursor: String(to) }
    return { body: { results: found.slice(from, to), meta } }
  })
  /** Of each page that was asked for, its query. */
  return { ...account, queries }
}
