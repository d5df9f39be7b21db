import { screen, within } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { Review } from '#app/review/Review.tsx'
import { exportedRows } from '#test/files.ts'
import { renderScreen, type ScreenOptions } from '#test/render.tsx'
import { withEconomy } from '#test/samples/economy-records.ts'
import { STAFFING, withWeeks } from '#test/samples/weeks-account.ts'

const open = async (options: Partial<ScreenOptions>) => {
  history.replaceState(null, '', '#/overview/last_12_weeks')
  const door = await renderScreen(<Review />, { location: 'nav_bar', ...options })
  await screen.findByText('All tickets read', undefined, { timeout: 8_000 })
  const story = await screen.findByRole('region', { name: 'Do the figures tell one story?' })
  return { ...door, story: within(story) }
}

beforeEach(() => history.replaceState(null, '', '#'))

it('finds what follows what, by how many weeks, and that chance would hardly bring it about', async () => {
  const { story, user } = await open({ account: withEconomy(withWeeks(), [STAFFING]) })
  expect(
    story.getByRole('img', { name: /^Contact intensity: from 3\.5 to 4\.5, between 1\.5 and 6\.5$/ }),
  ).toBeTruthy()
  expect(story.getByRole('img', { name: /^Shifts: from 7 to 4, between 3 and 13$/ })).toBeTruthy()
  expect(story.getByText(/pairs? moves? together more closely than chance/)).toBeTruthy()
  const table = story.getByRole('table', { name: 'What moves together' })
  const [, first] = within(table).getAllByRole('row')
  const cells = first
    ? within(first)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent)
    : []
  expect(first?.textContent).toContain('Contact intensity and Shifts, alike')
  expect(cells[0]).toBe('Shifts a week later')
  expect(cells[1]).toMatch(/^\+1\.00/)
  // 26 weeks are 25 changes; of the series there are 24, all with the contacts of the week before.
  expect(cells[2]).toBe('24')
  expect(cells[3]).toBe('hardly')
  const files = story.getAllByRole('button', { name: 'Export as CSV' })
  for (const file of files) await user.click(file)
  const [head, together] = exportedRows('weeks-together')
  expect(head).toBe('what moves,when,correlation,from (95%),to (95%),Pairs of weeks,Could be chance')
  expect(together).toMatch(
    /^"Contact intensity and Shifts, alike",Shifts a week later,(1|0\.9\d+),.*,24,hardly$/,
  )
  await user.click(story.getByText('Show as table'))
  const weeks = within(story.getByRole('table', { name: 'Do the figures tell one story?' })).getAllByRole(
    'row',
  )
  const last = weeks.at(-1)
  // Of two thousand customers nine came in the last week, four in the week before it; and a week of the year's visits.
  expect(last?.textContent).toBe(`Sep 7${4.5}${4}${833}`)
})

it('says that weeks are too few to compare, and where a series is entered', async () => {
  const { story, user } = await open({})
  expect(story.getByText(/^Too few weeks to compare/)).toBeTruthy()
  await user.click(story.getByRole('button', { name: /Enter a series/ }))
  expect(location.hash).toBe('#/settings/series')
})
