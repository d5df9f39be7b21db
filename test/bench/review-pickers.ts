// How long does each picker take until the page shows what was picked, by the clock and of processor time?

import type { CDPSession, Frame, Page, Request } from 'playwright-core'
import { notesOf } from './review-notes.ts'
import type { PickNotes } from './review-watch.ts'

/** Each picker to another choice and back; the values are those that the demo account has. */
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
/** Milliseconds that are watched after a picker: the idle page's own work in them is known, too. */
const WATCHED = 2_300

export interface Picked {
  name: string
  /** Milliseconds until something was drawn for it, and until all was that the page had to draw by itself. */
  answered: number
  drawn: number
  /** The same with what Zendesk was asked for then: names and values of who was not listed before. */
  told: number
  /** Processor time of the frame's thread, beyond that of the idle page. */
  cpu: number
}

const cpuOf = async (session: CDPSession): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
}

/** Milliseconds since 1970 at which the account answered a call; kept as long as the page is. */
function answersOf(page: Page): () => readonly number[] {
  const asked = new Map<Request, number>()
  const answered: number[] = []
  page.on('request', (request) => {
    if (request.url().includes('/api/v2/')) asked.set(request, Date.now())
  })
  page.on('requestfinished', (request) => {
    if (asked.delete(request)) answered.push(Date.now())
  })
  return () => answered
}

/** Until the last change before Zendesk's first answer, but at least until no other figures were to follow. */
export function drawnIn({ at, steps }: PickNotes, answers: readonly number[]): Omit<Picked, 'name' | 'cpu'> {
  const asked = answers.find((one) => one > at) ?? Number.POSITIVE_INFINITY
  const due = steps.findLastIndex(({ behind }) => behind) + 1
  const own = Math.max(
    due,
    steps.findLastIndex(({ after }) => at + after < asked),
  )
  const afterOf = (step: number): number => steps.at(step)?.after ?? Number.NaN
  return { answered: afterOf(0), drawn: afterOf(own), told: afterOf(-1) }
}

interface Watch {
  answers: () => readonly number[]
  page: Page
  frame: Frame
  session: CDPSession
  /** Milliseconds of processor time that the idle page takes while a picker would be watched. */
  idle: number
}

export async function watchOf(page: Page, frame: Frame, session: CDPSession): Promise<Watch> {
  const answers = answersOf(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const before = await cpuOf(session)
  await page.waitForTimeout(WATCHED)
  return { answers, page, frame, session, idle: (await cpuOf(session)) - before }
}

export async function pick({ answers, page, frame, session, idle }: Watch, tab: string): Promise<Picked[]> {
  const found: Picked[] = []
  for (const { name, label, choose } of PICKS) {
    const control = frame.getByLabel(label, { exact: true }).first()
    const before = (await notesOf(frame)).picked.length
    const used = await cpuOf(session)
    await control.selectOption(typeof choose === 'number' ? { index: choose } : choose)
    await page.waitForTimeout(WATCHED)
    const cpu = (await cpuOf(session)) - used - idle
    const notes = (await notesOf(frame)).picked[before] ?? { at: Number.NaN, steps: [] }
    found.push({ name: `${tab}, ${name}`, ...drawnIn(notes, answers()), cpu })
  }
  return found
}

/** Milliseconds of a loop that always does the same: how fast this machine is just now. */
export const calibrated = (frame: Frame): Promise<number> =>
  frame.evaluate(() => {
    let [best, sum] = [Number.POSITIVE_INFINITY, 1]
    for (let run = 0; run < 5; run += 1) {
      const start = performance.now()
      for (let step = 0; step < 5_000_000; step += 1) sum = (Math.imul(sum, 1_664_525) + step) | 0
      best = Math.min(best, performance.now() - start)
    }
    // What nobody reads is not worked out.
    return sum === 0 ? Number.NaN : best
  })
