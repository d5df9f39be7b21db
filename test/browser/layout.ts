// What in a frame is wider than its place?

import type { Frame } from 'playwright-core'
import { layOutAll } from './laid-out.ts'

/** Elements whose content is cut off or sticks out sideways, with their first words; a sideways scrollbar first. */
export async function cutOff(frame: Frame): Promise<string[]> {
  await layOutAll(frame)
  return frame.evaluate(() => {
    const faults: string[] = []
    const page = document.documentElement
    if (page.scrollWidth > page.clientWidth)
      faults.push(`scrolls sideways: ${page.scrollWidth} px in ${page.clientWidth}`)
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const { width, right, left } = element.getBoundingClientRect()
      const { overflowX, position, clipPath } = getComputedStyle(element)
      // What only screen readers are to find is one pixel wide on purpose.
      const isShown = width > 1 && clipPath === 'none' && position !== 'fixed' && element.checkVisibility()
      if (!isShown || element.closest('svg')) continue
      const words = `${element.tagName.toLowerCase()} “${(element.textContent ?? '').trim().slice(0, 40)}”`
      if (
        element.textContent?.trim() &&
        overflowX === 'hidden' &&
        element.scrollWidth > element.clientWidth + 1
      )
        faults.push(`cut off: ${words}`)
      const scrolls = element.closest('[tabindex="-1"], table, pre')
      if (!scrolls && (right > page.clientWidth + 1 || left < -1)) faults.push(`sticks out: ${words}`)
    }
    return faults
  })
}
