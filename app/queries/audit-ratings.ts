// How does an auditor's word on a ticket get to the team without getting lost on the way?

import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { DAY } from '#domain/instant.ts'
import { DRAW_KIND, type Draw, drawBody } from '#domain/review/audit/draw.ts'
import {
  mergedRatings,
  RATINGS_KIND,
  type Ratings,
  ratingsBody,
  ratingsKey,
  readRatings,
} from '#domain/review/audit/ratings.ts'
import { addToFile } from './audit-files.ts'
import { KEYS } from './keys.ts'
import type { Services } from './services.ts'

const KEPT = 90 * DAY
const factOf = (draw: string): string => `audit:${draw}`
const keyOf = (draw: string) => [...KEYS.auditRatings, draw]

/** Freezes the draw for the team. @throws HostError */
export const saveDraw = (services: Services, client: QueryClient, draw: Draw): Promise<void> =>
  addToFile(services, client, { kind: DRAW_KIND, key: draw.key }, () => drawBody(draw))

/** What this auditor said in this browser, saved for the team or not. */
export const ownRatingsQuery = (services: Services, draw: string) =>
  queryOptions({
    queryKey: keyOf(draw),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    queryFn: async (): Promise<Ratings> =>
      readRatings((await services.facts.read(factOf(draw)))?.value) ?? {
        ...{ draw, by: services.agent.id, ratings: [] },
      },
  })

/** At once, in this browser: the team hears of several at a time. */
export async function keepRatings(services: Services, client: QueryClient, ratings: Ratings): Promise<void> {
  client.setQueryData<Ratings>(keyOf(ratings.draw), ratings)
  await services.facts.write(factOf(ratings.draw), ratingsBody(ratings), KEPT)
}

/** For the team, together with what this auditor said elsewhere. @throws HostError */
export const saveRatings = (services: Services, client: QueryClient, ratings: Ratings): Promise<void> =>
  addToFile(services, client, { kind: RATINGS_KIND, key: ratingsKey(ratings.draw, ratings.by) }, (theirs) =>
    ratingsBody(mergedRatings(ratings, readRatings(theirs))),
  )
