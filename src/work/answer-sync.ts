// How does the answer index get into this browser, and stay fresh with the fewest calls?

import { DAY, HOUR, type Instant, MINUTE } from '#domain/instant.ts'
import { LANGUAGES } from '#domain/text/language.ts'
import type { FactStore } from '#store/facts.ts'
import type { Reads } from '#zendesk/api.ts'
import { readChanges } from './answer-changes.ts'
import { type WalkOptions, walkAll } from './answer-walk.ts'
import { type Finished, type KeptIndex, kept, withChanges, withSaid } from './kept-index.ts'
import { openShelf, type Shelf } from './shelf.ts'
import { loadStemmers } from './stemmers.ts'

export interface SyncOptions {
  api: Reads
  facts: FactStore
  now: () => Instant
  /** False where the team has switched the community off. */
  community: boolean
  /** Uniform in [0, 1). */
  random?: () => number
}

/** The newest are looked for so often. */
const FRESH = HOUR
/** Only then is seen what was deleted, and who may read what by now. */
const WHOLE = DAY
/** The browsers of a team must not start together. */
const SPREAD = 30 * MINUTE
/** So late, the browser was closed: all of a team are opened in the morning. */
const ASLEEP = 2 * HOUR

const spread = ({ random = Math.random }: SyncOptions): number => Math.floor(random() * SPREAD)

/** Resolves with when the renewal of an index begins that was due when the browser was closed. */
async function afterSleep(index: KeptIndex, options: SyncOptions): Promise<KeptIndex> {
  const later = { ...index, next: options.now() + spread(options) }
  await openShelf(options.facts).keepFinished(later)
  return later
}

async function walked(options: SyncOptions, walking: WalkOptions, signal: AbortSignal): Promise<KeptIndex> {
  const { walk, documents } = await walkAll(walking, signal)
  const at = options.now()
  const next = at + (walk.tooLarge ? WHOLE : FRESH) + spread(options)
  const finished: Finished = { walk, at, next, changes: 0 }
  await walking.shelf.finish(finished)
  return kept(finished, documents, await walking.shelf.said())
}

/** The same documents where nothing changed. Null: everything has to be read anew. */
async function caughtUp(
  index: KeptIndex,
  options: SyncOptions,
  walking: WalkOptions,
  signal: AbortSignal,
): Promise<KeptIndex | null> {
  const found = await readChanges(index, walking, signal)
  if (found === null) return null
  const { shelf } = walking
  const at = options.now()
  const changes = index.changes + (found.documents.length > 0 ? 1 : 0)
  const finished: Finished = { walk: found.walk, at, next: at + FRESH + spread(options), changes }
  if (found.documents.length === 0) {
    await shelf.keepFinished(finished)
    return { ...index, ...finished }
  }
  await shelf.keepChanges(finished, found.lean)
  const fresh = withSaid(found.documents, await shelf.said(), index.usual)
  return { ...index, ...finished, documents: withChanges(index.documents, fresh) }
}

/** Another frame may have renewed it since. */
async function newest(known: KeptIndex | null, shelf: Shelf): Promise<KeptIndex | null> {
  const lying = await shelf.finished()
  return known !== null && known.at >= (lying?.at ?? 0) ? known : shelf.current()
}

/**
 * The account's articles and posts: all of them once a day, what was changed once an hour, nothing in between. A walk
 * that was broken off is gone on with. `known`: what the caller has of it already.
 * @returns null where this browser keeps nothing: then the account's own search has to do.
 * @throws HostError where a page could not be read: the next call goes on there.
 */
export async function syncAnswers(
  options: SyncOptions,
  signal: AbortSignal,
  known: KeptIndex | null = null,
): Promise<KeptIndex | null> {
  const { api, now, community, facts } = options
  if (!(await facts.lasting())) return null
  const shelf = openShelf(facts)
  const index = await newest(known, shelf)
  if (index !== null && now() < index.next) return index
  if (index !== null && now() > index.next + ASLEEP) return afterSleep(index, options)
  // What lies in the store must have the stems that every frame asks for.
  if (!(await loadStemmers(LANGUAGES))) throw new Error('a stemmer could not be loaded')
  const walking: WalkOptions = { api, shelf, now, community }
  const renewable = index !== null && !index.tooLarge && now() < index.walk.begun + WHOLE
  const renewed = renewable ? await caughtUp(index, options, walking, signal) : null
  return renewed ?? walked(options, walking, signal)
}
