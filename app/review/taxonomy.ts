// Which reasons does the account have, and in which field?

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useServices } from '#app/host/services.tsx'
import { fieldsQuery, type OurFields } from '#app/queries/fields.ts'
import { settingsQuery } from '#app/queries/settings.ts'
import { SHIPPED_REASONS } from '#domain/reasons/shipped.ts'
import { buildTaxonomy, type Taxonomy } from '#domain/reasons/taxonomy.ts'

/** The taxonomy is empty while the field is unknown; what the team wrote about its reasons comes when it comes. */
export const useTaxonomy = (): { fields: UseQueryResult<OurFields>; taxonomy: Taxonomy } => {
  const services = useServices()
  const fields = useQuery(fieldsQuery(services))
  const written = useQuery(settingsQuery(services)).data?.reasons
  const options = fields.data?.reason?.options
  const taxonomy = useMemo(
    () => buildTaxonomy(options ?? [], { ...SHIPPED_REASONS.details, ...written }),
    [options, written],
  )
  return { fields, taxonomy }
}
