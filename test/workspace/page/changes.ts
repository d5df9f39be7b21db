// What does the page do when something changes elsewhere: in another window, through the API, or in the build?

import type { QueryClient } from '@tanstack/react-query'
import type { Desk } from '#workspace/desk/types.ts'
import type { Change } from '#workspace/server/changes.ts'
import { WINDOW_ID } from './account.ts'
import { reloadFrames } from './frames/generation.ts'

/** Follows the server's stream of changes for the life of the page. */
export function listenToChanges(desk: Desk, queries: QueryClient): void {
  const stream = new EventSource('/__workspace/changes')
  stream.addEventListener('message', ({ data }) => {
    const change = JSON.parse(data) as Change
    if (change.kind === 'app') reloadFrames()
    if (change.kind === 'controls') void queries.invalidateQueries({ queryKey: ['controls'] })
    if (change.kind === 'written') {
      void queries.invalidateQueries({ queryKey: ['account'] })
      if (change.window !== WINDOW_ID) refreshTabs(desk, change.tickets)
    }
  })
}

function refreshTabs(desk: Desk, tickets: readonly number[]): void {
  for (const tab of desk.getState().tabs) {
    if (tab.kind === 'ticket' && tab.subjectId !== null && tickets.includes(tab.subjectId)) {
      void desk.refresh(tab.id).catch(() => undefined)
    }
  }
}
