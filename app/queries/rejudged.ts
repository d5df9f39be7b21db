// What would the contacts held here be judged as with another window, or with calls that agents log?

import { queryOptions, skipToken } from '@tanstack/react-query'
import { MINUTE } from '#domain/instant.ts'
import type { Judged } from '#domain/review/measures/judged.ts'
import type { Settings } from '#domain/settings.ts'
import { KEYS } from './keys.ts'

/** What the judgement of contacts rests on, of all settings. */
export type JudgedBy = Pick<Settings, 'fcrWindowDays' | 'agentsLogContacts'>

export const isJudgedBy = ({ options }: Judged, { fcrWindowDays, agentsLogContacts }: JudgedBy): boolean =>
  options.windowDays === fcrWindowDays && options.agentsLogContacts === agentsLogContacts

/** Judgements have no name of their own: the same rows at the same moment are the same. */
export const rejudgedQuery = (judged: Judged | null, { fcrWindowDays, agentsLogContacts }: JudgedBy) =>
  queryOptions({
    queryKey: [
      ...KEYS.reviewRows,
      'rejudged',
      ...[judged?.options.now, judged?.table.size, fcrWindowDays, agentsLogContacts],
    ],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: MINUTE,
    structuralSharing: false,
    queryFn:
      judged === null
        ? skipToken
        : async ({ signal }): Promise<Judged> => {
            const { judgePatiently } = await import('#work/judged-rows.ts')
            const options = { ...judged.options, windowDays: fcrWindowDays, agentsLogContacts }
            return judgePatiently(judged.table, options, signal)
          },
  })
