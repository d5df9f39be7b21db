// What do other systems hold that the account's federated search knows of?

import * as z from 'zod/mini'
import type { Instant } from '#domain/instant.ts'
import type { CallOptions, Reads } from './api.ts'
import { searchable } from './help-center.ts'
import { orOff } from './off.ts'
import { instant, listIn, rowsOf, text } from './schemas/parts.ts'

/** All that Zendesk tells of it. Who may read it, it does not tell. */
export interface ExternalHit {
  title: string
  url: string
  updatedAt: Instant
}

const row = z.object({ type: text, title: text, url: text, updated_at: instant })

const MOST = 50

/**
 * What Zendesk finds for these words in these sources, best first. `off` where the account has no such search. No
 * words or no sources: no call.
 * @throws HostError
 */
export async function searchElsewhere(
  api: Reads,
  query: string,
  { sources, locales, ...options }: CallOptions & { sources: readonly string[]; locales: readonly string[] },
): Promise<readonly ExternalHit[] | 'off'> {
  const words = searchable(query)
  if (words === '' || sources.length === 0 || locales.length === 0) return []
  return orOff(
    api.get('/api/v2/guide/search', {
      ...options,
      query: {
        query: words,
        'filter[locales]': locales.join(','),
        'filter[external_source_ids]': sources.join(','),
        'page[size]': MOST,
      },
      schema: (body): readonly ExternalHit[] =>
        rowsOf(listIn(body, 'results'), row).rows.flatMap(({ type, title, url, updated_at }) =>
          // The account's own articles and posts may come with it: those are found by better means.
          type === 'EXTERNAL_RECORD' && url !== '' ? [{ title, url, updatedAt: updated_at }] : [],
        ),
    }),
  )
}
