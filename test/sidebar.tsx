// How does a test open the sidebar beside a ticket, in a team that wrote something about its reasons?

import { LibraryDelay } from '#app/sidebar/answers/library-sync.ts'
import { askEarly } from '#app/sidebar/early.ts'
import { DraftPause } from '#app/sidebar/health/draft-begun.ts'
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
export const teamRecords = (
  ...records: readonly { kind: string; key: string; body: object; version?: number }[]
) =>
  records.map(({ kind, key, body, version = 1 }, at) => ({
    id: `01H${at}`,
    custom_object_key: 'barometer',
    name: `${kind}:${key}:${version}`,
    external_id: `${kind}:${key}:${version}`,
    custom_object_fields: { kind, key, version, body: JSON.stringify(body) },
    created_at: '2026-09-18T09:15:00Z',
    updated_at: '2026-09-18T09:15:00Z',
    created_by_user_id: '800001',
    updated_by_user_id: '800001',
  }))

interface SidebarOptions extends Partial<ScreenOptions> {
  /** The index of answers is read as soon as something is suggested, or so many milliseconds later; false: never. */
  hurried?: boolean | number
}

/** Milliseconds: longer than any test. */
const NEVER = 3_600_000

const delayOf = (hurried: boolean | number): number =>
  typeof hurried === 'number' ? hurried : hurried ? 0 : NEVER

/** As soon as the agent begins to answer that is known. */
const Shown = ({ hurried }: { hurried: boolean | number | undefined }) => (
  <DraftPause.Provider value={50}>
    {hurried === undefined ? (
      <Sidebar />
    ) : (
      <LibraryDelay.Provider value={delayOf(hurried)}>
        <Sidebar />
      </LibraryDelay.Provider>
    )}
  </DraftPause.Provider>
)

/** Ticket 110 of the tiny account, unless told otherwise. */
export const openSidebar = ({ hurried, ...options }: SidebarOptions = {}): Promise<Screen> =>
  renderScreen(<Shown hurried={hurried} />, {
    location: 'ticket_sidebar',
    ticketId: 110,
    settings: teamSettings(),
    early: askEarly,
    ...options,
  })

/** The agent's unsaved ticket, as the page has it now. */
export const draftOf = ({ desk, tab }: Screen): Draft | null =>
  desk.getState().tabs.find(({ id }) => id === tab.id)?.draft ?? null
