// How does a test open the sidebar beside a ticket, in a team that wrote something about its reasons?

import { LibraryDelay } from '#app/sidebar/answers/library-sync.ts'
import { askEarly } from '#app/sidebar/early.ts'
import { Sidebar } from '#app/sidebar/Sidebar.tsx'
import type { Settings } from '#domain/settings.ts'
import { renderScreen, type Screen, type ScreenOptions } from '#test/render.tsx'
import type { Draft } from '#workspace/desk/types.ts'

/** The app's own settings, as an export of the team's holds them. */
export const teamSettings = (settings: Partial<Settings> = {}) => ({
  settings_json: JSON.stringify({
    settings,
    reasons: {
      billing__refund_late: {
        definition: 'The money was promised and is not there yet.',
        synonyms: ['refund missing', 'refund has not arrived', 'charged twice'],
        facts: ['when the refund was sent', 'how long the bank takes'],
      },
    },
  }),
})

/** Records of the team as leads have saved them before the ticket was opened. */
export const teamRecords = (...records: readonly { kind: string; key: string; body: object }[]) =>
  records.map(({ kind, key, body }, at) => ({
    id: `01H${at}`,
    custom_object_key: 'barometer',
    name: `${kind}:${key}:1`,
    external_id: `${kind}:${key}:1`,
    custom_object_fields: { kind, key, version: 1, body: JSON.stringify(body) },
    created_at: '2026-09-18T09:15:00Z',
    updated_at: '2026-09-18T09:15:00Z',
    created_by_user_id: '800001',
    updated_by_user_id: '800001',
  }))

interface SidebarOptions extends Partial<ScreenOptions> {
  /** The index of answers is read as soon as something is suggested. */
  hurried?: boolean
}

const Hurried = () => (
  <LibraryDelay.Provider value={0}>
    <Sidebar />
  </LibraryDelay.Provider>
)

/** Ticket 110 of the tiny account, unless told otherwise. */
export const openSidebar = ({ hurried, ...options }: SidebarOptions = {}): Promise<Screen> =>
  renderScreen(hurried ? <Hurried /> : <Sidebar />, {
    location: 'ticket_sidebar',
    ticketId: 110,
    settings: teamSettings(),
    early: askEarly,
    ...options,
  })

/** The agent's unsaved ticket, as the page has it now. */
export const draftOf = ({ desk, tab }: Screen): Draft | null =>
  desk.getState().tabs.find(({ id }) => id === tab.id)?.draft ?? null
