// What has the page noted of itself by now, and has it come to rest?

import type { Frame } from 'playwright-core'
import type { ReviewNotes } from './review-watch.ts'

export const PATIENCE = 120_000
/** Milliseconds without a change after which the page has settled. */
const SETTLED = 2_500

export const notesOf = (frame: Frame): Promise<ReviewNotes> =>
  frame.evaluate(() => (window as unknown as { barometerReview: ReviewNotes }).barometerReview)

export const until = (frame: Frame, name: 'figures' | 'read'): Promise<unknown> =>
  frame.waitForFunction(
    (what) => (window as unknown as { barometerReview: ReviewNotes }).barometerReview?.[what] != null,
    name,
    { timeout: PATIENCE },
  )

export async function settled(frame: Frame): Promise<void> {
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
