// Has something been waited for long enough?

import { useEffect, useState } from 'react'

/** True once so many milliseconds have passed since the component appeared. */
export const usePassed = (milliseconds: number): boolean => {
  const [passed, setPassed] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), milliseconds)
    return () => clearTimeout(timer)
  }, [milliseconds])
  return passed
}
