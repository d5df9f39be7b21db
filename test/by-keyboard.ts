// How does a component test go by keyboard alone, and hear where the focus is lost?

import { waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, vi } from 'vitest'

/** More than a screen has of controls in a row. */
const MOST = 200

/** A frame that is typed into has the focus, which this browser never says. */
export const inFront = (): void => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
}

const textOf = (ids: string): string =>
  ids
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ')

/** What has the focus, by its label, else by what stands in it; empty where nothing has. */
export const focusedName = (): string => {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body) return ''
  const labels = 'labels' in element ? [...(element.labels as NodeListOf<HTMLElement>)] : []
  const said =
    element.getAttribute('aria-label') ?? textOf(element.getAttribute('aria-labelledby') ?? '').trim()
  const words = said || labels[0]?.textContent || element.textContent || element.tagName
  return words.replaceAll(/\s+/g, ' ').trim()
}

/** Something has the focus, or has it again within moments. */
export const keepsFocus = (after: string): Promise<void> =>
  waitFor(() => expect(focusedName(), `the focus after ${after}`).not.toBe(''))

/** Presses Tab until that has the focus; returns the names of what had it on the way. */
export const tabTo = async (user: UserEvent, wanted: RegExp, back = false): Promise<string[]> => {
  const way: string[] = []
  for (let step = 0; step < MOST; step += 1) {
    await user.tab({ shift: back })
    way.push(focusedName())
    if (wanted.test(focusedName())) return way
  }
  throw new Error(`Tab never came to ${wanted}, but to: ${way.join(' | ')}`)
}

/** Goes there by Tab, presses, and waits for what that brings; the focus is somewhere on the page then. */
export const pressBy = async (
  user: UserEvent,
  wanted: RegExp,
  shows: () => unknown,
  options: { back?: boolean; keys?: string } = {},
): Promise<string[]> => {
  const way = await tabTo(user, wanted, options.back)
  await user.keyboard(options.keys ?? '{Enter}')
  await shows()
  // Longer than it takes to bring the focus back, and to lose it.
  await new Promise((resolve) => setTimeout(resolve, 250))
  await keepsFocus(String(wanted))
  return way
}
