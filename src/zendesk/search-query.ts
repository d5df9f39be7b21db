// How is a set of tickets written as a query that Zendesk's search can read?

import type { Instant } from '#domain/instant.ts'
import type { TicketFilter } from '#domain/review/ticket-filter.ts'

/** Zendesk reads at most 64 words; a margin, because how it counts words is not documented. */
const MOST_WORDS = 60
/** Queries travel in an address, where some proxies stop reading at 8,000 characters; encoded they grow. */
const MOST_CHARACTERS = 3_500

const time = (instant: Instant): string => `${new Date(instant).toISOString().slice(0, 19)}Z`

/** Quoted where anything but a tag's usual characters occurs; a star would find all values that begin alike. */
function termValue(value: string): string {
  if (/^[\p{L}\p{N}][\p{L}\p{N}_./-]*$/u.test(value) && value !== 'none') return value
  return `"${value.replaceAll(/["*\\]/g, ' ').trim()}"`
}

const words = (text: string): number => text.split(/\s+/).length

/** Terms in as few queries as the search can read, each after the words that all begin with. */
function inQueries(start: string, terms: readonly string[]): string[] {
  const queries: string[] = []
  let query = start
  for (const term of terms) {
    const longer = `${query} ${term}`
    const fits = words(longer) <= MOST_WORDS && longer.length <= MOST_CHARACTERS
    if (!fits && query !== start) queries.push(query)
    query = fits || query === start ? longer : `${start} ${term}`
  }
  return [...queries, query]
}

const STATUS = { unsolved: ' status<solved', solved: ' status>=solved' } as const

function startOfQuery({ from, to, status }: TicketFilter): string {
  const ending = status === undefined ? '' : STATUS[status]
  return `type:ticket created>=${time(from)} created<${time(to)}${ending}`
}

/**
 * Queries whose results are disjoint and together what the filter means: one, or more where it names many values.
 * The same keyword twice means either, negated twice it means neither; so `none` of many values cannot be split and
 * is asked for as an empty field, which some accounts refuse.
 */
export function ticketQueries(filter: TicketFilter): readonly string[] {
  const start = startOfQuery(filter)
  const { field } = filter
  if (!field) return [start]
  const keyword = `custom_field_${field.id}`
  const terms = [...new Set(field.values)].map((value) => `${keyword}:${termValue(value)}`)
  if (!field.none) return terms.length === 0 ? [] : inQueries(start, terms)
  const without = inQueries(
    start,
    terms.map((term) => `-${term}`),
  )
  return without.length === 1 ? without : [`${start} ${keyword}:none`]
}
