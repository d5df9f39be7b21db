// Which faults of accessibility does a page or a frame have?

import axe from 'axe-core'
import type { Frame, Page } from 'playwright-core'

/** Rule and place of each fault, without what is inside frames; empty where there is none. */
export async function accessibilityFaults(place: Page | Frame): Promise<string[]> {
  await place.evaluate(axe.source)
  return place.evaluate(async () => {
    // Colours that still change have no contrast yet.
    const changing = document
      .getAnimations()
      .filter(({ effect }) => effect !== null && Number.isFinite(effect.getComputedTiming().endTime))
    await Promise.allSettled(changing.map(({ finished }) => finished))
    const { violations } = await window.axe.run(document, { iframes: false })
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
  })
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
