// How does a browser come to hold what it would have kept of an account that it has read before?

import type { Page } from 'playwright-core'
import { insideReview, LEAD } from '#test/browser/review-page.ts'
import { windowAddress } from '#test/browser/window.ts'
import { OUR_INSTALLATION } from '#workspace/installation.ts'
import type { Account } from '#workspace/records.ts'
import type { KeptFact } from './review-fill.ts'

interface Filling {
  account: Account
  kept: readonly KeptFact[]
}

/** As text that a page can read: typed arrays by their bytes. */
const packed = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    ArrayBuffer.isView(part)
      ? {
          array: part.constructor.name,
          bytes: Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('base64'),
        }
      : part,
  )

interface Seed {
  owner: string
  records: { key: string; text: string }[]
  at: number
}

/** Runs in a page of the app's origin that holds nothing yet. */
async function seed({ owner, records, at }: Seed): Promise<void> {
  const opened = indexedDB.open('barometer', 1)
  const done = <T>(request: IDBRequest<T> | IDBOpenDBRequest): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result as T)
      request.onerror = () => reject(request.error)
    })
  opened.onupgradeneeded = () => {
    opened.result.createObjectStore('facts').createIndex('until', 'until')
    opened.result.createObjectStore('ledger')
  }
  const db = await done<IDBDatabase>(opened)
  const arrays: Record<string, { new (buffer: ArrayBuffer): unknown }> = {
    ...{ Uint8Array, Uint16Array, Uint32Array, Float64Array, Int32Array },
  }
  const revived = (_: string, part: { array?: string; bytes?: string }): unknown => {
    const Kind = part?.array ? arrays[part.array] : undefined
    return Kind ? new Kind(Uint8Array.from(atob(part.bytes ?? ''), (one) => one.charCodeAt(0)).buffer) : part
  }
  for (const { key, text } of records) {
    const value: unknown = JSON.parse(text, revived)
    const put = db.transaction('facts', 'readwrite').objectStore('facts')
    await done(put.put({ value, at, until: at + 30 * 86_400_000 }, `${owner}:${key}`))
  }
  await done(db.transaction('facts', 'readwrite').objectStore('facts').put(owner, 'owner'))
  localStorage.setItem('barometer:keeps-facts', '1')
  db.close()
}

/** The page is left on an empty document of the app's origin, whose stores hold the facts. */
export async function fill(page: Page, { kept, account }: Filling, url: string): Promise<void> {
  const empty = '<!doctype html><title>Empty</title>'
  await page.route(/review\.html/, (route) => route.fulfill({ contentType: 'text/html', body: empty }))
  await page.goto(windowAddress(url, { user: LEAD }))
  await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Barometer' }).click()
  await page.waitForFunction(() => document.querySelector('main iframe') !== null)
  await page.waitForTimeout(500)
  const frame = insideReview(page)
  const owner = `${OUR_INSTALLATION.installationId}:${LEAD}`
  const at = Date.parse(account.now) - 1_000
  for (const { key, value } of kept)
    await frame.evaluate(seed, { owner, at, records: [{ key, text: packed(value) }] })
  await page.unroute(/review\.html/)
}
