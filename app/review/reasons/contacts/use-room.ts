// How many pixels wide is a place on the page?

import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** Null until it is laid out. */
export const useRoom = <T extends HTMLElement>(): [RefObject<T>, number | null] => {
  const place = useRef<T>(null)
  const [room, setRoom] = useState<number | null>(null)
  useLayoutEffect(() => {
    const element = place.current
    if (element === null) return
    const measure = () => setRoom(element.clientWidth || null)
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return [place, room]
}
