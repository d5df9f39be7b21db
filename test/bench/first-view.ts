// How long and how many calls does it take until an agent can use each panel, beside an empty page?

import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { newWindow, openTicket, windowAddress } from '#test/browser/window.ts'
import type { Account } from '#workspace/records.ts'
import { type RunningWorkspace, startWorkspace } from '#workspace/server.ts'
import { createWorld } from '#workspace/world/world.ts'
import { type FrameNotes, takeNotes } from './watch.ts'

export interface FirstView {
  /** Milliseconds from the frame's start, by panel. */
  useful: Record<string, number>
  registered: number
  /** Gzipped bytes of script that had arrived when the first panel was useful, without the SDK. */
  script: number
  /** Calls of the app: those that an hour's cache saves in the next frame, those of the day's index, those of this view, those on coming back. */
  calls: Record<CallKind, number> & { back: number; paths: string[] }
}

export interface Setting {
  browser: Browser
  account: Account
  dist: string
  /** Milliseconds that every API answer takes. */
  latency: number
  /** The ticket looked at, and one to switch to and back from. */
  tickets: [number, number]
  /** Titles of the panels to wait for. */
  panels: readonly string[]
}

export type CallKind = 'session' | 'sync' | 'view'

/** Answers that frames share for an hour cost nothing in the next frame; the index is read when the browser idles. */
const KINDS: readonly [CallKind, RegExp][] = [
  ['session', /ticket_fields|requirements|custom_objects|v2\/brands|user_segments|users\/me/],
  ['sync', /community\/(topics|posts)|help_center\/(locales|([a-z-]+\/)?articles)(\.json)?$/],
]

export const kindOfCall = (path: string): CallKind =>
  KINDS.find(([, pattern]) => pattern.test(path))?.[0] ?? 'view'

async function notesOf(page: Page, panels: readonly string[]): Promise<FrameNotes> {
  const frame = page.locator('main > div:not([hidden]) iframe').first()
  const element = await frame.elementHandle()
  const content = await element?.contentFrame()
  if (!content) throw new Error('The ticket shows no frame of the app.')
  await content.waitForFunction((wanted) => {
    const notes = (window as unknown as { barometerNotes?: FrameNotes }).barometerNotes
    return notes !== undefined && wanted.every((title) => title in notes.useful)
  }, panels)
  return content.evaluate(() => (window as unknown as { barometerNotes: FrameNotes }).barometerNotes)
}

async function scriptBytes(dist: string, urls: readonly string[]): Promise<number> {
  const names = [...new Set(urls.map((url) => basename(new URL(url).pathname)))].filter(
    (name) => name !== 'zaf_sdk.js',
  )
  const sizes = await Promise.all(
    names.map(async (name) => gzipSync(await readFile(join(dist, 'assets', name)), { level: 9 }).length),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

const callsOf = (workspace: RunningWorkspace): string[] =>
  workspace.world.log
    .entries()
    .filter((entry) => entry.app !== null)
    .map((entry) => `${entry.method} ${entry.path}`)

/** Milliseconds after which a view that has settled makes no more calls for itself. */
const SETTLED = 1_500

/** One first view in a browser that has never seen the account, a look at another ticket, and back. */
export async function firstView(setting: Setting): Promise<FirstView> {
  const world = createWorld(setting.account)
  world.controls.latency = setting.latency
  const workspace = await startWorkspace({ world, dist: setting.dist, port: 0, appPort: 0 })
  const context = await newWindow(setting.browser, {})
  // The runner names inner functions by a helper of its own, which the page does not have.
  await context.addInitScript({ content: `globalThis.__name ??= (value) => value; (${takeNotes})()` })
  try {
    const page = await context.newPage()
    await page.goto(windowAddress(workspace.url, {}))
    await openTicket(page, setting.tickets[0])
    const notes = await notesOf(page, setting.panels)
    await page.waitForTimeout(SETTLED)
    const first = callsOf(workspace)
    await openTicket(page, setting.tickets[1])
    await notesOf(page, setting.panels)
    await page.waitForTimeout(SETTLED)
    const before = callsOf(workspace).length
    await openTicket(page, setting.tickets[0])
    await page.waitForTimeout(SETTLED)
    const back = callsOf(workspace).slice(before)
    return {
      useful: notes.useful,
      registered: notes.registered ?? Number.NaN,
      script: await scriptBytes(setting.dist, notes.scripts),
      calls: {
        session: [...first, ...back].filter((path) => kindOfCall(path) === 'session').length,
        sync: first.filter((path) => kindOfCall(path) === 'sync').length,
        view: first.filter((path) => kindOfCall(path) === 'view').length,
        back: back.filter((path) => kindOfCall(path) === 'view').length,
        paths: first,
      },
    }
  } finally {
    await context.close()
    await workspace.close()
  }
}
