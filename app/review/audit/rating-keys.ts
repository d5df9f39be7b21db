// Which key says what while a ticket is rated?

import { type RefObject, useEffect, useRef } from 'react'

/** Typing in a field must not rate. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement

export interface RatingKeys {
  /** 1 to 9. */
  pick: (place: number) => void
  /** 0. */
  none: () => void
  /** Enter, where nothing is focused that Enter presses. */
  next: () => void
  search: RefObject<HTMLInputElement>
}

function press(event: KeyboardEvent, { pick, none, next, search }: RatingKeys): boolean {
  const { key, target, ctrlKey, metaKey, altKey } = event
  if (ctrlKey || metaKey || altKey || isTyping(target)) return false
  if (key === '/') search.current?.focus()
  else if (key === '0') none()
  else if (/^[1-9]$/.test(key)) pick(Number(key))
  else if (key === 'Enter' && !(target instanceof HTMLButtonElement)) next()
  else return false
  return true
}

/** While the screen is shown, wherever the focus is in our frame but in a field. */
export const useRatingKeys = (keys: RatingKeys): void => {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const life = new AbortController()
    const onKey = (event: KeyboardEvent) => {
      if (press(event, latest.current)) event.preventDefault()
    }
    document.addEventListener('keydown', onKey, { signal: life.signal })
    return () => life.abort()
  }, [])
}
