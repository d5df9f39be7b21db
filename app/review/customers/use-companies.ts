// What are the organisations of the period called, worth, and when is their contract renewed? Those at risk are asked first.

import { useMemo } from 'react'
import type { Organization } from '#domain/contact.ts'
import { customerFacts } from '#domain/health/fields.ts'
import type { Instant } from '#domain/instant.ts'
import type { OrganizationLine } from '#domain/review/measures/customers-organizations.ts'
import type { Contract } from '#domain/review/measures/customers-renewals.ts'
import type { FieldMap } from '#domain/settings.ts'
import { type Known, useOrganizationsById } from './use-parties.ts'

/** Ten calls: those with most contacts, whatever the account's size. */
const MOST = 1_000

export interface Companies extends Known<Organization> {
  /** Those that were asked for. */
  asked: ReadonlySet<number>
  contracts: ReadonlyMap<number, Contract>
}

const NOBODY: readonly number[] = []

/** `first`: those at risk, which are not to wait for all others. */
export const useCompanies = (
  lines: readonly OrganizationLine[],
  first: Known<Organization>,
  fieldMap: FieldMap,
  now: Instant,
): Companies => {
  const ids = useMemo(() => lines.slice(0, MOST).map(({ organizationId }) => organizationId), [lines])
  const known = useOrganizationsById(first.reading ? NOBODY : ids)
  const { parties } = known
  const contracts = useMemo(
    () =>
      new Map(
        [...parties].map(([id, organization]) => {
          const { value, renewalAt } = customerFacts({ customer: null, organization, fieldMap }, now)
          return [id, { value, renewalAt }] as const
        }),
      ),
    [parties, fieldMap, now],
  )
  const asked = useMemo(() => new Set(ids), [ids])
  return useMemo(
    () => ({ ...known, reading: known.reading || first.reading, asked, contracts }),
    [known, first.reading, asked, contracts],
  )
}
