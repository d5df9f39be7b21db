// Which customers have not finished their onboarding, as far as they were read by now?

import { useMemo } from 'react'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import { useLines } from '#app/review/Fold.tsx'
import type { Customer, Organization } from '#domain/contact.ts'
import { definitionFrom, type HealthDefinition } from '#domain/health/definition.ts'
import { onboardingOf } from '#domain/health/onboarding.ts'
import type { ComponentScore } from '#domain/health/score.ts'
import type { HealthFacts } from '#domain/health/signals.ts'
import { customersByLast, customersOf, type LateCustomer } from '#domain/review/measures/customers.ts'
import type { Seen } from '#domain/review/measures/customers-seen.ts'
import { type Known, useCustomersById } from './use-parties.ts'

/** Three calls: whoever wrote last first. */
const AT_A_TIME = 300

export interface Newcomer extends LateCustomer {
  customer: Customer
  step: ComponentScore
}

export interface Newcomers {
  newcomers: readonly Newcomer[]
  known: Known<Customer>
  /** Customers of the period, and those of them that were asked for. */
  customers: number
  asked: number
  further: number
  onFurther: () => void
  /** Neither the field nor the component that would tell. */
  untold: boolean
}

const stepOf = (definition: HealthDefinition, facts: HealthFacts, now: number): ComponentScore | null => {
  const step = onboardingOf(definition, facts, now)
  return step === null || step.points === null || step.next === null ? null : step
}

export const useNewcomers = (
  { data, contacts }: ReadyChosen,
  seen: Seen,
  organizations: ReadonlyMap<number, Organization>,
): Newcomers => {
  const { judged, settings, taxonomy, now } = data
  const { rows } = contacts
  const { healthDefinition, bands, fieldMap } = settings
  const [wanted, onFurther] = useLines('newcomers', AT_A_TIME)
  const customers = customersOf(judged, rows).length
  const definition = useMemo(() => definitionFrom(healthDefinition, bands), [healthDefinition, bands])
  const untold =
    fieldMap.onboarding_step === null ||
    !definition.components.some(({ signal }) => signal === 'onboarding_step')
  const some = useMemo(
    () => (untold ? [] : customersByLast(judged, rows, seen, wanted)),
    [judged, rows, seen, wanted, untold],
  )
  const known = useCustomersById(useMemo(() => some.map(({ requesterId }) => requesterId), [some]))
  const { parties } = known
  const newcomers = useMemo(
    () =>
      some.flatMap((late): Newcomer[] => {
        const customer = parties.get(late.requesterId)
        if (!customer || customer.staff) return []
        const organization = organizations.get(customer.organizationId ?? 0) ?? null
        const facts = { customer, organization, contacts: [], activity: null, taxonomy, fieldMap }
        const step = stepOf(definition, facts, now)
        return step === null ? [] : [{ ...late, customer, step }]
      }),
    [some, parties, organizations, definition, taxonomy, fieldMap, now],
  )
  return {
    ...{ newcomers, known, untold, customers, asked: some.length },
    further: Math.min(AT_A_TIME, customers - some.length),
    onFurther,
  }
}
