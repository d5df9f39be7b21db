// What do the account's own contacts teach, and when does this browser look at them again?

import { type Query, type QueryClient, queryOptions, skipToken } from '@tanstack/react-query'
import { hash32 } from '#domain/hash.ts'
import { HOUR, MINUTE } from '#domain/instant.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import type { Settings } from '#domain/settings.ts'
import { oneFrameAtATime } from '#store/leader.ts'
import type { LearnedAsOf, TeachAsk } from '#work/tasks.ts'
import type { OurFields } from './fields.ts'
import { KEYS } from './keys.ts'
import type { Services } from './services.ts'
import { knownLogged } from './stats.ts'
import { fieldIdsOf } from './ticket.ts'

export interface LearnFor {
  fields: OurFields
  settings: Settings
  taxonomy: Taxonomy
}

/** Another one, and all is learned anew: with names and definitions alone nothing has changed on old tickets. */
const keyOf = ({ reasons }: Taxonomy): string =>
  `${reasons.length}/${hash32(reasons.map(({ value, retired }) => `${value} ${retired}`).join('\n'))}`

/** Milliseconds: neither more often where something is due at once, nor later than an hour. */
const within = (milliseconds: number): number => Math.min(HOUR, Math.max(MINUTE, milliseconds))

/**
 * Learns from the account's recent contacts where that is due, while the frame is on the screen; waits while there is
 * nothing to learn for. At most three export pages a day and browser; one frame of it makes the calls.
 */
export const learningQuery = (services: Services, learnFor: LearnFor | null) =>
  queryOptions({
    queryKey: [...KEYS.learning, learnFor && keyOf(learnFor.taxonomy)],
    staleTime: HOUR,
    gcTime: Number.POSITIVE_INFINITY,
    refetchInterval: ({ state }: Query<LearnedAsOf | null>) =>
      state.status === 'error' ? 5 * MINUTE : within((state.data?.next ?? 0) - services.now()),
    queryFn:
      learnFor === null
        ? skipToken
        : async ({ client, signal }): Promise<LearnedAsOf | null> => {
            const { fields, settings, taxonomy } = learnFor
            const ask = {
              userId: services.agent.id,
              key: keyOf(taxonomy),
              reasons: taxonomy.reasons,
              fields: fieldIdsOf(fields),
              windowDays: settings.fcrWindowDays,
              agentsLogContacts: settings.agentsLogContacts,
              logged: await knownLogged(services, client),
            }
            let learned: LearnedAsOf | null = null
            const work = async (): Promise<void> => {
              learned = await services.office.ask('learn', ask, signal)
            }
            await oneFrameAtATime('learning', work, signal)
            return learned
          },
  })

/** What this agent has just solved need not be read from the account first. Never rejects. */
export const teach = async (services: Services, solved: TeachAsk): Promise<void> => {
  await services.office.ask('teach', solved).catch(() => undefined)
}

/** Hears when something new was learned, by whichever frame. */
export const followLearned = (services: Services, listener: () => void, signal: AbortSignal): void =>
  services.office.hearLearned(() => listener(), signal)

/** Suggestions that nobody looks at are worked out anew. */
export const suggestAnew = (client: QueryClient): void => {
  client.invalidateQueries({ queryKey: KEYS.suggestions }).catch(() => undefined)
}

/** Nothing that was learned in this browser is known any more. Never rejects. */
export const forgetLearned = async (services: Services): Promise<void> => {
  await services.office.ask('forget', null).catch(() => undefined)
}
