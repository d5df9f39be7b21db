// How long is the longest task of each thing that an agent does in a ticket's panel, on a processor four times as slow?

import type { CDPSession, Page } from 'playwright-core'
import { type OpenTab, switchTo } from '#test/browser/soaking.ts'

export interface InteractionFigures {
  what: string
  /** Milliseconds of the processor that the longest task of the frames' thread took, and that passed meanwhile. */
  cpu: number
  wall: number
  /** Of the longest task: milliseconds of the processor that the collection of garbage took, of all frames together. */
  collecting: number
}

interface Setting {
  page: Page
  tabs: readonly OpenTab[]
  session: CDPSession
}

const SLOWER = 4
/** Milliseconds in which all that follows an interaction is done on a slowed processor. */
const AFTER = 2_500
/** Neither stands within the other. */
const COLLECTIONS = ['MajorGC', 'MinorGC']
const MARK = 'barometer-interaction'

interface TraceEvent {
  name: string
  pid: number
  tid: number
  ts: number
  dur?: number
  tdur?: number
}

/** Tasks of the thread that set the mark, from the mark on. */
function longest(events: readonly TraceEvent[]): Omit<InteractionFigures, 'what'> {
  const mark = events.find(({ name }) => name === MARK)
  const ours = events.filter(({ pid, tid, ts }) => pid === mark?.pid && tid === mark.tid && ts >= mark.ts)
  const tasks = ours.filter(({ name }) => name.endsWith('RunTask'))
  // Some carry no time of the thread: those of which the beginning was not seen.
  const [task] = tasks
    .filter(({ tdur }) => tdur !== undefined)
    .sort((one, other) => (other.tdur ?? 0) - (one.tdur ?? 0))
  if (!task) return { cpu: Number.NaN, wall: Number.NaN, collecting: Number.NaN }
  const collections = ours.filter(
    ({ name, ts }) => COLLECTIONS.includes(name) && ts >= task.ts && ts <= task.ts + (task.dur ?? 0),
  )
  return {
    cpu: (task.tdur ?? 0) / 1000,
    wall: Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000,
    collecting: collections.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000,
  }
}

interface Interaction {
  what: string
  act(setting: Setting): Promise<unknown>
}

const [first, second] = [0, 1]

const tabAt = ({ tabs }: Setting, at: number): OpenTab => {
  const tab = tabs[at]
  if (!tab) throw new Error('Two tickets must be open.')
  return tab
}

/** What needs the ticket in front to be another one comes first. */
const INTERACTIONS: readonly Interaction[] = [
  { what: 'back to an open ticket', act: (setting) => switchTo(setting.page, tabAt(setting, second)) },
  { what: 'and to the one before', act: (setting) => switchTo(setting.page, tabAt(setting, first)) },
  {
    what: 'what health is made of',
    act: async (setting) =>
      tabAt(setting, first).frame.getByRole('region', { name: 'Health' }).getByRole('button').first().click(),
  },
  {
    what: 'a suggested reason',
    act: async (setting) =>
      tabAt(setting, first)
        .frame.getByRole('group', { name: 'Suggested reasons' })
        .getByRole('button')
        .first()
        .click(),
  },
  {
    what: 'all reasons',
    act: async (setting) => tabAt(setting, first).frame.locator('[data-opens-picker]').first().click(),
  },
  {
    what: 'words in their search',
    act: async (setting) =>
      tabAt(setting, first)
        .frame.getByRole('combobox', { name: 'Search contact reasons' })
        .pressSequentially('refund', { delay: 80 }),
  },
  {
    what: 'a reason from the list',
    act: async (setting) =>
      tabAt(setting, first)
        .frame.getByRole('treeitem', { name: /refund/i })
        .last()
        .click(),
  },
]

/** The first two tabs must be of customers who are known; the first one's ticket has suggestions. */
export async function interactions(setting: Setting): Promise<InteractionFigures[]> {
  const { page, session } = setting
  const browser = page.context().browser()
  if (!browser) throw new Error('Tasks are watched in a browser of our own.')
  const { frame } = tabAt(setting, first)
  await switchTo(page, tabAt(setting, first))
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const figures: InteractionFigures[] = []
  for (const { what, act } of INTERACTIONS) {
    await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing', 'v8'] })
    await frame.evaluate((name) => void performance.mark(name), MARK)
    await act(setting)
    await page.waitForTimeout(AFTER)
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
      traceEvents: TraceEvent[]
    }
    figures.push({ what, ...longest(traceEvents) })
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  return figures
}
