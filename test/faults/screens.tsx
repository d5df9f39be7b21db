// Which screens make calls, and what do people open on them?

import { TABS } from '#app/review/place.ts'
import { Review } from '#app/review/Review.tsx'
import { SECTION_NAMES } from '#app/review/settings/sections.ts'
import { LateCustomerPage, LateOrganizationPage } from '#app/sidebar/pages/late.tsx'
import { renderScreen, type Screen, type ScreenOptions } from '#test/render.tsx'
import { openSidebar, teamSettings } from '#test/sidebar.tsx'
import type { Switches } from '#workspace/controls.ts'
import type { Account } from '#workspace/records.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { moved, withPost } from './accounts.ts'

export interface FaultScreen {
  name: string
  /** Milliseconds within which everything on it has come or was given up; what reads all tickets has more patience. */
  patience: number
  open(options: Partial<ScreenOptions>): Promise<Screen>
  /** What a reader asks for once all of it is there; only then something fails. */
  ask?: () => Promise<void>
}

const MINUTE = 60_000

const NEW_TICKET_OF = 900004

const SIDEBARS: readonly FaultScreen[] = [
  { name: 'beside a ticket', patience: MINUTE, open: (options) => openSidebar(options) },
  {
    name: 'beside a new ticket',
    patience: MINUTE,
    open: (options) =>
      openSidebar({ location: 'new_ticket_sidebar', requesterId: NEW_TICKET_OF, ...options }),
  },
  {
    name: 'beside a customer',
    patience: MINUTE,
    open: (options) =>
      renderScreen(<LateCustomerPage />, {
        location: 'user_sidebar',
        userId: NEW_TICKET_OF,
        settings: teamSettings(),
        ...options,
      }),
  },
  {
    name: 'beside a customer, without events and side-loads',
    patience: MINUTE,
    open: ({ controls, ...options }) =>
      renderScreen(<LateCustomerPage />, {
        ...{ location: 'user_sidebar', userId: NEW_TICKET_OF, settings: teamSettings() },
        controls: {
          ...controls,
          features: { events: false },
          switches: { ...controls?.switches, sideloadsOnLists: 'ignored' },
        },
        ...options,
      }),
  },
  {
    name: 'beside a ticket that moved, with a board',
    patience: MINUTE,
    open: (options) => openSidebar({ account: moved(), ...options }),
  },
  {
    name: 'beside an organisation',
    patience: MINUTE,
    open: (options) =>
      renderScreen(<LateOrganizationPage />, {
        location: 'organization_sidebar',
        organizationId: TINY.acme,
        settings: teamSettings(),
        ...options,
      }),
  },
]

export const review = (
  name: string,
  hash: string,
  patience: number,
  more: { account?: () => Account; switches?: Partial<Switches> } = {},
): FaultScreen => ({
  name,
  patience,
  open: ({ controls, ...options }) => {
    history.replaceState(null, '', hash)
    return renderScreen(<Review />, {
      ...{ location: 'nav_bar', agentId: TINY.admin },
      ...(more.account ? { account: more.account() } : {}),
      controls: { ...controls, switches: { ...controls?.switches, ...more.switches } },
      ...options,
    })
  },
})

const REVIEW: readonly FaultScreen[] = [
  ...TABS.filter((tab) => tab !== 'settings').map((tab) =>
    review(`review, ${tab}`, `#/${tab}/last_4_weeks`, 4 * MINUTE),
  ),
  review('review, reasons counted', '#/reasons/last_4_weeks?show=counts', 4 * MINUTE),
  review('review, answers, a post was sent', '#/answers/last_4_weeks', 4 * MINUTE, { account: withPost }),
  review('review, metrics by the list', '#/overview/last_4_weeks', 4 * MINUTE, {
    switches: { sideloadsOnLists: 'ignored' },
  }),
]

const SETTINGS: readonly FaultScreen[] = [
  ...SECTION_NAMES.map((section) => review(`settings, ${section}`, `#/settings/${section}`, 3 * MINUTE)),
]

export const GROUPS: Readonly<Record<string, readonly FaultScreen[]>> = {
  sidebar: SIDEBARS,
  review: REVIEW,
  settings: SETTINGS,
}

/** Every part that is closed is opened, as an agent would who looks at all of it; parts that open in turn included. */
export const openAll = (): number => {
  const closed = document.querySelectorAll<HTMLElement>('h2 > button[aria-expanded="false"]')
  for (const button of closed) button.click()
  return closed.length
}
