// How does a browser's storage fail? In each way that a browser or an earlier version of the app has of failing.

import { deleteDB, type IDBPDatabase, openDB } from 'idb'
import {
  FACTS,
  type GuardedDatabase,
  guardedDatabase,
  LEDGER,
  type OpenDatabase,
  openSharedDatabase,
} from '#store/database.ts'

export const failure = (name: string): Error => Object.assign(new Error(name), { name })

/** What an open connection refuses to do. */
const refusing =
  (name: string, refused: readonly string[]): OpenDatabase =>
  async () => {
    const refuse = (): Promise<never> => Promise.reject(failure(name))
    const storeOf = (store: object): object =>
      new Proxy(store, {
        get: (target, key) => {
          if (refused.includes(String(key))) return refuse
          const found: unknown = Reflect.get(target, key)
          return typeof found === 'function' ? found.bind(target) : found
        },
      })
    return new Proxy(await openSharedDatabase(), {
      get: (target, key) => {
        if (refused.includes(String(key))) return refuse
        if (key !== 'transaction') return Reflect.get(target, key, target)
        return (...given: Parameters<IDBPDatabase['transaction']>) =>
          new Proxy(target.transaction(...given), {
            get: (transaction, part) =>
              part === 'store'
                ? storeOf(transaction.objectStore(String(given[0])))
                : Reflect.get(transaction, part, transaction),
          })
      },
    })
  }

const older = async (stores: readonly string[], version: number): Promise<void> => {
  const db = await openDB('barometer', version, {
    upgrade(made) {
      for (const name of stores) {
        const store = made.createObjectStore(name)
        if (name === FACTS) store.createIndex('until', 'until')
      }
    },
  })
  db.close()
}

export interface Fault {
  /** What lies there before the first frame opens it. */
  before?: () => Promise<unknown>
  open?: OpenDatabase
  /** Happens between any two things that a frame does. */
  meanwhile?: () => Promise<unknown>
  /** It never answers. */
  silent?: true
  /** Whether one frame reads what another wrote. */
  shared: boolean
}

const gone = (): Promise<unknown> => deleteDB('barometer')

/** By what the storage is. */
export const FAULTS: readonly [string, Fault][] = [
  ['as it should be', { shared: true }],
  ['forbidden', { open: () => Promise.reject(failure('SecurityError')), shared: false }],
  ['silent', { open: () => new Promise<IDBPDatabase>(() => undefined), silent: true, shared: false }],
  ['full', { open: refusing('QuotaExceededError', ['put']), shared: false }],
  ['not to be read', { open: refusing('UnknownError', ['get']), shared: false }],
  ['not to be written', { open: refusing('UnknownError', ['put', 'delete', 'clear']), shared: false }],
  ['wiped again and again', { meanwhile: gone, shared: false }],
  ['of an older version that had no facts', { before: () => older([LEDGER], 1), shared: true }],
  ['of an older version that had no ledger', { before: () => older([FACTS], 1), shared: true }],
  ['empty, as an interrupted beginning leaves it', { before: () => older([], 1), shared: true }],
  ['of a newer version', { before: () => older([FACTS, LEDGER, 'more'], 7), shared: true }],
  ['of a newer version that keeps other things', { before: () => older(['more'], 7), shared: false }],
]

/** Only storage that never answers is given up soon: a busy machine answers late. */
export const databaseOf = ({ open, silent }: Fault): GuardedDatabase =>
  guardedDatabase(open ?? openSharedDatabase, silent ? 20 : 5_000)
