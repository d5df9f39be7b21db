// What does the page do when something changes elsewhere: in another window, through the API, or in the build?

import type { QueryClient } from '@tanstack/react-query'
import type { Desk } from '#workspace/desk/types.ts'
import type { PageChange } from '#workspace/server/changes.ts'
import { WINDOW_ID } from './account.ts'
import { reloadFrames } from './frames/generation.ts'

/** Follows the server's stream of changes for the life of the page. */
export function listenToChanges(desk: Desk, queries: QueryClient): void {
  const stream = new EventSource('/__workspace/changes')
  stream.addEventListener('message', ({ data }) => {
    follow(JSON.parse(data) as PageChange, desk, queries)
  })
}

function follow(change: PageChange, desk: Desk, queries: QueryClient): void {
  switch (change.kind) {
    case 'app':
      reloadFrames()
      break
    case 'notification':
      desk.notification(change.event, change.body, null)
      break
    case 'controls':
      void queries.invalidateQueries({ queryKey: ['controls'] })
      break
    case 'ticket':
      void queries.invalidateQueries({ queryKey: ['account'] })
      if (change.window !== WINDOW_ID) refreshTabs(desk, change.id)
  }
}

function refreshTabs(desk: Desk, ticketId: number): void {
  for (const tab of desk.getState().tabs) {
    // A ticket that cannot be read now is read again when it is opened anew.
    if (tab.kind === 'ticket' && tab.subjectId === ticketId) void desk.refresh(tab.id).catch(() => undefined)
  }
}
