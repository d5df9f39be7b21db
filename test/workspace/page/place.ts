// What does the page's address say is open? So that a reload, a bookmark or a test finds the same place.

import type { Desk, DeskState, Tab } from '#workspace/desk/types.ts'

const PATHS: Record<Tab['kind'], string> = {
  ticket: 'tickets',
  new_ticket: 'new-ticket',
  user: 'users',
  organization: 'organizations',
  nav_bar: 'review',
}

/** `#/tickets/35436`, `#/users/1`, `#/review`, `#/review/reasons` for a link into the app; empty for the list. */
export function placeOf(state: DeskState): string {
  const tab = state.tabs.find((one) => one.id === state.activeTabId)
  if (!tab) return ''
  return `#/${PATHS[tab.kind]}${tab.subjectId === null ? '' : `/${tab.subjectId}`}`
}

/** Opens what the address names; none is the list, an unknown place opens nothing. */
export async function openPlace(desk: Desk, hash: string): Promise<void> {
  const [, kind = '', id = '', ...rest] = hash.split('/')
  if (kind === '') desk.activate(null)
  if (kind === 'tickets' && Number(id)) await desk.openTicket(Number(id))
  if (kind === 'users' && Number(id)) await desk.openUser(Number(id))
  if (kind === 'organizations' && Number(id)) await desk.openOrganization(Number(id))
  if (kind === 'new-ticket') await desk.openNewTicket()
  if (kind === 'review') await desk.openNavBar([id, ...rest].join('/'))
}

/** Goes to a ticket as a link to it does. */
export function goToTicket(ticketId: number): void {
  location.hash = `#/tickets/${ticketId}`
}
