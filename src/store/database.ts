// Where does this browser keep what our frames share? One small IndexedDB, opened late and mistrusted.

import { type IDBPDatabase, openDB } from 'idb'
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

/** Opens the shared database. A frame that holds an older version lets go of it when asked to. */
export const openSharedDatabase: OpenDatabase = () =>
  openDB(NAME, VERSION, {
    upgrade(db) {
      db.createObjectStore(FACTS).createIndex(BY_END, 'until')
      db.createObjectStore(LEDGER)
    },
    blocking(_current, _blocked, event) {
      ;(event.target as IDBDatabase | null)?.close()
    },
  })

function inTime<T>(work: Promise<T>, patience: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('storage does not answer')), patience)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

const named = (error: unknown, name: string): boolean => error instanceof Error && error.name === name

/** Storage that may fail at any time. */
export interface GuardedDatabase {
  /** The work's result, or undefined where storage failed. Never rejects. */
  attempt<T>(work: (db: IDBPDatabase) => Promise<T>): Promise<T | undefined>
  /** No frame of this browser has written to it before: nothing is in it, and making it takes a while. */
  isNew(): boolean
}

/**
 * Opens at first use, and again where the connection was closed on us (another version, cleared by the browser).
 * After three failures in a row storage is left alone for the life of the frame.
 */
export function guardedDatabase(
  open: OpenDatabase = openSharedDatabase,
  patience: number = PATIENCE,
  isNew: () => boolean = () => false,
): GuardedDatabase {
  let opened: Promise<IDBPDatabase> | null = null
  let failures = 0

  const forget = (): void => {
    opened?.then((db) => db.close()).catch(() => undefined)
    opened = null
  }

  function once<T>(work: (db: IDBPDatabase) => Promise<T>): Promise<T> {
    opened ??= open()
    return inTime(opened.then(work), patience)
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
    isNew,
    async attempt(work) {
      if (failures >= 3) return undefined
      try {
        const result = await twice(work)
        failures = 0
        return result
      } catch (error) {
        // A value that cannot be cloned is the caller's fault, not the storage's.
        if (named(error, 'DataCloneError')) return undefined
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
