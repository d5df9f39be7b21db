// Has somebody stopped typing?

import { useEffect, useState } from 'react'

/** The value once it has stayed the same for so many milliseconds; until then the one before. */
export const useSettled = (value: string, pause: number): string => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause)
    return () => clearTimeout(timer)
  }, [value, pause])
  return settled
}
