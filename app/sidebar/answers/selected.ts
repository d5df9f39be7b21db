// Which words of a part of the screen has the agent selected?

import { type RefObject, useEffect, useState } from 'react'

/** Empty while nothing is selected, or something that reaches out of the part. */
export const useSelected = (part: RefObject<HTMLElement | null>): string => {
  const [words, setWords] = useState('')
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection()
      const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
      const within = range !== null && (part.current?.contains(range.commonAncestorContainer) ?? false)
      setWords(within && selection !== null ? selection.toString().trim() : '')
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [part])
  return words
}
