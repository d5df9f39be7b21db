import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import type { IDBPDatabase } from 'idb'
import { beforeEach, describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '#domain/instant.ts'
import { guardedDatabase, openSharedDatabase } from './database.ts'
import { openFacts } from './facts.ts'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

let time = Date.UTC(2026, 8, 18)
const now = () => time
const frame = (userId = 1, installationId = 9001) =>
  openFacts({ installationId, userId, database: guardedDatabase(), now })

describe('frames of one user', () => {
  it('share what one of them wrote, until its time is over', async () => {
    const [one, other] = [frame(), frame()]
    await one.write('fields', { ids: [1, 2] }, HOUR)
    expect(await other.read('fields')).toEqual({ value: { ids: [1, 2] }, at: time })
    time += HOUR - 1
    expect(await other.read('fields')).toBeDefined()
    time += 1
    expect(await other.read('fields')).toBeUndefined()
  })

  it('know nothing that was not written or was removed', async () => {
    const store = frame()
    await store.write('a', 1, HOUR)
    await store.remove('a')
    expect(await store.read('a')).toBeUndefined()
    expect(await store.read('b')).toBeUndefined()
  })

  it('tell undefined and null apart from nothing', async () => {
    const store = frame()
    await store.write('null', null, HOUR)
    expect(await store.read('null')).toEqual({ value: null, at: time })
  })

  it('do not believe what was written in the future', async () => {
    const store = frame()
    await store.write('a', 1, HOUR)
    time -= MINUTE
    expect(await store.read('a')).toBeUndefined()
    time += MINUTE
  })

  it('clear everything', async () => {
    const store = frame()
    await store.write('a', 1, HOUR)
    await store.clear()
    expect(await frame().read('a')).toBeUndefined()
  })
})

it('wipes the facts of another user, and what is over', async () => {
  await frame(1).write('a', 'of one', HOUR)
  expect(await frame(2).read('a')).toBeUndefined()
  await frame(2).write('short', 1, MINUTE)
  time += 2 * MINUTE
  await frame(2).read('a')
  const db = await openSharedDatabase()
  expect(await db.getAllKeys('facts')).toEqual(['owner'])
  db.close()
})

const failing = (name: string) => () => {
  const error = new Error(name)
  error.name = name
  return Promise.reject(error)
}

describe('where storage', () => {
  it.each([
    ['is forbidden', failing('SecurityError')],
    ['has another version', failing('VersionError')],
    ['never opens', () => new Promise<IDBPDatabase>(() => {})],
    [
      'is full',
      async () => {
        const db = await openSharedDatabase()
        return new Proxy(db, {
          get: (target, key) =>
            key === 'put' ? failing('QuotaExceededError') : Reflect.get(target, key, target),
        })
      },
    ],
  ])('%s, a frame keeps its own facts in memory', async (_name, open) => {
    const store = openFacts({ installationId: 1, userId: 1, database: guardedDatabase(open, 20), now })
    await store.write('a', 1, HOUR)
    expect(await store.read('a')).toEqual({ value: 1, at: time })
    await store.remove('a')
    expect(await store.read('a')).toBeUndefined()
    await store.write('b', 1, HOUR)
    await store.clear()
    expect(await store.read('b')).toBeUndefined()
  })

  it('was closed on us, it is opened again', async () => {
    const opened: IDBPDatabase[] = []
    const database = guardedDatabase(async () => {
      const db = await openSharedDatabase()
      opened.push(db)
      return db
    })
    const store = openFacts({ installationId: 1, userId: 1, database, now })
    await store.write('a', 1, HOUR)
    opened[0]?.close()
    expect(await store.read('a')).toEqual({ value: 1, at: time })
    expect(opened).toHaveLength(2)
  })

  it('cannot clone a value, it stays in memory and storage in use', async () => {
    const store = frame()
    const value = () => 1
    for (const key of ['a', 'b', 'c', 'd']) await store.write(key, value, HOUR)
    expect((await store.read('d'))?.value).toBe(value)
    await store.write('e', 5, HOUR)
    expect((await frame().read('e'))?.value).toBe(5)
  })
})

describe('storage that is only being made', () => {
  it('holds up no reader: nothing can be in it', async () => {
    let made: (() => void) | undefined
    const making = new Promise<void>((resolve) => {
      made = resolve
    })
    let isNew = true
    const slow = guardedDatabase(
      async () => {
        await making
        return openSharedDatabase()
      },
      1_000,
      () => isNew,
    )
    const store = openFacts({ installationId: 9001, userId: 1, database: slow, now })
    expect(await store.read('fields')).toBeUndefined()
    const written = store.write('fields', 7, HOUR)
    isNew = false
    made?.()
    await written
    expect((await store.read('fields'))?.value).toBe(7)
  })
})
