// When is the index of articles and posts renewed? Once the panel is useful and the page has nothing better to do.

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, useEffect, useMemo, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { whenIdle } from '#app/kit/idle.ts'
import { followLibrary, librarySyncQuery } from '#app/queries/answers.ts'
import type { AnswersView } from './answers.ts'

/** Milliseconds after the panel is useful: health and reason may still be on their way. Tests need not wait. */
export const LibraryDelay = createContext(3_000)

export const useLibrarySync = (view: AnswersView): void => {
  const services = useServices()
  const client = useQueryClient()
  useEffect(() => {
    const life = new AbortController()
    followLibrary(services, client, life.signal)
    return () => life.abort()
  }, [services, client])
  const delay = useContext(LibraryDelay)
  const [idle, setIdle] = useState(false)
  const useful = view.state.kind !== 'loading'
  useEffect(() => {
    if (!useful) return undefined
    let cancel: () => void = () => undefined
    const timer = setTimeout(() => {
      cancel = whenIdle(() => setIdle(true))
    }, delay)
    return () => {
      clearTimeout(timer)
      cancel()
    }
  }, [useful, delay])
  const shown = useMemo(() => view.answers.slice(0, 3).map(({ key }) => key), [view.answers])
  useQuery(librarySyncQuery(services, view.community, shown, idle))
}
