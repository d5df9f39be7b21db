// How does the query cache behave in a frame of Zendesk?

import { onlineManager, QueryClient } from '@tanstack/react-query'
import { HOUR } from '#domain/instant.ts'

/**
 * Retries are the API adapter's, which knows what may be repeated; window focus means nothing in a frame.
 * Facts of a ticket live as long as its frame would reasonably be looked at again.
 */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { retry: false, refetchOnWindowFocus: false, gcTime: HOUR },
      mutations: { retry: false, networkMode: 'always' },
    },
  })

/**
 * Lets queries run while the frame is on the screen and stops them otherwise: those under way are aborted, and old
 * facts are renewed when the frame is shown again. The cache's notion of being online serves for this, because
 * it pauses and resumes all queries alike; whether there is a network, the host's answers tell.
 */
export const runQueries = (client: QueryClient, active: boolean): void => {
  onlineManager.setEventListener(() => () => undefined)
  onlineManager.setOnline(active)
  if (!active) client.cancelQueries().catch(() => undefined)
}
