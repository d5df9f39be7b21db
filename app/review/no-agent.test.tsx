import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { CORRECTIONS_KIND, type Correction, correctionsBody } from '#domain/review/audit/corrections.ts'
import { renderScreen, type Screen } from '#test/render.tsx'
import { teamRecords } from '#test/sidebar.tsx'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { LOG_COLUMNS } from './audit/LogTable.tsx'
import { Review } from './Review.tsx'

const LONG = { timeout: 8000 }
const STAFF = tinyAccount().users.filter(({ role }) => role !== 'end-user')
const OTHER = STAFF.find(({ id }) => id === TINY.otherAgent)?.name ?? ''

const open = async (tab: string, objectRecords: ReturnType<typeof teamRecords> = []): Promise<Screen> => {
  history.replaceState(null, '', `#/${tab}/last_12_weeks`)
  const shown = await renderScreen(<Review />, {
    ...{ location: 'nav_bar', agentId: TINY.admin },
    account: { ...tinyAccount(), objectRecords },
  })
  await screen.findByText('All tickets read', undefined, LONG)
  return shown
}

/** Every name of the team that stands anywhere on the tab, opened or not. */
const named = (within: Element): readonly string[] => {
  const text = within.textContent ?? ''
  return STAFF.map(({ name }) => name).filter((name) => text.includes(name))
}

const openAll = async ({ user }: Screen): Promise<void> => {
  for (const summary of document.querySelectorAll<HTMLElement>('[role="tabpanel"] summary'))
    await user.click(summary)
}

it.each(['overview', 'reasons', 'first_contact', 'answers', 'customers', 'audit'])(
  '%s names no agent',
  async (tab) => {
    expect(STAFF.length).toBeGreaterThan(2)
    const shown = await open(tab)
    await openAll(shown)
    const panel = screen.getByRole('tabpanel')
    expect(panel.textContent?.length).toBeGreaterThan(500)
    expect(named(panel)).toEqual([])
    // Nor would a link or a label.
    for (const { name } of STAFF) expect(panel.outerHTML).not.toContain(name)
  },
)

it('the audit names who corrected, in the log and nowhere else', async () => {
  const correction: Correction = {
    ...{ ticketId: 103, by: TINY.otherAgent, at: Date.parse('2026-09-17T08:00:00Z'), of: 'reason' },
    ...{ from: ['billing__refund_late'], to: ['account__sign_in'], wrote: 'field', undoes: false },
  }
  const body = correctionsBody([correction]) as object
  await open('audit', teamRecords({ kind: CORRECTIONS_KIND, key: '2026-09.1', body }))
  const log = await screen.findByRole('table', { name: 'Corrections' }, LONG)
  await within(log).findByText(OTHER, undefined, LONG)
  const [, line] = within(log).getAllByRole('row')
  const cells = [...(line?.children ?? [])]
  expect(cells.map(named)).toEqual(cells.map((_, at) => (at === LOG_COLUMNS.indexOf('who') ? [OTHER] : [])))
  const text = screen.getByRole('tabpanel').textContent ?? ''
  for (const { name } of STAFF) expect(text.split(name)).toHaveLength(name === OTHER ? 2 : 1)
})
