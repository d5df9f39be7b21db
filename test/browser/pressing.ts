// How does a test press everything that a screen has, one kind of control after the other, and look at what that opens?

import type { Frame } from 'playwright-core'
import { pseudo, type Script } from '#test/languages/pseudo.ts'
import english from '#translations/en.json'

/**
 * Presses the next control of a kind that `known` does not hold yet; null where there is none. A kind is how a control
 * looks and what we call it: of many lines that are alike the first one stands for all.
 */
const pressNext = (frame: Frame, known: readonly string[]): Promise<{ kind: string; name: string } | null> =>
  frame.evaluate((seen) => {
    const controls = document.querySelectorAll<HTMLElement>(
      ':is(button, [role="button"], summary):not(:disabled, [aria-disabled="true"], [role="tab"])',
    )
    for (const control of controls) {
      if (!control.checkVisibility() || control.closest('nav')) continue
      const words = control.textContent ?? ''
      const ours = [...words.matchAll(/⟦[^⟦⟧]*⟧/g)].map(([part]) => part).join('')
      const state = control.getAttribute('aria-expanded') ?? control.getAttribute('aria-pressed') ?? ''
      const kind = `${control.className} ${ours.replaceAll(/\d+/g, '#')} ${state}`
      if (seen.includes(kind)) continue
      control.click()
      return { kind, name: control.getAttribute('aria-label') ?? words }
    }
    return null
  }, known)

interface Walk {
  script: Script
  /** Shows the screen, where a press has led elsewhere. */
  go: () => Promise<void>
  /** Told the name of each control once what it opens stands there. */
  look: (control: string) => Promise<void>
  /** How many kinds are pressed at most. */
  most: number
}

/** Nothing is loading any more, also where the press led elsewhere and nobody sees the frame. */
const rested = (frame: Frame, script: Script): Promise<void> => {
  const loading = pseudo(english.screens.panel.loading, script).slice(0, 8)
  return frame
    .locator(`body:not(:has([role="status"][aria-label^="${loading}"]))`)
    .waitFor({ state: 'attached', timeout: 30_000 })
}

/** Resolves with how many kinds were pressed. */
export async function pressEach(frame: Frame, { script, go, look, most }: Walk): Promise<number> {
  const known: string[] = []
  await go()
  while (known.length < most) {
    await rested(frame, script)
    const pressed = await pressNext(frame, known)
    if (pressed === null) break
    known.push(pressed.kind)
    await rested(frame, script)
    await look(pressed.name.replaceAll(/\s+/g, ' ').slice(0, 80))
    await go()
  }
  return known.length
}
