// When did this customer contact us before?

import { queryOptions, skipToken } from '@tanstack/react-query'
import { MINUTE } from '#domain/instant.ts'
import { requesterHistory } from '#zendesk/people.ts'
import type { OurFields } from './fields.ts'
import { KEYS } from './keys.ts'
import type { Services } from './services.ts'
import { fieldIdsOf } from './ticket.ts'

export type { RequesterHistory } from '#zendesk/people.ts'

/**
 * One call, fresh for five minutes. Waits while requester or fields are unknown: a row's reason cannot be read
 * without its field's id.
 */
export const historyQuery = (
  services: Services,
  requesterId: number | null | undefined,
  fields: OurFields | undefined,
) =>
  queryOptions({
    queryKey: [...KEYS.history, requesterId ?? null, fieldIdsOf(fields)],
    staleTime: 5 * MINUTE,
    queryFn:
      requesterId && fields
        ? ({ signal }) => requesterHistory(services.api, requesterId, fieldIdsOf(fields), { signal })
        : skipToken,
  })
