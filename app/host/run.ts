// When may this frame ask Zendesk for anything?

import type { QueryClient } from '@tanstack/react-query'
import { runQueries } from '#app/queries/client.ts'
import type { Host } from '#zendesk/host.ts'
import { watchActivity } from './activity.ts'

/**
 * Nothing is asked of Zendesk while the frame is hidden; what is under way then is given up. Listens at once: the host
 * tells a frame that it is shown as soon as somebody listens, and what is asked for until then waits for that.
 */
export const runWhileShown = (host: Host, client: QueryClient, win: Window, life: AbortSignal): void => {
  runQueries(client, false)
  // What is asked for before the first line is drawn goes on like the rest once the frame is shown.
  client.mount()
  life.addEventListener('abort', () => client.unmount(), { once: true })
  watchActivity(host, win, (active) => runQueries(client, active), life)
}
