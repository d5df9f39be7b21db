// How do journeys drive the workspace? One account, one server, one browser, and windows of several people on it.

import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { FULL } from '#test/full.ts'
import { demoAccount } from '#workspace/demo/demo.ts'
import { buildPage } from '#workspace/page-build.ts'
import type { Account } from '#workspace/records.ts'
import { type RunningWorkspace, startWorkspace } from '#workspace/server.ts'
import { dist } from '#workspace/start/app-build.ts'
import { createWorld, type World } from '#workspace/world/world.ts'
import { workersChromium } from './chromium.ts'
import { createComplaints } from './complaints.ts'
import { newWindow, type WindowOptions, windowAddress } from './window.ts'

export interface Journey {
  readonly world: World
  /** Origin of the account. */
  readonly url: string
  /** A new window on the ticket list in which that user is signed in. */
  signIn(options?: WindowOptions): Promise<Page>
  /** The HTTP door with an admin's API token: `/api/v2/…` and `/__workspace/…`. */
  http(path: string, init?: RequestInit): Promise<Response>
  /** The parsed answer of the HTTP door; fails the test where it is a refusal. */
  read<T>(path: string): Promise<T>
  /** How many calls the app made so far, of those whose path matches. */
  callCount(path?: RegExp): number
  /** Waits until the app has asked for nothing for a second: what it reads by itself is read. */
  calmed(): Promise<void>
  /** What pages may complain of in this test without failing it: a save that is refused, a fault. */
  expectComplaint(text: RegExp): void
  /** A picture for people, as `tmp/screenshots/<name>.png`: in the whole run, or where `PICTURES=1` asks for them. */
  screenshot(page: Page | Locator, name: string): Promise<void>
}

export interface JourneyOptions {
  /** Read once for the file; the demo account at a fixed time where absent. */
  account?: () => Account | Promise<Account>
  /** Folder of a built package; the one that `BAROMETER_DIST` names, else the project's own, where absent. */
  dist?: string
  /** For what is calculated at length: scripts are compiled for speed, as for everybody. */
  optimised?: boolean
}

/** The demo's clock in journeys; frames see it as theirs. */
const NOW = '2026-09-14T09:00:00Z'

const PICTURED = FULL || process.env.PICTURES === '1'
const PICTURES = join(import.meta.dirname, '../../tmp/screenshots')

/** Sets a file of journeys up: each test starts on the account as it was read, with no window open. */
export function setUpJourney(options: JourneyOptions = {}): Journey {
  let browser: Browser
  let account: Account
  let page: string
  let world: World
  let workspace: RunningWorkspace
  let complaints = createComplaints()

  beforeAll(async () => {
    page = await buildPage()
    account = await (options.account ?? (() => demoAccount({ now: NOW })))()
    browser = await workersChromium(options.optimised)
  })
  beforeEach(async () => {
    complaints = createComplaints()
    world = createWorld(account)
    const built = options.dist ?? process.env.BAROMETER_DIST ?? dist
    workspace = await startWorkspace({ world, dist: built, page, port: 0, appPort: 0 })
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await pictureFailure(browser, task.name)
    await Promise.all(browser.contexts().map((window) => window.close()))
    await workspace.close()
    expect(complaints.unexpected(), 'complaints in the console').toEqual([])
  })

  const http = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    headers.set('authorization', `Basic ${btoa(`${adminOf(account)}/token:journey`)}`)
    if (init.body) headers.set('content-type', 'application/json')
    return fetch(`${workspace.url}${path}`, { ...init, headers })
  }
  const callCount = (path = /./): number =>
    world.log.entries().filter((entry) => entry.app !== null && path.test(entry.path)).length
  const calmed = async (): Promise<void> => {
    for (let before = -1; before !== callCount(); ) {
      before = callCount()
      await new Promise((resolve) => setTimeout(resolve, 1_000))
    }
  }
  return {
    get world() {
      return world
    },
    get url() {
      return workspace.url
    },
    async signIn(wanted = {}) {
      const window = await newWindow(browser, wanted)
      complaints.listenTo(window)
      await wanted.opening?.(window)
      const opened = await window.newPage()
      await opened.goto(windowAddress(workspace.url, wanted))
      await opened.getByRole('navigation', { name: 'Main' }).waitFor()
      return opened
    },
    http,
    async read<T>(path: string) {
      const response = await http(path)
      expect(response.status, path).toBe(200)
      return (await response.json()) as T
    },
    callCount,
    calmed,
    expectComplaint: (text) => complaints.expect(text),
    async screenshot(shown, name) {
      if (!PICTURED) return
      await mkdir(PICTURES, { recursive: true })
      await shown.screenshot({ path: join(PICTURES, `${name}.png`) })
    },
  }
}

/** What every open page looked like when the test failed, as `tmp/screenshots/failed-….png`. */
async function pictureFailure(browser: Browser, test: string): Promise<void> {
  const name = test.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)
  const pages = browser.contexts().flatMap((window) => window.pages())
  await mkdir(PICTURES, { recursive: true })
  for (const [index, page] of pages.entries())
    await page.screenshot({ path: join(PICTURES, `failed-${name}-${index + 1}.png`) }).catch(() => undefined)
}

function adminOf(account: Account): string {
  const admin = account.users.find((user) => user.role === 'admin' && user.email !== null)
  if (!admin?.email) throw new Error('The account of a journey needs an admin with an address.')
  return admin.email
}
