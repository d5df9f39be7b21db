// Where does this browser keep what our frames share? One small IndexedDB, opened late and mistrusted.

import { deleteDB, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb'
import { hintsAtFacts } from './hint.ts'

export const FACTS = 'facts'
export const LEDGER = 'ledger'
/** Index of `facts` by the moment at which their time is over. */
export const BY_END = 'until'

const NAME = 'barometer'
const VERSION = 1

/** A database with the stores `facts` and `ledger`; rejects where storage is forbidden, full or blocked. */
export type OpenDatabase = () => Promise<IDBPDatabase>

/** Milliseconds after which storage that does not answer counts as broken. */
const PATIENCE = 800

const named = (error: unknown, name: string): boolean => error instanceof Error && error.name === name

const isWhole = (db: IDBPDatabase): boolean =>
  db.objectStoreNames.contains(FACTS) && db.objectStoreNames.contains(LEDGER)

function blocking(_current: number, _blocked: number | null, event: IDBVersionChangeEvent): void {
  ;(event.target as IDBDatabase | null)?.close()
}

const openOurs = (): Promise<IDBPDatabase> =>
  openDB(NAME, VERSION, {
    upgrade(db) {
      if (!db.objectStoreNames.contains(FACTS)) db.createObjectStore(FACTS).createIndex(BY_END, 'until')
      if (!db.objectStoreNames.contains(LEDGER)) db.createObjectStore(LEDGER)
    },
    blocking,
  })

/**
 * Opens the shared database. A frame that holds an older version lets go of it when asked to. What a newer version left
 * is used as it is, and never deleted: its frames may be open. One of ours that lacks a store is made anew.
 */
export const openSharedDatabase: OpenDatabase = async () => {
  const db = await openOurs().catch((error: unknown) => {
    if (!named(error, 'VersionError')) throw error
    return openDB(NAME, undefined, { blocking })
  })
  if (isWhole(db)) return db
  const { version } = db
  db.close()
  if (version > VERSION) throw new Error('a newer version keeps other things here')
  await deleteDB(NAME)
  return openOurs()
}

type Store = IDBPObjectStore<unknown, [string], string, 'readwrite'>

/** Several steps of which all are kept or none; rejects where a step fails, or keeping them. */
export async function inOneTurn<T>(
  db: IDBPDatabase,
  name: string,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const transaction = db.transaction(name, 'readwrite', { durability: 'relaxed' })
  const [result] = await Promise.all([work(transaction.store), transaction.done])
  return result
}

/** The work is told whether its time was over before it began: it would undo what was done since. */
function inTime<T>(work: (late: () => boolean) => Promise<T>, patience: number): Promise<T> {
  return new Promise((resolve, reject) => {
    let late = false
    const timer = setTimeout(() => {
      late = true
      reject(new Error('storage does not answer'))
    }, patience)
    work(() => late)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer))
  })
}

/** Storage that may fail at any time. */
export interface GuardedDatabase {
  /** The work's result, or undefined where storage failed. Never rejects. */
  attempt<T>(work: (db: IDBPDatabase) => Promise<T>): Promise<T | undefined>
  /**
   * No frame of this browser has written to it before: nothing is in it, and making it takes a while. Never where it
   * has answered, whatever the hint says: that may have been wiped, or could not be left.
   */
  isNew(): boolean
}

/**
 * Opens at first use, and again where the connection was closed on us (another version, cleared by the browser).
 * After three failures in a row storage is left alone for the life of the frame; one that is full can still be read.
 */
export function guardedDatabase(
  open: OpenDatabase = openSharedDatabase,
  patience: number = PATIENCE,
  isNew: () => boolean = () => false,
): GuardedDatabase {
  let opened: Promise<IDBPDatabase> | null = null
  let failures = 0
  let answered = false

  const forget = (): void => {
    opened?.then((db) => db.close()).catch(() => undefined)
    opened = null
  }

  function once<T>(work: (db: IDBPDatabase) => Promise<T>): Promise<T> {
    opened ??= open()
    const connection = opened
    return inTime(async (late) => {
      const db = await connection
      if (late()) throw new Error('too late')
      return work(db)
    }, patience)
  }

  async function twice<T>(work: (db: IDBPDatabase) => Promise<T>): Promise<T> {
    try {
      return await once(work)
    } catch (error) {
      if (!named(error, 'InvalidStateError')) throw error
      forget()
      return once(work)
    }
  }

  return {
    isNew: () => !answered && isNew(),
    async attempt(work) {
      if (failures >= 3) return undefined
      try {
        const result = await twice(work)
        failures = 0
        answered = true
        return result
      } catch (error) {
        // A value that cannot be cloned is the caller's fault, not the storage's.
        if (named(error, 'DataCloneError') || named(error, 'QuotaExceededError')) return undefined
        forget()
        failures += 1
        return undefined
      }
    },
  }
}

let ofThisFrame: GuardedDatabase | null = null

/** The one connection of this frame. */
export function sharedDatabase(): GuardedDatabase {
  ofThisFrame ??= guardedDatabase(openSharedDatabase, PATIENCE, () => hintsAtFacts() === false)
  return ofThisFrame
}

/** Opens it before anything is read: that takes a while, longest in a browser that has none yet. Never rejects. */
export const openDatabaseEarly = (): Promise<unknown> => sharedDatabase().attempt(async () => undefined)
