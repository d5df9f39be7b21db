// What would changed settings say of the customers who contacted us last?

import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useServices } from '#app/host/services.tsx'
import { healthFacts } from '#app/queries/health-facts.ts'
import { type SampledCustomer, sampledCustomerQuery, sampleQuery } from '#app/queries/sample.ts'
import { useTaxonomy } from '#app/review/taxonomy.ts'
import type { Customer } from '#domain/contact.ts'
import { definitionFrom } from '#domain/health/definition.ts'
import { type Health, scoreHealth } from '#domain/health/score.ts'
import type { Instant } from '#domain/instant.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import type { Settings } from '#domain/settings.ts'

export interface PreviewRow {
  customer: Customer
  before: Health
  after: Health
  /** Whether an agent would read something else in the closed line. */
  changed: boolean
}

export interface PreviewState {
  rows: readonly PreviewRow[]
  done: number
  of: number | null
  /** Could not be read. */
  skipped: number
  eventsOff: boolean
  error: unknown
  retry: () => void
}

/** Customers asked for at a time. */
const AT_ONCE = 3

const healthOf = (
  sampled: SampledCustomer & { customer: Customer },
  settings: Settings,
  taxonomy: Taxonomy,
  now: Instant,
): Health =>
  scoreHealth(
    definitionFrom(settings.healthDefinition, settings.bands),
    healthFacts({ ...sampled, taxonomy, settings }, now),
    now,
  )

const isOther = (one: Health, other: Health): boolean =>
  one.mode !== other.mode ||
  one.band !== other.band ||
  (one.mode === 'score' && (one.points !== other.points || one.knownMaximum !== other.knownMaximum)) ||
  (one.mode === 'range' && (one.low !== other.low || one.high !== other.high))

/** Read on demand, a few at a time, and kept for a quarter of an hour: a further change asks for nothing. */
export const usePreview = (wanted: boolean, before: Settings, after: Settings): PreviewState => {
  const services = useServices()
  const client = useQueryClient()
  const { fields, taxonomy } = useTaxonomy()
  const sample = useQuery(sampleQuery(services, wanted))
  const ids = wanted ? (sample.data ?? []) : []
  const queries = ids.map((id) => sampledCustomerQuery(services, id, fields.data))
  const isOver = (query: (typeof queries)[number]): boolean => {
    const state = client.getQueryState(query.queryKey)
    return state?.data !== undefined || state?.status === 'error'
  }
  const open = queries.filter((query) => !isOver(query)).slice(0, AT_ONCE)
  const results = useQueries({
    queries: queries.filter((query) => isOver(query) || open.includes(query)),
  })
  const known = results.flatMap(({ data }) => (data ? [data] : []))
  const now = services.now()
  // Twenty customers take a millisecond or two: not worth remembering.
  const rows = known.flatMap((sampled): PreviewRow[] => {
    const { customer } = sampled
    if (customer === null) return []
    const one = healthOf({ ...sampled, customer }, before, taxonomy, now)
    const other = healthOf({ ...sampled, customer }, after, taxonomy, now)
    return [{ customer, before: one, after: other, changed: isOther(one, other) }]
  })
  return {
    rows,
    done: results.filter(({ data, error }) => data !== undefined || error !== null).length,
    of: sample.data?.length ?? null,
    skipped: results.filter(({ error }) => error !== null).length,
    eventsOff: known.some(({ activity }) => activity === 'off'),
    error: sample.error ?? fields.error,
    retry: () => {
      sample.refetch()
      fields.refetch()
    },
  }
}
