// What is known about account and customer beyond what stands on the screen?

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useServices } from '#app/host/services.tsx'
import type { QueryLike } from '#app/kit/panel-state.ts'
import { fieldsQuery, type OurFields } from '#app/queries/fields.ts'
import { historyQuery, type RequesterHistory, withFields } from '#app/queries/history.ts'
import { settingsQuery } from '#app/queries/settings.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import {
  buildTaxonomy,
  type ReasonDetails,
  type ReasonOption,
  type Taxonomy,
} from '#domain/reasons/taxonomy.ts'
import { DEFAULT_SETTINGS, type Settings } from '#domain/settings.ts'

export interface AccountFacts {
  fields: UseQueryResult<OurFields>
  settings: Settings
  /** The account's reasons with what the team wrote about them; empty while the field is unknown. */
  taxonomy: Taxonomy
}

export interface TicketFacts extends AccountFacts {
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

/** Asks for nothing twice: all panels share the answers. */
export const useAccountFacts = (): AccountFacts => {
  const services = useServices()
  const fields = useQuery(fieldsQuery(services))
  const team = useQuery(settingsQuery(services)).data
  const options = fields.data?.reason?.options ?? NO_OPTIONS
  const shipped = fields.data?.shipped
  const written = team?.reasons
  const taxonomy = useMemo(() => taxonomyOf(options, shipped, written), [options, shipped, written])
  return { fields, settings: team?.settings ?? DEFAULT_SETTINGS, taxonomy }
}

export const useTicketFacts = (ticket: Pick<OpenTicket, 'requester'>): TicketFacts => {
  const services = useServices()
  const account = useAccountFacts()
  const rows = useQuery(historyQuery(services, ticket.requester?.id))
  const { data: fields, error } = account.fields
  const settled = fields !== undefined || error !== null
  const data = useMemo(
    () => (settled && rows.data ? historyWithFields(rows.data, fields) : undefined),
    [settled, rows.data, fields],
  )
  return {
    ...account,
    history: {
      error: rows.error,
      dataUpdatedAt: rows.data?.at ?? rows.dataUpdatedAt,
      refetch: rows.refetch,
      data,
    },
  }
}
