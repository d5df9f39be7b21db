// How long is the longest task of each thing that somebody does in a frame, on a processor four times as slow?

import type { CDPSession, Frame, Page } from 'playwright-core'

export interface InteractionFigures {
  what: string
  /** Milliseconds of the processor that the longest task of the frames' thread took, and that passed meanwhile. */
  cpu: number
  wall: number
  /** Of the longest task: milliseconds of the processor that the collection of garbage took, of all frames together. */
  collecting: number
}

export interface Interaction {
  what: string
  act: () => Promise<unknown>
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

/** `session` is one with the process of the frame; each interaction follows the one before. */
export async function longestTasks(
  { page, frame, session }: { page: Page; frame: Frame; session: CDPSession },
  interactions: readonly Interaction[],
): Promise<InteractionFigures[]> {
  const browser = page.context().browser()
  if (!browser) throw new Error('Tasks are watched in a browser of our own.')
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const figures: InteractionFigures[] = []
  for (const { what, act } of interactions) {
    await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing', 'v8'] })
    await frame.evaluate((name) => void performance.mark(name), MARK)
    await act()
    await page.waitForTimeout(AFTER)
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
      traceEvents: TraceEvent[]
    }
    figures.push({ what, ...longest(traceEvents) })
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  return figures
}
