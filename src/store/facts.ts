// What did a frame of this browser read lately, so that the next one need not ask Zendesk again?

import type { Instant } from '#domain/instant.ts'
import { BY_END, FACTS, type GuardedDatabase, sharedDatabase } from './database.ts'
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
  /** *Clear local data*: everything of this app in this browser. */
  clear(): Promise<void>
  /** Whether what is written outlives the frame: whether there is storage, and it answers. */
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

const OWNER = 'owner'

const isStored = (raw: unknown): raw is Stored =>
  typeof raw === 'object' &&
  raw !== null &&
  'value' in raw &&
  typeof (raw as Stored).at === 'number' &&
  typeof (raw as Stored).until === 'number'

/**
 * The facts of one user of one installation. Those of another user are wiped at the first use, as are all facts
 * whose time is over. Facts are shared by all frames; where storage fails each frame keeps its own in memory.
 */
export function openFacts(options: FactOptions): FactStore {
  const { now = Date.now, database = sharedDatabase() } = options
  const owner = `${options.installationId}:${options.userId}`
  const keyed = (key: string): string => `${owner}:${key}`
  const memory = new Map<string, Stored>()
  let mine: Promise<unknown> | null = null

  const wipeOthers = (): Promise<unknown> =>
    database.attempt(async (db) => {
      const transaction = db.transaction(FACTS, 'readwrite', { durability: 'relaxed' })
      const known: unknown = await transaction.store.get(OWNER)
      if (known !== owner) {
        await transaction.store.clear()
        await transaction.store.put(owner, OWNER)
      }
      const over = transaction.store.index(BY_END)
      for (const key of await over.getAllKeys(IDBKeyRange.upperBound(now()))) {
        await transaction.store.delete(key)
      }
      await transaction.done
      hintFacts()
    })

  const ready = (): Promise<unknown> => {
    mine ??= wipeOthers()
    return mine
  }
  // Every frame reads within moments: opening the database takes longer than drawing what needs it.
  ready()

  const fresh = (raw: unknown): Fact | undefined =>
    isStored(raw) && raw.until > now() && raw.at <= now() ? { value: raw.value, at: raw.at } : undefined

  return {
    async read(key) {
      if (database.isNew()) return fresh(memory.get(key))
      await ready()
      const stored: unknown = await database.attempt((db) => db.get(FACTS, keyed(key)))
      return fresh(stored) ?? fresh(memory.get(key))
    },
    async write(key, value, ttl) {
      await ready()
      const stored: Stored = { value, at: now(), until: now() + ttl }
      const done = await database.attempt(async (db) => {
        await db.put(FACTS, stored, keyed(key))
        return true
      })
      if (done) memory.delete(key)
      else memory.set(key, stored)
    },
    async remove(key) {
      memory.delete(key)
      await database.attempt((db) => db.delete(FACTS, keyed(key)))
    },
    async clear() {
      memory.clear()
      mine = null
      await database.attempt((db) => db.clear(FACTS))
    },
    async lasting() {
      await ready()
      return (await database.attempt(async () => true)) === true
    },
  }
}
