// How fast is the Review page in Chromium with contacts that the browser has read before?

import type { Browser, BrowserContext, CDPSession, Frame, Page } from 'playwright-core'
import { insideReview, LEAD, openReview } from '#test/browser/review-page.ts'
import { newWindow, windowAddress } from '#test/browser/window.ts'
import type { Account } from '#workspace/records.ts'
import { type RunningWorkspace, startWorkspace } from '#workspace/server.ts'
import { createWorld } from '#workspace/world/world.ts'
import type { KeptFact } from './review-fill.ts'
import { notesOf, PATIENCE, settled, until } from './review-notes.ts'
import { calibrated, type Picked, pick, watchOf } from './review-pickers.ts'
import { type Scrolling, scroll, scrollNothing } from './review-scroll.ts'
import { fill } from './review-seed.ts'
import { watchReview } from './review-watch.ts'

export interface PageFigures {
  contacts: number
  /** Milliseconds from the frame's start until the first figures where the browser holds rows and nothing else. */
  onlyRows: number
  /** The same where the page was open before, with whatever it kept itself; and until all is read. */
  figures: number
  read: number
  /** Longest tasks of the page's thread until it had settled. */
  longest: number
  over100: number
  /** Milliseconds of each picker's change until the page is drawn anew. */
  picks: readonly Picked[]
  /** Of a loop that always does the same. */
  loop: number
  /** Longest task after Reasons was opened. */
  reasons: number
  /** Megabytes: heap and typed arrays of the frame, after a collection. */
  memory: number
  scrolling: Scrolling
  /** The same over a document of that height with nothing in it: what the machine does not draw in time by itself. */
  nothing: Scrolling
}

export interface PageSetting {
  browser: Browser
  account: Account
  dist: string
  kept: readonly KeptFact[]
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

async function open(frame: Frame, tab: string): Promise<void> {
  await frame.getByRole('tab', { name: tab, exact: true }).click()
  await frame.getByLabel('Period', { exact: true }).first().waitFor()
  await settled(frame)
}

/** All groups of the table of reasons; gives the number of its lines. */
async function openAll(frame: Frame): Promise<number> {
  await frame.getByRole('button', { name: 'Open all' }).click()
  await settled(frame)
  return frame.locator('[data-row]').count()
}

/** Opens the page in a window that was just loaded; until all is read, judged and drawn. */
async function opened(page: Page): Promise<Frame> {
  await openReview(page)
  await page.waitForFunction(() => document.querySelector('main iframe') !== null)
  await page.waitForTimeout(200)
  const frame = insideReview(page)
  await until(frame, 'figures')
  await until(frame, 'read')
  await settled(frame)
  return frame
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
  const { figures: onlyRows } = await notesOf(await opened(page))
  await page.reload()
  const frame = await opened(page)
  const first = await notesOf(frame)
  const lengths = first.tasks.map(([, length]) => length)
  const session = await context.newCDPSession(frame)
  const loop = await calibrated(frame)
  const watch = await watchOf(page, frame, session)
  const picks = await pick(watch, 'Overview')
  const before = (await notesOf(frame)).tasks.length
  await open(frame, 'Reasons')
  const later = (await notesOf(frame)).tasks.slice(before).map(([, length]) => length)
  picks.push(...(await pick(watch, 'Reasons')))
  const lines = await openAll(frame)
  const scrolling = await scroll(page, frame, lines)
  const memory = await memoryOf(session)
  for (const tab of ['First contact', 'Answers', 'Customers']) {
    await open(frame, tab)
    picks.push(...(await pick(watch, tab)))
  }
  const nothing = await scrollNothing(page, frame)
  return {
    ...{ contacts: setting.account.tickets.length + (setting.account.bulk?.size ?? 0), loop },
    ...{ onlyRows: onlyRows ?? Number.NaN },
    ...{ figures: first.figures ?? Number.NaN, read: first.read ?? Number.NaN },
    ...{ longest: Math.max(0, ...lengths), over100: lengths.filter((one) => one > 100).length },
    ...{ picks, reasons: Math.max(0, ...later), memory, scrolling, nothing },
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
