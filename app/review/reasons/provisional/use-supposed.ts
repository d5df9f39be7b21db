// Are open contacts read for the reasons that they speak for? Once rows are there, and only where the team suggests.

import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { useServices } from '#app/host/services.tsx'
import { type SupposedReasons, supposedQuery } from '#app/queries/supposed.ts'
import type { ReviewData } from '#app/review/data/use-contacts.ts'
import type { Judged } from '#domain/review/measures/judged.ts'

/** null: not yet, or never, because the team has switched suggestions off. */
export const useSupposed = (data: ReviewData & { judged: Judged }): SupposedReasons | null => {
  const services = useServices()
  const { judged, taxonomy, settings, progress } = data
  const off = settings.featuresOff.includes('suggestions') || settings.featuresOff.includes('reason')
  // How tickets were worked tells nothing of what they are about.
  const read = progress === null || progress.phase === 'metrics'
  const ready = read && taxonomy.reasons.length > 0 && judged.table.size > 0
  const { data: found } = useQuery(supposedQuery(services, ready && !off ? { judged, taxonomy } : null))
  // A mark on every line that has some: drawn in pieces.
  const supposed = useDeferredValue(found)
  return off ? null : (supposed ?? null)
}
