// How does an agent go back and forth between ten open tickets for a day, and what do their frames hold afterwards?

import type { BrowserContext, CDPSession, Frame, Page } from 'playwright-core'
import { STORIES } from '#workspace/demo/stories.ts'
import type { World } from '#workspace/world/world.ts'
import { passTime, waitingTimers } from './frame-day.ts'
import { insideApp, openTicket, shownPane } from './window.ts'

const TABS = Object.values(STORIES).slice(0, 10)

export interface OpenTab {
  ticketId: number
  frame: Frame
  /** Whose ticket it is. */
  name: string
}

/** Opens one tab a ticket, each once the one before has begun to load. */
export async function openTabs(page: Page, world: World, count: number = TABS.length): Promise<OpenTab[]> {
  const tabs: OpenTab[] = []
  for (const { ticketId, requesterId } of TABS.slice(0, count)) {
    await openTicket(page, ticketId)
    const frame = await insideApp(page)
    const name = world.people.user(requesterId)?.name
    if (name === undefined) throw new Error(`Nobody asked for ticket ${ticketId}.`)
    tabs.push({ ticketId, frame, name })
  }
  for (const tab of tabs) await switchTo(page, tab)
  return tabs
}

/** Presses the ticket's tab in the agent's own row of tabs. */
const pressTab = (page: Page, ticketId: number): Promise<void> =>
  page.evaluate((id) => {
    const hint = [...document.querySelectorAll('nav[aria-label="Open tabs"] li button span')].find(
      ({ textContent }) => textContent === `#${id}`,
    )
    hint?.closest('button')?.click()
  }, ticketId)

/** Waits until the ticket is in front and its frame names its customer. */
async function arrive(page: Page, { ticketId, frame, name }: OpenTab): Promise<void> {
  await shownPane(page).getByText(`#${ticketId}`, { exact: true }).waitFor()
  await frame.getByRole('banner').getByText(name).first().waitFor()
}

/** Where a frame keeps whose names it has shown though they are not its customer's. */
const SEEN = 'barometerStrangers'

/** From here on each frame looks at all that it comes to show, for however short: a late answer may stand for a moment. */
export async function watchStrangers(tabs: readonly OpenTab[]): Promise<void> {
  for (const { frame, name } of tabs) {
    const others = tabs.map((tab) => tab.name).filter((other) => other !== name)
    await frame.evaluate(
      ([names, kept]) => {
        const seen = new Set<string>()
        const look = (text: string | null): void => {
          for (const other of names) if (text?.includes(other)) seen.add(other)
        }
        Object.assign(window, { [kept]: seen })
        look(document.body.textContent)
        new MutationObserver((changes) => {
          for (const { target, addedNodes, type } of changes) {
            if (type === 'characterData') look(target.textContent)
            for (const node of addedNodes) look(node.textContent)
          }
        }).observe(document.body, { childList: true, characterData: true, subtree: true })
      },
      [others, SEEN] as const,
    )
  }
}

/** Who stood anywhere in the frame of a ticket that is not theirs since it is watched, as `60001 shows Derek Malone`. */
export async function strangersIn(tabs: readonly OpenTab[]): Promise<string[]> {
  const shown: string[] = []
  for (const { ticketId, frame } of tabs) {
    const names = await frame.evaluate((kept) => [...(Reflect.get(window, kept) as Set<string>)], SEEN)
    shown.push(...names.map((name) => `${ticketId} shows ${name}`))
  }
  return shown
}

export const switchTo = async (page: Page, tab: OpenTab): Promise<void> => {
  await pressTab(page, tab.ticketId)
  await arrive(page, tab)
}

export interface Walk {
  switches: number
  /** Simulated milliseconds that pass between two looks at all frames. */
  pause: number
  /** Switches between two such looks. */
  stride: number
  /** Until no call is under way: else it would reach the account hours after it was made. */
  rest: () => Promise<unknown>
}

/** Uniform in [0, 1), the same in each run. */
const seeded = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/**
 * Switches as a busy agent does: three tabs in a flick, the fourth is looked at. Every `stride` switches time passes,
 * in all frames.
 */
export async function switchTabs(
  page: Page,
  world: World,
  tabs: readonly OpenTab[],
  { switches, pause, stride, rest }: Walk,
): Promise<void> {
  const random = seeded(41)
  for (let done = 1; done <= switches; done += 1) {
    const tab = tabs[Math.floor(random() * tabs.length)]
    if (!tab) throw new Error('No tab is open.')
    await pressTab(page, tab.ticketId)
    if (done % 4 === 0) await arrive(page, tab)
    if (done % stride !== 0) continue
    await arrive(page, tab)
    await rest()
    world.clock.advance(pause)
    await Promise.all(tabs.map(({ frame }) => passTime(frame, pause)))
  }
}

export interface Held {
  /** Megabytes of all frames of the app after a collection: they share a process. */
  heap: number
  listeners: number
  nodes: number
  timers: number
}

/** A session with the process of the app's frames. */
export async function sessionWith(context: BrowserContext, frame: Frame): Promise<CDPSession> {
  const session = await context.newCDPSession(frame)
  await session.send('HeapProfiler.enable')
  await session.send('Performance.enable')
  return session
}

/** What all frames hold while nothing happens. */
export async function heldBy(session: CDPSession, tabs: readonly OpenTab[]): Promise<Held> {
  for (let turn = 0; turn < 3; turn += 1) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const { metrics } = await session.send('Performance.getMetrics')
  const metric = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN
  const timers = await Promise.all(tabs.map(({ frame }) => waitingTimers(frame)))
  return {
    heap: usedSize / 1e6,
    listeners: metric('JSEventListeners'),
    nodes: metric('Nodes'),
    timers: timers.reduce((sum, one) => sum + one, 0),
  }
}
