// How many pixels wide is a place on the page?

import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** As wide as it was the last time: whoever comes back to it sees it laid out once, not twice. */
let before: number | null = null

/** Null until it is laid out for the first time. */
export const useRoom = <T extends HTMLElement>(): [RefObject<T>, number | null] => {
  const place = useRef<T>(null)
  const [room, setRoom] = useState(before)
  useLayoutEffect(() => {
    const element = place.current
    if (element === null) return
    const measure = () => {
      before = element.clientWidth || null
      setRoom(before)
    }
    // Else it is told with the layout that is due anyway.
    if (before === null) measure()
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return [place, room]
}
