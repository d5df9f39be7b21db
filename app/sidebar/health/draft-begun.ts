// Has the agent begun to answer? Only then is there a step for this reply.

import { useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, useEffect } from 'react'
import { useServices } from '#app/host/services.tsx'
import { KEYS } from '#app/queries/keys.ts'

/**
 * Milliseconds. Until somebody has answered, the ticket is read again at the first change of the reply, and not at each
 * key. Tests need not wait.
 */
export const DraftPause = createContext(1_000)

export const useDraftBegun = (answered: boolean): void => {
  const { host } = useServices()
  const client = useQueryClient()
  const pause = useContext(DraftPause)
  useEffect(() => {
    if (answered) return
    const life = new AbortController()
    const again = () => client.invalidateQueries({ queryKey: KEYS.ticket }).catch(() => undefined)
    let timer: ReturnType<typeof setTimeout> | undefined
    // They may have begun before this was looked at. Asks the page, not Zendesk.
    again()
    host.on(
      'comment.text.changed',
      () => {
        timer ??= setTimeout(() => {
          timer = undefined
          again()
        }, pause)
      },
      life.signal,
    )
    return () => {
      life.abort()
      clearTimeout(timer)
    }
  }, [host, client, answered, pause])
}
