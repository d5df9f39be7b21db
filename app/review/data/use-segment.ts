// Which organisations belong to the picked segment of customers?

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useServices } from '#app/host/services.tsx'
import { segmentsQuery } from '#app/queries/segment-lists.ts'
import { settingsQuery } from '#app/queries/settings.ts'

export type Segment =
  | { kind: 'all' }
  | { kind: 'loading' }
  | { kind: 'known'; organizations: ReadonlySet<number> }

const ALL_OF_THEM: Segment = { kind: 'all' }
const LOADING: Segment = { kind: 'loading' }

/** A segment that nobody is in, or that can no longer be asked for, holds no organisation. */
export const useSegment = (picked: string | null): Segment => {
  const services = useServices()
  const key = useQuery(settingsQuery(services)).data?.settings.fieldMap.plan ?? null
  const found = useQuery(segmentsQuery(services, picked === null ? null : key))
  const { data, error } = found
  return useMemo(() => {
    if (picked === null) return ALL_OF_THEM
    if (data === undefined && error === null) return LOADING
    return {
      kind: 'known',
      organizations: new Set(data?.segments.find(({ name }) => name === picked)?.organizations),
    }
  }, [picked, data, error])
}
