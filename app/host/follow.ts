// How does a screen keep its facts as fresh as Zendesk's events say?

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { followChanges, rulesFor } from './refresh.ts'
import { useServices } from './services.tsx'

/** Follows the events of this frame's place while the screen is mounted. `fieldIds` are our ticket fields. */
export const useFollowedChanges = (fieldIds: readonly number[]): void => {
  const { host } = useServices()
  const client = useQueryClient()
  const ids = fieldIds.join()
  useEffect(() => {
    const life = new AbortController()
    const numbers = ids === '' ? [] : ids.split(',').map(Number)
    followChanges(host, client, rulesFor(host.context.location, numbers), life.signal)
    return () => life.abort()
  }, [host, client, ids])
}
