// What are the present values, for a function that must stay the same one?

import { type MutableRefObject, useLayoutEffect, useRef } from 'react'

export function useLatest<T>(value: T): MutableRefObject<T> {
  const latest = useRef(value)
  useLayoutEffect(() => {
    latest.current = value
  })
  return latest
}
