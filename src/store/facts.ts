// What did a frame of this browser read lately, so that the next one need not ask Zendesk again?

import type { IDBPDatabase } from 'idb'
import type { Instant } from '#domain/instant.ts'
import { BY_END, FACTS, type GuardedDatabase, inOneTurn, sharedDatabase } from './database.ts'
import { hintFacts } from './hint.ts'

interface Fact {
  value: unknown
  /** When it was written. */
  at: Instant
}

export interface FactStore {
  /** Undefined where nothing is stored or its time is over. Never rejects. */
  read(key: string): Promise<Fact | undefined>
  /** `ttl` in milliseconds. Never rejects: what cannot be stored lives in memory. */
  write(key: string, value: unknown, ttl: number): Promise<void>
  remove(key: string): Promise<void>
  /** *Clear local data*: all facts of this browser. False where storage did not let go of them: never read here again. */
  clear(): Promise<boolean>
  /** Whether what is written outlives the frame: whether there is storage, it answers, and has room. */
  lasting(): Promise<boolean>
}

export interface FactOptions {
  installationId: number
  userId: number
  database?: GuardedDatabase
  now?: () => Instant
}

interface Stored extends Fact {
  until: Instant
}

/** Of what storage did not take: the fact, or that there is none any more. */
type Held = Stored | { gone: true; at: Instant }

const OWNER = 'owner'

const isStored = (raw: unknown): raw is Stored =>
  typeof raw === 'object' &&
  raw !== null &&
  'value' in raw &&
  typeof (raw as Stored).at === 'number' &&
  typeof (raw as Stored).until === 'number'

/**
 * The facts of one user of one installation. Those of another user are wiped at the first use, as are all facts
 * whose time is over. Facts are shared by all frames; where storage fails each frame keeps its own in memory, and
 * believes those rather than what storage still holds of them.
 */
export function openFacts(options: FactOptions): FactStore {
  const { now = Date.now, database = sharedDatabase() } = options
  const owner = `${options.installationId}:${options.userId}`
  const keyed = (key: string): string => `${owner}:${key}`
  const memory = new Map<string, Held>()
  let mine: Promise<unknown> | null = null
  let clearedAt = Number.NEGATIVE_INFINITY
  /** Storage that never answered has nothing of this frame. */
  let reached = false

  /** Whether storage did it. */
  const done = async (work: (db: IDBPDatabase) => Promise<unknown>): Promise<boolean> =>
    (await database.attempt(async (db) => {
      await work(db)
      return true
    })) === true

  const wipeOthers = async (): Promise<void> => {
    const wiped = await done((db) =>
      inOneTurn(db, FACTS, async (store) => {
        if ((await store.get(OWNER)) !== owner) {
          await store.clear()
          await store.put(owner, OWNER)
        }
        for (const key of await store.index(BY_END).getAllKeys(IDBKeyRange.upperBound(now())))
          await store.delete(key)
      }),
    )
    if (wiped) {
      reached = true
      hintFacts()
    }
    // Somebody else's facts may still lie there.
    else mine = null
  }

  const ready = (): Promise<unknown> => {
    mine ??= wipeOthers()
    return mine
  }
  // Every frame reads within moments: opening the database takes longer than drawing what needs it.
  ready()

  const fresh = (raw: unknown): Fact | undefined =>
    isStored(raw) && raw.until > now() && raw.at <= now() ? { value: raw.value, at: raw.at } : undefined

  const newest = (raw: unknown, held: Held | undefined): Fact | undefined => {
    const stored = isStored(raw) && raw.at > clearedAt ? fresh(raw) : undefined
    if (held === undefined || (stored && stored.at > held.at)) return stored
    return fresh(held)
  }

  /** Holds it until storage has taken it. */
  async function held(key: string, what: Held, keep: (db: IDBPDatabase) => Promise<unknown>): Promise<void> {
    memory.set(key, what)
    if ((await done(keep)) && memory.get(key) === what) memory.delete(key)
  }

  return {
    async read(key) {
      if (database.isNew()) return newest(undefined, memory.get(key))
      await ready()
      const stored: unknown = await database.attempt((db) => db.get(FACTS, keyed(key)))
      return newest(stored, memory.get(key))
    },
    async write(key, value, ttl) {
      await ready()
      const stored: Stored = { value, at: now(), until: now() + ttl }
      await held(key, stored, (db) =>
        inOneTurn(db, FACTS, async (store) => {
          // The browser may have wiped it: what says nothing of its owner is wiped by the next frame.
          if ((await store.get(OWNER)) === undefined) await store.put(owner, OWNER)
          await store.put(stored, keyed(key))
        }),
      )
    },
    remove: (key) => held(key, { gone: true, at: now() }, (db) => db.delete(FACTS, keyed(key))),
    async clear() {
      memory.clear()
      mine = null
      const cleared = await done((db) => db.clear(FACTS))
      if (!cleared) clearedAt = now()
      return cleared || !reached
    },
    async lasting() {
      await ready()
      return done((db) => db.put(FACTS, owner, OWNER))
    },
  }
}
