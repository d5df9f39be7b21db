// Which segments of customers are there to pick, and must organisations be read to know that?

import { useQuery } from '@tanstack/react-query'
import { useServices } from '#app/host/services.tsx'
import type { QueryLike } from '#app/kit/panel-state.ts'
import { segmentFieldQuery, segmentsQuery } from '#app/queries/segment-lists.ts'

interface SegmentNames {
  /** Organisations have the field. */
  there: boolean
  /** They are being read: further ones come. */
  reading: boolean
  names: readonly { name: string; value: string }[]
  /** What could not be read of them; null where all could. */
  failed: Pick<QueryLike, 'data' | 'error' | 'refetch'> | null
}

/**
 * A field with options tells them. Of any other the organisations are read, up to twenty calls: only where they are
 * `wanted`.
 */
export const useSegmentNames = (fieldKey: string | null, wanted: boolean): SegmentNames => {
  const services = useServices()
  const key = fieldKey || null
  const fields = useQuery(segmentFieldQuery(services, key))
  const field = fields.data ?? null
  const typed = field !== null && field.options === null
  const found = useQuery(segmentsQuery(services, typed && wanted ? key : null))
  return {
    there: field !== null,
    reading: typed && found.isFetching,
    failed: [fields, found].find(({ data, error }) => error !== null && data === undefined) ?? null,
    names: field?.options ?? (found.data?.segments ?? []).map(({ name }) => ({ name, value: name })),
  }
}
