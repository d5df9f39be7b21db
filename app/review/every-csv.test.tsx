import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderScreen } from '#test/render.tsx'
import { TINY } from '#workspace/tiny/people.ts'
import { Review } from './Review.tsx'

const LONG = { timeout: 15_000 }

/** What the table is called, if no button beside it makes a file of it. */
const withoutFile = (table: HTMLElement): readonly string[] => {
  const part = table.closest<HTMLElement>('details, section, [role="tabpanel"]')
  if (part === null) throw new Error('a table that stands nowhere')
  const buttons = within(part).queryAllByRole('button', { name: 'Export as CSV' })
  return buttons.length > 0
    ? []
    : [table.querySelector('caption')?.textContent ?? table.outerHTML.slice(0, 80)]
}

// The overview's only tables come with half a year of weeks, which this account has not.
it.each(['reasons', 'first_contact', 'answers', 'customers', 'audit'])(
  'every table of %s goes to a file',
  async (tab) => {
    history.replaceState(null, '', `#/${tab}/last_12_weeks`)
    const { user } = await renderScreen(<Review />, { location: 'nav_bar', agentId: TINY.admin })
    await screen.findByText('All tickets read', undefined, LONG)
    const panel = screen.getByRole('tabpanel')
    for (const summary of panel.querySelectorAll<HTMLElement>('details:not([open]) > summary'))
      await user.click(summary)
    const tables = within(panel).queryAllByRole('table')
    expect(tables.length).toBeGreaterThan(0)
    expect(tables.flatMap(withoutFile)).toEqual([])
  },
)
