// How does a journey go by keyboard alone, and where is the focus?

import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { appFrame } from './window.ts'

interface Focused {
  name: string
  /** Whether something is drawn around what has the focus. */
  isMarked: boolean
}

/** By its label, else by what stands in it; no name where nothing has the focus. */
export const focused = (page: Page): Promise<Focused> =>
  appFrame(page)
    .locator('body')
    .evaluate(() => {
      const element = document.activeElement
      if (!(element instanceof HTMLElement) || element === document.body) return { name: '', isMarked: false }
      const boxes = [element, element.parentElement, element.nextElementSibling].filter((one) => one !== null)
      // The calendar's button within a date is the browser's own, and so is the ring around it.
      const isInside = element.matches('input:is([type="date"], [type="datetime-local"]):not(:focus-visible)')
      const isDrawn = boxes.some((one) =>
        [null, '::before'].some((part) => {
          const { boxShadow, outlineStyle } = getComputedStyle(one, part)
          return boxShadow !== 'none' || outlineStyle !== 'none'
        }),
      )
      const isMarked = isInside || isDrawn
      const label = 'labels' in element && element.labels instanceof NodeList ? element.labels[0] : null
      const name = element.getAttribute('aria-label') ?? label?.textContent ?? element.textContent ?? ''
      return { name: name.replaceAll(/\s+/g, ' ').trim(), isMarked }
    })

/** More than a screen has of controls in a row. */
const MOST = 150

/** Presses Tab until that has the focus; returns what had it on the way, all of it visibly. */
export async function tabTo(page: Page, wanted: RegExp, key = 'Tab'): Promise<string[]> {
  const way: string[] = []
  for (let step = 0; step < MOST; step += 1) {
    await page.keyboard.press(key)
    const { name, isMarked } = await focused(page)
    if (name !== '') expect(isMarked, `focus on “${name}” can be seen`).toBe(true)
    way.push(name)
    if (wanted.test(name)) return way
  }
  throw new Error(`${key} never came to ${wanted}, but to: ${way.join(' | ')}`)
}

/** Goes there by Tab and presses; the focus is somewhere in our frame afterwards. */
export async function pressBy(page: Page, wanted: RegExp, key = 'Enter'): Promise<void> {
  await tabTo(page, wanted)
  await page.keyboard.press(key)
  await keepsFocus(page, String(wanted))
}

/** Something has the focus, now and once what was asked for is there. */
export async function keepsFocus(page: Page, after: string): Promise<void> {
  await expect.poll(async () => (await focused(page)).name, { message: `focus after ${after}` }).not.toBe('')
}
