// `npm run bench:soak`: what does a day of switching between ten open tickets leave behind, and does anything hold it up?

import { loadavg } from 'node:os'
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import { launchChromium } from '#test/browser/chromium.ts'
import { FRAME_DAY } from '#test/browser/frame-day.ts'
import { LEAD } from '#test/browser/review-page.ts'
import {
  type Held,
  heldBy,
  type OpenTab,
  openTabs,
  sessionWith,
  strangersIn,
  switchTabs,
  watchStrangers,
} from '#test/browser/soaking.ts'
import { newWindow, windowAddress } from '#test/browser/window.ts'
import { workerHeap } from '#test/browser/worker-heap.ts'
import { demoAccount } from '#workspace/demo/demo.ts'
import { buildPage } from '#workspace/page-build.ts'
import { startWorkspace } from '#workspace/server.ts'
import { createWorld, type World } from '#workspace/world/world.ts'
import { conclude, limits } from './limits.ts'
import type { InteractionFigures } from './longest-tasks.ts'
import { reviewTasks, ticketTasks } from './soak-tasks.ts'

const HOUR = 3_600_000
/** Switches and simulated time between two looks at everything. */
const STRIDE = 50
const SWITCHES = Number(process.env.SOAK_SWITCHES ?? 1_000)
const DAY = 8 * HOUR
const NOW = '2026-09-14T09:00:00Z'
/** Milliseconds of an answer at most; each takes another time, so that they overtake each other. */
const LATENCY = 150
/** Milliseconds until nothing of the last switch is under way. */
const CALM = 2_000

interface Setting {
  browser: Browser
  context: BrowserContext
  page: Page
  world: World
  tabs: readonly OpenTab[]
  session: CDPSession
}

interface Day {
  first: Held
  /** After each stride. */
  later: readonly Held[]
  /** Megabytes of the worker that all frames share, at first and at the end. */
  worker: readonly [number, number]
  wrong: readonly string[]
  calls: number
}

const calls = ({ world }: Setting): number => world.log.entries().filter(({ app }) => app !== null).length

async function day(setting: Setting): Promise<Day> {
  const { browser, page, world, tabs, session } = setting
  const strides = Math.max(1, Math.round(SWITCHES / STRIDE))
  const rest = () => page.waitForTimeout(CALM)
  const walk = { switches: STRIDE, pause: DAY / strides, stride: STRIDE, rest }
  // What loads only once, and the caches of a first hour, belong to the beginning.
  await switchTabs(page, world, tabs, { ...walk, switches: 2 * tabs.length, stride: 2 * tabs.length })
  await page.waitForTimeout(CALM)
  await watchStrangers(tabs)
  const first = await heldBy(session, tabs)
  const worker = await workerHeap(browser)
  const before = calls(setting)
  const later: Held[] = []
  for (let done = 0; done < strides; done += 1) {
    await switchTabs(page, world, tabs, walk)
    await page.waitForTimeout(CALM)
    later.push(await heldBy(session, tabs))
  }
  return {
    ...{ first, later, calls: calls(setting) - before },
    worker: [worker, await workerHeap(browser)],
    wrong: await strangersIn(tabs),
  }
}

const most = (held: readonly Held[], of: (one: Held) => number): number => Math.max(...held.map(of))

const line = (what: string, figure: string, limit = ''): void =>
  console.log(`  ${what.padEnd(58)} ${figure.padStart(10)}  ${limit}`)

function printDay({ first, later, worker, wrong, calls: made }: Day): void {
  const last = later.at(-1) ?? first
  const heap = last.heap - first.heap
  // Timers and listeners come and go with what is kept and shown: a button more in each frame, once newer answers are
  // known, is no leak. From the day's first hours to its last ones they must not add up.
  const morning = later.slice(0, 5)
  const evening = later.slice(-5)
  const timers = most(evening, (one) => one.timers) - most(morning, (one) => one.timers)
  const listeners = most(evening, (one) => one.listeners) - most(morning, (one) => one.listeners)
  console.log(`\n${later.length * STRIDE} switches over ten open tickets, eight hours (all frames together)`)
  line('heap at first, MB', first.heap.toFixed(1))
  line('heap grows by, MB', heap.toFixed(1), limits.atMost('heap grows by, MB', heap, 10))
  const grown = worker[1] - worker[0]
  line('heap of the shared worker at first, MB', worker[0].toFixed(1))
  line('it grows by, MB', grown.toFixed(1), limits.atMost('heap of the worker grows by, MB', grown, 10))
  line('listeners at first', String(first.listeners))
  line('listeners more at the end', String(last.listeners - first.listeners))
  line(
    'listeners more, late in the day than early',
    String(listeners),
    limits.atMost('listeners more, late in the day than early', listeners, 10),
  )
  line('timers that wait, at most', String(most(later, (one) => one.timers)))
  line(
    'timers more, late in the day than early',
    String(timers),
    limits.atMost('timers more, late in the day than early', timers, 10),
  )
  const nodes = last.nodes - first.nodes
  line('nodes of the documents more', String(nodes), limits.atMost('nodes more', nodes, 500))
  line(
    'customers on others’ tickets',
    String(wrong.length),
    limits.atMost('customers on others’ tickets', wrong.length, 0),
  )
  for (const one of wrong.slice(0, 10)) console.log(`    ${one}`)
  const hourly = made / 8
  line('calls an hour', hourly.toFixed(0), limits.atMost('calls an hour', hourly, 600))
}

/** The issue is our own work: by the clock a task also waits for whatever else the machine does. */
const LONGEST = 100

function printTasks(where: string, figures: readonly InteractionFigures[]): void {
  const load = loadavg()[0] ?? 0
  console.log(
    `\nThe longest task of each interaction ${where} at four times slowed CPU (load ${load.toFixed(1)})`,
  )
  line('', 'processor', ' by the clock, of the first collecting garbage')
  for (const { what, cpu, wall, collecting } of figures) {
    const limit = limits.atMost(`longest task ${where}: ${what}, ms of the processor`, cpu, LONGEST)
    line(
      what,
      `${Math.round(cpu)} ms`,
      `${`${Math.round(wall)} ms`.padStart(9)} ${`${Math.round(collecting)} ms`.padStart(9)}  ${limit}`,
    )
  }
}

const pageFolder = await buildPage()
const world = createWorld(demoAccount({ now: NOW }))
world.setControls({ latency: LATENCY, switches: { randomLatency: 'on' } })
const dist = process.env.BAROMETER_DIST ?? 'dist'
const workspace = await startWorkspace({ world, dist, page: pageFolder, port: 0, appPort: 0 })
const browser = await launchChromium()
try {
  const context = await newWindow(browser, {})
  context.setDefaultTimeout(60_000)
  await context.addInitScript({ content: FRAME_DAY })
  const page = await context.newPage()
  await page.goto(windowAddress(workspace.url, {}))
  const tabs = await openTabs(page, world)
  const [tab] = tabs
  if (!tab) throw new Error('No ticket is open.')
  const setting = { browser, context, page, world, tabs, session: await sessionWith(context, tab.frame) }
  printTasks('in a ticket', await ticketTasks(setting))
  printDay(await day(setting))
  await context.close()
  // In a window of its own: the day of the other has passed.
  const review = await newWindow(browser, { width: 1280 })
  review.setDefaultTimeout(60_000)
  const lead = await review.newPage()
  await lead.goto(windowAddress(workspace.url, { user: LEAD }))
  printTasks('in Review', await reviewTasks(lead))
  process.exitCode = conclude()
} finally {
  await browser.close()
  await workspace.close()
}
