// How does a test open all that a screen has, and see what is cut of it?

import type { Frame } from 'playwright-core'
import { pseudo, type Script } from '#test/languages/pseudo.ts'
import english from '#translations/en.json'

/** Waits until nothing in the frame is loading any more; `script` null: in English. */
export async function settled(frame: Frame, script: Script | null): Promise<void> {
  const words = english.screens.panel.loading
  const loading = (script === null ? words : pseudo(words, script)).slice(0, 8)
  await frame.getByRole('heading').first().waitFor()
  await frame
    .locator(`body:not(:has([role="status"][aria-label^="${loading}"]))`)
    .waitFor({ state: 'attached', timeout: 30_000 })
}

/** Opens all that can be opened, and what can be opened in that. */
export async function openAll(frame: Frame, script: Script | null): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    const opened = await frame.evaluate(() => {
      const closed = document.querySelectorAll<HTMLElement>('button[aria-expanded="false"]:not([data-tried])')
      for (const button of closed) {
        button.dataset.tried = ''
        button.click()
      }
      for (const details of document.querySelectorAll('details')) details.open = true
      return closed.length
    })
    if (opened === 0) return
    await settled(frame, script)
  }
}

/** What is chosen in a list is drawn by the browser: it has no width of its own to ask for. */
export const cutChoices = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d')
    return [...document.querySelectorAll('select')].flatMap((select) => {
      const words = select.selectedOptions[0]?.text ?? ''
      const { font, paddingInlineStart, paddingInlineEnd } = getComputedStyle(select)
      if (!pen || select.title === words || !select.checkVisibility()) return []
      pen.font = font
      const room =
        select.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd)
      return pen.measureText(words).width > room + 1 ? [`cut off: choice “${words}”`] : []
    })
  })
