// Which segments of customers can a lead pick, and which organisations are in each?

import { queryOptions, skipToken } from '@tanstack/react-query'
import { brandNames } from '#zendesk/account-lists.ts'
import { type SegmentField, type Segments, segmentField, segmentsBy } from '#zendesk/organizations.ts'
import { KEYS } from './keys.ts'
import { ACCOUNT_FACT_TTL, remembered } from './remember.ts'
import type { Services } from './services.ts'

/** By the organisations' field that the team mapped to the plan; a call a hundred of them, once an hour. null waits. */
export const segmentsQuery = (services: Services, fieldKey: string | null) =>
  queryOptions({
    queryKey: [...KEYS.segment, fieldKey],
    staleTime: ACCOUNT_FACT_TTL,
    queryFn:
      fieldKey === null
        ? skipToken
        : ({ signal }): Promise<Segments> =>
            remembered(services, `segments:${fieldKey}`, ACCOUNT_FACT_TTL, () =>
              segmentsBy(services.api, fieldKey, { signal, priority: 'review' }),
            ),
  })

/** The field itself: which segments may be, as far as it tells. One call an hour. null waits. */
export const segmentFieldQuery = (services: Services, fieldKey: string | null) =>
  queryOptions({
    queryKey: [...KEYS.segment, 'field', fieldKey],
    staleTime: ACCOUNT_FACT_TTL,
    queryFn:
      fieldKey === null
        ? skipToken
        : ({ signal }): Promise<SegmentField | null> =>
            remembered(services, `segment_field:${fieldKey}`, ACCOUNT_FACT_TTL, () =>
              segmentField(services.api, fieldKey, { signal, priority: 'review' }),
            ),
  })

/** Brands with their names; empty where this agent may not ask. One call an hour. */
export const brandNamesQuery = (services: Services) =>
  queryOptions({
    queryKey: [...KEYS.segment, 'brands'],
    staleTime: ACCOUNT_FACT_TTL,
    queryFn: ({ signal }) =>
      remembered(services, 'brand_names', ACCOUNT_FACT_TTL, () =>
        brandNames(services.api, { signal, priority: 'review' }),
      ),
  })
