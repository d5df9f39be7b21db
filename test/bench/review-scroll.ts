// How smoothly does the page scroll, and how smoothly would nothing at all?

import type { Frame, Page } from 'playwright-core'
import { notesOf } from './review-notes.ts'
import type { ReviewNotes } from './review-watch.ts'

export interface Scrolling {
  lines: number
  median: number
  p95: number
  worst: number
  /** Of so many frames, those that came later than one and a half of the usual time after the one before. */
  dropped: number
  of: number
}

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? Number.NaN

/** Turns the wheel over the table for some seconds. */
export async function scroll(page: Page, frame: Frame, lines: number): Promise<Scrolling> {
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

/** The last that is done with a page. */
export async function scrollNothing(page: Page, frame: Frame): Promise<Scrolling> {
  await frame.evaluate(() => {
    const { scrollHeight } = document.documentElement
    document.body.replaceChildren(document.createElement('div'))
    document.body.style.height = `${Math.max(scrollHeight, 20_000)}px`
    scrollTo(0, 0)
  })
  return scroll(page, frame, 0)
}
