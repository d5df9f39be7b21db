// What is known about account and customer beyond what stands on the screen?

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { useServices } from '#app/host/services.tsx'
import type { QueryLike } from '#app/kit/panel-state.ts'
import { fieldsQuery, type OurFields } from '#app/queries/fields.ts'
import { historyQuery, type RequesterHistory, withFields } from '#app/queries/history.ts'
import { settingsQuery } from '#app/queries/settings.ts'
import { knownStatsQuery } from '#app/queries/stats.ts'
import { NONE_LOGGED } from '#domain/reasons/effective.ts'
import {
  buildTaxonomy,
  type ReasonDetails,
  type ReasonOption,
  type Taxonomy,
} from '#domain/reasons/taxonomy.ts'
import { DEFAULT_SETTINGS, type Settings } from '#domain/settings.ts'

export interface TicketFacts {
  fields: UseQueryResult<OurFields>
  settings: Settings
  /** The account's reasons with what the team wrote about them; empty while the field is unknown. */
  taxonomy: Taxonomy
  /** Known once our fields are: a row's reason cannot be told without them. Where those failed, reasons are unknown. */
  history: QueryLike & { data: RequesterHistory | undefined }
}

/** The last result stands for all panels of the frame: they read the same facts, and each would work it out anew. */
const once = <Args extends readonly unknown[], T>(work: (...args: Args) => T): ((...args: Args) => T) => {
  let last: { args: Args; value: T } | null = null
  return (...args) => {
    if (!last?.args.every((arg, index) => arg === args[index])) last = { args, value: work(...args) }
    return last.value
  }
}

const NO_OPTIONS: readonly ReasonOption[] = []

const taxonomyOf = once(
  (
    options: readonly ReasonOption[],
    shipped: Readonly<Record<string, ReasonDetails>> | undefined,
    written: Readonly<Record<string, ReasonDetails>> | undefined,
  ): Taxonomy => buildTaxonomy(options, { ...shipped, ...written }),
)

const historyWithFields = once(withFields)

const useFacts = (requesterId: number | null): TicketFacts => {
  const services = useServices()
  const fields = useQuery(fieldsQuery(services))
  const team = useQuery(settingsQuery(services)).data
  const rows = useQuery(historyQuery(services, requesterId))
  const options = fields.data?.reason?.options ?? NO_OPTIONS
  const shipped = fields.data?.shipped
  const written = team?.reasons
  const taxonomy = useMemo(() => taxonomyOf(options, shipped, written), [options, shipped, written])
  // What only the log of corrections knows is rare: nothing waits for it.
  const logged = useQuery(knownStatsQuery(services)).data?.onlyLogged ?? NONE_LOGGED
  const settled = fields.data !== undefined || fields.error !== null
  const data = useMemo(
    () => (settled && rows.data ? historyWithFields(rows.data, fields.data, logged) : undefined),
    [settled, rows.data, fields.data, logged],
  )
  const { error, dataUpdatedAt, refetch } = rows
  const at = rows.data?.at ?? dataUpdatedAt
  const history = useMemo(() => ({ error, dataUpdatedAt: at, refetch, data }), [error, at, refetch, data])
  const settings = team?.settings ?? DEFAULT_SETTINGS
  return useMemo(() => ({ fields, settings, taxonomy, history }), [fields, settings, taxonomy, history])
}

const Facts = createContext<TicketFacts | null>(null)

/** Asks once for all that stands in it. `requesterId` null: nobody's history is asked for. */
export const FactsProvider = (props: { requesterId: number | null; children: ReactNode }): ReactNode => (
  <Facts.Provider value={useFacts(props.requesterId)}>{props.children}</Facts.Provider>
)

/** @throws where nothing above provides them. */
export const useTicketFacts = (): TicketFacts => {
  const facts = useContext(Facts)
  if (facts === null) throw new Error('FactsProvider is missing above this component.')
  return facts
}
