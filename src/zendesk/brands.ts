// Which brands does this agent see, and where do their help centres stand?

import * as z from 'zod/mini'
import { hostOf } from '#domain/answers/access.ts'
import type { Brand } from '#domain/answers/brand.ts'
import type { CallOptions, Reads } from './api.ts'
import { orOff } from './off.ts'
import { flag, id, maybeText, rowsIn, text } from './schemas/parts.ts'

export type { Brand } from '#domain/answers/brand.ts'

const row = z.object({ id, subdomain: text, brand_url: text, host_mapping: maybeText, has_help_center: flag })

/** `off` where this agent may not ask. */
export const brands = (api: Reads, options: CallOptions = {}): Promise<readonly Brand[] | 'off'> =>
  orOff(
    api.get('/api/v2/brands', {
      ...options,
      schema: (body): readonly Brand[] =>
        rowsIn(body, 'brands', row).map((brand) => ({
          id: brand.id,
          hasHelpCenter: brand.has_help_center,
          hosts: [`${brand.subdomain}.zendesk.com`, hostOf(brand.brand_url), brand.host_mapping]
            .filter((host) => host !== null && host !== '' && host !== '.zendesk.com')
            .map((host) => `${host}`.toLowerCase()),
        })),
    }),
  )
