// Which key chooses which suggestion, while the focus is in the panel or nowhere in particular in our frame?

import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { ReasonSuggestion } from '#domain/reasons/suggest.ts'

/** Typing in a field of ours must not choose a reason. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement

type Pressed = Pick<globalThis.KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>

const picked = (
  { key, ctrlKey, metaKey, altKey }: Pressed,
  offered: readonly ReasonSuggestion[],
): string | undefined => (ctrlKey || metaKey || altKey ? undefined : offered[Number(key) - 1]?.value)

/**
 * Keys 1 to 3. One click anywhere in our frame gives it the keyboard, without a control of its own being focused:
 * then they choose as well. Returns the handler for the panel.
 */
export const useReasonKeys = (
  offered: readonly ReasonSuggestion[],
  choose: (value: string) => void,
): ((event: KeyboardEvent<HTMLElement>) => void) => {
  const take = (event: Pressed & { target: EventTarget | null; preventDefault: () => void }): void => {
    const value = isTyping(event.target) ? undefined : picked(event, offered)
    if (value === undefined) return
    event.preventDefault()
    choose(value)
  }
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  useEffect(() => {
    const life = new AbortController()
    const press = (event: globalThis.KeyboardEvent): void => {
      if (event.target === document.body) latest.current(event)
    }
    document.addEventListener('keydown', press, { signal: life.signal })
    return () => life.abort()
  }, [])
  return (event) => {
    // The suggestion that has the focus goes away with the choice, and must not take the focus with it.
    if (document.activeElement !== event.currentTarget && !isTyping(event.target) && picked(event, offered))
      event.currentTarget.focus()
    take(event)
  }
}
