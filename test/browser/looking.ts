// How does each state of a screen look: at each width and in both colour schemes?

import type { Frame, Page } from 'playwright-core'
import { expect } from 'vitest'
import { FULL } from '#test/full.ts'
import { accessibilityFaults } from './accessibility.ts'
import type { Journey } from './harness.ts'
import { cutOff } from './layout.ts'
import { appElement, insideApp, widenApp } from './window.ts'

type Scheme = 'light' | 'dark'

/** In which schemes journeys of looks begin: in each in the whole run, else in one, for a look goes over by itself. */
export const STARTS: readonly Scheme[] = FULL ? ['light', 'dark'] : ['light']

const schemeOf = (frame: Frame): Promise<string> =>
  frame.evaluate(() => getComputedStyle(document.documentElement).colorScheme)

/** The machine goes over to the other scheme: Zendesk's page follows, and tells its frames. */
async function goOver(page: Page, frame: Frame): Promise<void> {
  const wanted: Scheme = (await schemeOf(frame)) === 'dark' ? 'light' : 'dark'
  await page.emulateMedia({ colorScheme: wanted })
  await expect.poll(() => schemeOf(frame), { timeout: 15_000, interval: 30 }).toBe(wanted)
}

/** What axe finds in the app's frame in front: all of it in the scheme it is in, and of colours also in the other. */
export async function faultsInBoth(page: Page): Promise<string[]> {
  const frame = await insideApp(page)
  const faults = await accessibilityFaults(frame)
  if (FULL) return faults
  await goOver(page, frame)
  return [...faults, ...(await accessibilityFaults(frame, 'color-contrast'))]
}

interface Looking {
  journey: Journey
  page: Page
  /** Pixels of the frame. */
  widths: readonly number[]
  /** Names of pictures begin so. */
  pictures: string
  /** Shows the frame at that width. */
  at?: (pixels: number) => Promise<Frame>
}

/**
 * Gives what looks at one state: nothing is cut off or sticks out, and axe finds nothing. In the whole run at each width,
 * in the scheme that the page is in. Else at each width and in both schemes, but not in all of both: what comes
 * together differs from state to state. Names and roles are looked at in one scheme, colours in both.
 */
export function looking({ journey, page, widths, pictures, at }: Looking): (name: string) => Promise<void> {
  let turn = 0
  const see = async (name: string, width: number, faults: 'all' | 'colours' | 'none'): Promise<Frame> => {
    const frame = await (at?.(width) ?? widenApp(page, width))
    const picture = `${name}-${width}-${await schemeOf(frame)}`
    await journey.screenshot(appElement(page), `${pictures}${picture}`)
    expect.soft(await cutOff(frame), picture).toEqual([])
    const rule = faults === 'colours' ? 'color-contrast' : undefined
    if (faults !== 'none') expect.soft(await accessibilityFaults(frame, rule), picture).toEqual([])
    return frame
  }
  const seeSome = async (name: string): Promise<void> => {
    // After two turns each width was seen in each scheme: then all faults are looked for at the next.
    const first = Math.floor(turn / 2) % widths.length
    const [one = 0, ...others] = [...widths.slice(first), ...widths.slice(0, first)]
    turn += 1
    await goOver(page, await see(name, one, 'all'))
    const [next = one, ...rest] = others
    await see(name, next, 'colours')
    for (const width of rest) await see(name, width, 'none')
  }
  const seeAll = async (name: string): Promise<void> => {
    for (const width of widths) await see(name, width, 'all')
  }
  return FULL ? seeAll : seeSome
}
