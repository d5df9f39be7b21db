// What moves on a page by itself?

import type { Frame } from 'playwright-core'

/** Milliseconds: shorter than any eye sees. */
const UNSEEN = 1

/** Animations and transitions that run, or would once something changes, with the element that moves. */
export function movements(frame: Frame): Promise<string[]> {
  return frame.evaluate((unseen) => {
    const milliseconds = (text: string): number =>
      Math.max(
        ...text.split(',').map((one) => Number.parseFloat(one) * (one.trim().endsWith('ms') ? 1 : 1_000)),
      )
    const running = document
      .getAnimations()
      .filter(({ playState, effect }) => {
        const end = effect?.getComputedTiming().endTime
        return playState === 'running' && (typeof end !== 'number' || end > unseen)
      })
      .map(({ effect }) =>
        effect instanceof KeyframeEffect ? effect.target?.outerHTML.slice(0, 80) : undefined,
      )
      .map((element) => `runs: ${element ?? 'something'}`)
    const prepared = [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => {
      const { transitionDuration } = getComputedStyle(element)
      return milliseconds(transitionDuration) > unseen
        ? [`would move: ${element.outerHTML.slice(0, 80)}`]
        : []
    })
    return [...running, ...prepared]
  }, UNSEEN)
}
