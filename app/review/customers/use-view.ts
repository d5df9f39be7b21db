// What does the tab show, and what of it has to be asked of Zendesk: values, and what contacts cost?

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { wantRowDays } from '#app/queries/review-rows.ts'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import type { Economy } from '#app/review/data/use-economy.ts'
import { useCosts } from '#app/review/money/use-costs.ts'
import { customerFacts } from '#domain/health/fields.ts'
import { costByOrganization } from '#domain/review/measures/customers-cost.ts'
import { valueTogether } from '#domain/review/measures/customers-organizations.ts'
import { where } from '#domain/review/measures/tally.ts'
import { useOrganizationsById } from './use-parties.ts'
import { daysToRead, viewOf } from './view.ts'

export const useView = (chosen: ReadyChosen) => {
  const client = useQueryClient()
  const days = daysToRead(chosen)
  useEffect(() => wantRowDays(client, days), [client, days])
  const view = useMemo(() => viewOf(chosen), [chosen])
  const { fieldMap } = chosen.data.settings
  const { now, judged } = chosen.data
  const atRisk = useMemo(() => view.organizations.filter((line) => line.atRisk), [view])
  const known = useOrganizationsById(useMemo(() => atRisk.map((line) => line.organizationId), [atRisk]))
  const revenue = useMemo(() => {
    const values = [...known.parties].map(
      ([id, organization]) =>
        [id, customerFacts({ customer: null, organization, fieldMap }, now).value] as const,
    )
    return valueTogether(atRisk, new Map(values))
  }, [known.parties, atRisk, fieldMap, now])
  const rowsAtRisk = useMemo(() => {
    const { columns, codes } = judged.table
    const wanted = new Set(atRisk.map((line) => codes.organization.find(line.organizationId)))
    return where(chosen.contacts.rows, (row) => wanted.has(columns.organization[row] ?? 0))
  }, [judged, chosen, atRisk])
  return { view, atRisk, known, revenue, rowsAtRisk }
}

/** What contacts of each organisation cost; null: the team has not said what a contact costs. */
export const useCostOfEach = ({ data: { judged }, contacts }: ReadyChosen, economy: Economy) => {
  const costs = useCosts(judged, economy.costs)
  return useMemo(
    () => (costs === null ? null : costByOrganization(judged, contacts.rows, costs)),
    [judged, contacts, costs],
  )
}
