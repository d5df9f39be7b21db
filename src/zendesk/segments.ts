// Which segments of readers is this customer in?

import * as z from 'zod/mini'
import type { CallOptions, Reads } from './api.ts'
import { orOff } from './off.ts'
import { id, rowsIn } from './schemas/parts.ts'

const segmentId: z.ZodMiniType<number> = z.pipe(
  z.object({ id }),
  z.transform((row) => row.id),
)

/**
 * Segments that this customer is in, of those that the agent is in too: an under-estimate, never an over-share.
 * `off` where this agent may not ask: then only what everyone may read can be sent.
 */
export const segmentsOf = (
  api: Reads,
  userId: number,
  options: CallOptions = {},
): Promise<readonly number[] | 'off'> =>
  orOff(
    api.get(`/api/v2/help_center/users/${userId}/user_segments`, {
      ...options,
      query: { per_page: 100 },
      schema: (body) => rowsIn(body, 'user_segments', segmentId),
    }),
  )
