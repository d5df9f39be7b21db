// What does an app in the background hear of a save? `ticket.saved`, once the account has the ticket.

import { emit } from './deliver.ts'
import { draftOf } from './draft.ts'
import { idOf, type JsonObject } from './json.ts'
import { wholeTicket } from './paths/ticket.ts'
import { type Room, tabOf } from './room.ts'

/** To be made before the save: its tab may be gone when the account answers, and the event is sent all the same. */
export function savedTeller(room: Room, tabId: string): (record: JsonObject) => void {
  const before = tabOf(room, tabId)
  return (record) => {
    const background = room.state.get().instances.filter(({ location }) => location === 'background')
    const tab = tabOf(room, tabId) ?? before
    if (!tab || background.length === 0) return
    const saved = { ...tab, kind: 'ticket' as const, subjectId: idOf(record.id), record }
    const tell = (ticket: Awaited<ReturnType<typeof wholeTicket>>): void => {
      for (const { guid } of background) emit(room, guid, 'ticket.saved', { ticket })
    }
    // Saved is saved: people who cannot be read anew make no failure of it.
    wholeTicket({ room, tab: saved, draft: draftOf(record) }).then(tell, () => {})
  }
}
