// Which parts of the help centre can this customer open?

import { queryOptions, skipToken } from '@tanstack/react-query'
import { HOUR } from '#domain/instant.ts'
import { segmentsOf } from '#zendesk/segments.ts'
import { KEYS } from './keys.ts'
import { remembered } from './remember.ts'
import type { Services } from './services.ts'

/** Ask only where a candidate has a segment. Ids, remembered for an hour; `off` without a help centre. */
export const segmentsQuery = (services: Services, userId: number | null | undefined) =>
  queryOptions({
    queryKey: [...KEYS.segments, userId ?? null],
    staleTime: HOUR,
    queryFn: userId
      ? ({ signal }): Promise<readonly number[] | 'off'> =>
          remembered(services, `segments:${userId}`, HOUR, () => segmentsOf(services.api, userId, { signal }))
      : skipToken,
  })
