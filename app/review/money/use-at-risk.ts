// Which organisations behind these contacts are at risk, and what are they worth? As on the Customers tab.

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { wantRowDays } from '#app/queries/review-rows.ts'
import { type Known, useOrganizationsById } from '#app/review/customers/use-parties.ts'
import { asOfIn, daysToRead } from '#app/review/customers/view.ts'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import type { Organization } from '#domain/contact.ts'
import { customerFacts } from '#domain/health/fields.ts'
import { type Seen, seenAsOf } from '#domain/review/measures/customers-seen.ts'
import { together } from '#domain/review/measures/grouping.ts'
import { atRiskBy } from '#domain/review/measures/organizations-at-risk.ts'

export interface AtRisk {
  seen: Seen
  /** Of all contacts chosen, each once. */
  organizations: readonly number[]
  /** Of those that were read; null: its field says nothing. */
  values: ReadonlyMap<number, number | null>
  /** A field says what organisations are worth; without one none is asked for. */
  mapped: boolean
  known: Known<Organization>
}

const NOBODY: readonly number[] = []

export const useAtRisk = (chosen: ReadyChosen): AtRisk => {
  const client = useQueryClient()
  const days = daysToRead(chosen)
  useEffect(() => wantRowDays(client, days), [client, days])
  const { judged, settings, now } = chosen.data
  const { rows } = chosen.contacts
  const { fieldMap } = settings
  const asOf = asOfIn(chosen)
  const seen = useMemo(() => seenAsOf(judged, asOf), [judged, asOf])
  const organizations = useMemo(
    () => atRiskBy(judged, rows, together(judged), seen)[0] ?? NOBODY,
    [judged, rows, seen],
  )
  const mapped = fieldMap.value !== null
  const known = useOrganizationsById(mapped ? organizations : NOBODY)
  const { parties } = known
  const values = useMemo(
    () =>
      new Map(
        [...parties].map(([id, organization]) => [
          id,
          customerFacts({ customer: null, organization, fieldMap }, now).value,
        ]),
      ),
    [parties, fieldMap, now],
  )
  return { seen, organizations, values, mapped, known }
}
