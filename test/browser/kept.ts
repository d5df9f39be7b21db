// What does a frame keep in its browser, as one text?

import type { Frame } from 'playwright-core'

/** Storage, databases and caches of the frame's origin; its address as well. */
export const keptBy = (frame: Frame): Promise<string> =>
  frame.evaluate(async () => {
    const parts: unknown[] = [location.href, document.cookie, { ...localStorage }, { ...sessionStorage }]
    const whole = (request: IDBRequest): Promise<unknown> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    for (const { name } of await indexedDB.databases()) {
      const database = (await whole(indexedDB.open(name ?? ''))) as IDBDatabase
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store)
        parts.push(
          await whole(rows.getAllKeys()),
          await whole(database.transaction(store).objectStore(store).getAll()),
        )
      }
      database.close()
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys())
        parts.push(request.url, await (await cache.match(request))?.text())
    }
    const spelled = (_: string, value: unknown): unknown =>
      value instanceof Map || value instanceof Set
        ? [...value]
        : value instanceof Uint8Array || value instanceof ArrayBuffer
          ? new TextDecoder().decode(value)
          : value
    return JSON.stringify(parts, spelled)
  })
