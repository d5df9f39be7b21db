// Which faults of accessibility does a page or a frame have?

import axe from 'axe-core'
import type { Frame, Page } from 'playwright-core'
import { layOutAll } from './laid-out.ts'

/**
 * Rule, place and element of each fault, without what is inside frames; empty where there is none. `only` one rule:
 * where a page was checked before and looks otherwise now.
 */
export async function accessibilityFaults(place: Page | Frame, only?: string): Promise<string[]> {
  // Figures that others are about to follow are pale, and nobody reads them for long.
  await place.waitForFunction(() => document.querySelector('[data-behind]') === null)
  await layOutAll(place)
  if (await place.evaluate(() => !('axe' in window))) await place.evaluate(axe.source)
  return place.evaluate(async (rule) => {
    // Colours that still change have no contrast yet.
    const changing = document
      .getAnimations()
      .filter(({ effect }) => effect !== null && Number.isFinite(effect.getComputedTiming().endTime))
    await Promise.allSettled(changing.map(({ finished }) => finished))
    const { violations } = await window.axe.run(document, {
      iframes: false,
      // Of what is in order only that it is: half of the time goes into telling where it stands.
      resultTypes: ['violations'],
      // Off by default: what is pressed is 24 px large, or has that much room around it.
      ...(rule === undefined ? { rules: { 'target-size': { enabled: true } } } : { runOnly: [rule] }),
    })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.html}`),
    )
  }, only)
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
