// Which tickets may this agent see: all of the account's, or some?

import * as z from 'zod/mini'
import type { Api, CallOptions } from './api.ts'
import { maybeText, unwrapped } from './schemas/parts.ts'

/** `unknown` with a custom role, whose access only admins can read. */
export type Reach = 'all' | 'part' | 'unknown'

const me = z.object({ ticket_restriction: maybeText, role_type: z.catch(z.nullable(z.number()), null) })

const CUSTOM_ROLE = 0

function readReach(body: unknown): Reach {
  const { ticket_restriction, role_type } = me.parse(unwrapped(body, 'user'))
  if (ticket_restriction !== null) return 'part'
  return role_type === CUSTOM_ROLE ? 'unknown' : 'all'
}

/** One call. @throws HostError */
export const ownReach = (api: Api, options: CallOptions = {}): Promise<Reach> =>
  api.get('/api/v2/users/me', { ...options, schema: readReach })
