// How fast is the Review page in Chromium with contacts that the browser has read before?

import type { Browser, BrowserContext, CDPSession, Frame, Page } from 'playwright-core'
import { insideReview, LEAD, openReview } from '#test/browser/review-page.ts'
import { newWindow, windowAddress } from '#test/browser/window.ts'
import { OUR_INSTALLATION } from '#workspace/installation.ts'
import type { Account } from '#workspace/records.ts'
import { type RunningWorkspace, startWorkspace } from '#workspace/server.ts'
import { createWorld } from '#workspace/world/world.ts'
import type { KeptFact } from './review-fill.ts'
import { type ReviewNotes, watchReview } from './review-watch.ts'

const PATIENCE = 120_000
/** Milliseconds without a change after which the page has settled. */
const SETTLED = 2_500

export interface Scrolling {
  lines: number
  median: number
  p95: number
  worst: number
  /** Of so many frames, those that came later than one and a half of the usual time after the one before. */
  dropped: number
  of: number
}

export interface PageFigures {
  contacts: number
  /** Milliseconds from the frame's start until the first figures, and until all is read. */
  figures: number
  read: number
  /** Longest tasks of the page's thread until it had settled. */
  longest: number
  over100: number
  /** Milliseconds of each picker's change until the page is drawn anew. */
  picks: { name: string; took: number }[]
  /** Longest task after Reasons was opened. */
  reasons: number
  /** Megabytes: heap and typed arrays of the frame, after a collection. */
  memory: number
  scrolling: Scrolling
}

export interface PageSetting {
  browser: Browser
  account: Account
  dist: string
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

async function fill(page: Page, { kept, account }: PageSetting, url: string): Promise<void> {
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

const notesOf = (frame: Frame): Promise<ReviewNotes> =>
  frame.evaluate(() => (window as unknown as { barometerReview: ReviewNotes }).barometerReview)

const until = (frame: Frame, name: 'figures' | 'read'): Promise<unknown> =>
  frame.waitForFunction(
    (what) => (window as unknown as { barometerReview: ReviewNotes }).barometerReview?.[what] != null,
    name,
    { timeout: PATIENCE },
  )

async function settled(frame: Frame): Promise<void> {
  await frame.waitForFunction(
    (still) => {
      const { changed, tasks } = (window as unknown as { barometerReview: ReviewNotes }).barometerReview
      const [begin = 0, length = 0] = tasks.at(-1) ?? []
      return performance.now() - Math.max(changed, begin + length) > still
    },
    SETTLED,
    { timeout: PATIENCE },
  )
}

/** Each picker to another choice; the values are those that the demo account has. */
const PICKS: readonly { name: string; label: string; choose: string | number }[] = [
  { name: 'period: four weeks', label: 'Period', choose: 'last_4_weeks' },
  { name: 'period: twelve weeks', label: 'Period', choose: 'last_12_weeks' },
  { name: 'channel', label: 'Channel', choose: 1 },
  { name: 'all channels', label: 'Channel', choose: 0 },
  { name: 'group', label: 'Group', choose: 1 },
  { name: 'all groups', label: 'Group', choose: 0 },
  { name: 'compared with nothing', label: 'Compared with', choose: 'none' },
  { name: 'compared again', label: 'Compared with', choose: 'before' },
]

async function pick(page: Page, frame: Frame, picks: typeof PICKS): Promise<PageFigures['picks']> {
  const found: PageFigures['picks'] = []
  for (const { name, label, choose } of picks) {
    const control = frame.getByLabel(label, { exact: true }).first()
    const before = (await notesOf(frame)).picked.length
    await control.selectOption(typeof choose === 'number' ? { index: choose } : choose)
    await page.waitForTimeout(2_300)
    const { picked } = await notesOf(frame)
    found.push({ name, took: picked[before] ?? Number.NaN })
  }
  return found
}

async function memoryOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  const usage = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number
    backingStorageSize?: number
  }
  return (usage.usedSize + (usage.backingStorageSize ?? 0)) / 1e6
}

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? Number.NaN

/** Turns the wheel over the table for some seconds. */
async function scroll(page: Page, frame: Frame, lines: number): Promise<Scrolling> {
  await page.mouse.move(640, 500)
  await frame.evaluate(() => {
    const notes = (window as unknown as { barometerReview: ReviewNotes }).barometerReview
    notes.frames = []
    notes.watchFrames = true
  })
  for (let turn = 0; turn < 90; turn += 1) {
    await page.mouse.wheel(0, 120)
    await page.waitForTimeout(16)
  }
  await page.waitForTimeout(300)
  const { frames } = await notesOf(frame)
  await frame.evaluate(() => {
    ;(window as unknown as { barometerReview: ReviewNotes }).barometerReview.watchFrames = false
  })
  const usual = quantile(frames, 0.5)
  return {
    ...{ lines, median: usual, p95: quantile(frames, 0.95), worst: Math.max(...frames) },
    dropped: frames.filter((one) => one > 1.5 * usual).length,
    of: frames.length,
  }
}

async function measure(
  context: BrowserContext,
  workspace: RunningWorkspace,
  setting: PageSetting,
): Promise<PageFigures> {
  const page = await context.newPage()
  await fill(page, setting, workspace.url)
  await page.goto(windowAddress(workspace.url, { user: LEAD }))
  await page.reload()
  await openReview(page)
  await page.waitForFunction(() => document.querySelector('main iframe') !== null)
  await page.waitForTimeout(200)
  const frame = insideReview(page)
  await until(frame, 'figures')
  await until(frame, 'read')
  await settled(frame)
  const first = await notesOf(frame)
  const lengths = first.tasks.map(([, length]) => length)
  const picks = await pick(page, frame, PICKS)
  const before = (await notesOf(frame)).tasks.length
  await frame.getByRole('tab', { name: 'Reasons' }).click()
  await frame.getByRole('button', { name: 'Open all' }).waitFor({ timeout: PATIENCE })
  await settled(frame)
  const later = (await notesOf(frame)).tasks.slice(before).map(([, length]) => length)
  picks.push(
    ...(await pick(page, frame, PICKS.slice(0, 3))).map(({ name, took }) => ({
      name: `Reasons, ${name}`,
      took,
    })),
  )
  await frame.getByLabel('Channel', { exact: true }).first().selectOption({ index: 0 })
  await frame.getByRole('button', { name: 'Open all' }).click()
  await settled(frame)
  const lines = await frame.locator('[data-row]').count()
  const scrolling = await scroll(page, frame, lines)
  const session = await context.newCDPSession(frame)
  const memory = await memoryOf(session)
  return {
    ...{ contacts: setting.account.tickets.length + (setting.account.bulk?.size ?? 0) },
    ...{ figures: first.figures ?? Number.NaN, read: first.read ?? Number.NaN },
    ...{ longest: Math.max(0, ...lengths), over100: lengths.filter((one) => one > 100).length },
    ...{ picks, reasons: Math.max(0, ...later), memory, scrolling },
  }
}

export async function benchPage(setting: PageSetting): Promise<PageFigures> {
  const world = createWorld(setting.account, { controls: { highVolume: true } })
  const workspace = await startWorkspace({ world, dist: setting.dist, port: 0, appPort: 0 })
  const context = await newWindow(setting.browser, { width: 1280 })
  context.setDefaultTimeout(PATIENCE)
  // The runner names inner functions by a helper of its own, which the page does not have.
  await context.addInitScript({ content: `globalThis.__name ??= (value) => value; (${watchReview})()` })
  try {
    return await measure(context, workspace, setting)
  } finally {
    await context.close()
    await workspace.close()
  }
}
