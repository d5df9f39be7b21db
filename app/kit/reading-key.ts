// Which arrow was meant, forwards or back, whichever way the page is read?

import type { KeyboardEvent } from 'react'

const SWAPPED: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' }

/** The key, as if the page were read from left to right: right goes on and opens, left goes back and closes. */
export const readingKey = (event: Pick<KeyboardEvent, 'key' | 'currentTarget'>): string =>
  getComputedStyle(event.currentTarget).direction === 'rtl' ? (SWAPPED[event.key] ?? event.key) : event.key
