// Where on the page is the reader? Kept in the frame's address, so that a link or a reload shows the same.

import { useCallback, useEffect, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { type Place, placeIn, textOf } from './place.ts'
import { NOTHING_UNFOLDED, unfoldedWith } from './unfolded.ts'

const pathIn = (message: unknown): string | null => {
  const path = typeof message === 'object' && message !== null && 'path' in message ? message.path : message
  return typeof path === 'string' && path !== '' ? path : null
}

/** Each of them lists tickets, and another list begins with its first. */
const LISTING = ['detail', 'opened', 'listed'] as const

/** What was looked at closer belongs to its tab. */
const after = (known: Place, change: Partial<Place>): Place => {
  const leaves = (['tab', 'section'] as const).some(
    (name) => change[name] !== undefined && change[name] !== known[name],
  )
  if (leaves) return { ...known, detail: null, opened: null, unfolded: NOTHING_UNFOLDED, ...change }
  const lists = LISTING.some((name) => change[name] !== undefined && change[name] !== known[name])
  return {
    ...known,
    ...(lists ? { unfolded: unfoldedWith(known.unfolded, 'tickets', 0) } : {}),
    ...change,
  }
}

/** Replaced, not added: the frame shares its history with Zendesk, whose Back must not lead through our table. */
const keep = (place: Place): void => {
  try {
    history.replaceState(null, '', textOf(place))
  } catch {
    // Some browsers refuse more than a hundred changes in half a minute: one of the next says it all.
  }
}

/** The place, and how to go to another. Links into the app and changes of the address are followed. */
export const usePlace = (): [Place, (change: Partial<Place>) => void] => {
  const { host } = useServices()
  const [place, setPlace] = useState(() => placeIn(location.hash))
  useEffect(() => keep(place), [place])
  useEffect(() => {
    const life = new AbortController()
    const { signal } = life
    addEventListener('hashchange', () => setPlace((known) => placeIn(location.hash, known)), { signal })
    host.on(
      'app.route.changed',
      (message) => {
        const path = pathIn(message)
        if (path !== null) setPlace((known) => placeIn(path, known))
      },
      signal,
    )
    return () => life.abort()
  }, [host])
  const go = useCallback((change: Partial<Place>) => setPlace((known) => after(known, change)), [])
  return [place, go]
}
