// Which faults of accessibility does a page or a frame have?

import axe from 'axe-core'
import type { Frame, Page } from 'playwright-core'

/** Rule and place of each fault, without what is inside frames; empty where there is none. */
export async function accessibilityFaults(place: Page | Frame): Promise<string[]> {
  await place.evaluate(axe.source)
  return place.evaluate(async () => {
    const { violations } = await window.axe.run(document, { iframes: false })
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
  })
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
