import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { Review } from '#app/review/Review.tsx'
import { renderScreen, type Screen, type ScreenOptions } from '#test/render.tsx'
import { tinyAccount } from '#workspace/tiny-account.ts'

const open = async (hash: string, options: Partial<ScreenOptions> = {}): Promise<Screen> => {
  history.replaceState(null, '', hash)
  return renderScreen(<Review />, { location: 'nav_bar', ...options })
}
const read = () => screen.findByText('All tickets read', undefined, { timeout: 5000 })
const figure = (name: string): string => screen.getByRole('group', { name }).textContent ?? ''

beforeEach(() => history.replaceState(null, '', '#'))

/**
 * Counted by hand in the tiny account, at 18 September 12:00: of the twelve weeks are contacts 102 to 109, of which
 * 102 to 106 are solved (an hour after they came), 106 without a reason; 103 is rated good, 104 bad; 109 waits since
 * the 15th, 8:00; the others were answered after an hour. 108 and 109 are too young to tell.
 */
describe('the overview', () => {
  const COUNTED: readonly [string, RegExp][] = [
    ['Covered by a reason', /reason80%38% to 96%from 4 of 5/],
    ['Solved, but not covered', /covered11 without a reason0 with Other: 0% of .*limit is 10%/],
    ['First reply, median', /median1 hrfrom 7 of 8/],
    ['Waiting longest for the first reply', /reply3\.2 days1 waits, since Sep 15, 2026, 10:00/],
    ['Asked again before the first reply', /reply0%from 8 of 8/],
    ['Satisfied', /Satisfied50%9% to 91%from 2 of 5.*40% of solved contacts were rated/],
    ['Contacts', /Contacts8from 8 of 8.*\+8 \(new\).*8 issues of 5 customers/],
    ['Contact intensity', /not knownfrom 8.*active customers, or of orders, is not entered.*Enter a series/],
    ['Resolved at first contact', /contact100%61% to 100%from 6 of 8.*2 issues are too young/],
    ['Caused by defects', /defects0%0% to 43%from 0 of 5/],
    ['Customers at risk', /not knownfrom 0 of 5.*no health band/],
    ['NPS', /not knownfrom 0 of 5None of these customers.*Enter a series/],
    ['Cost of defects', /not knownfrom 0 of 8No money here.*Enter what a contact costs/],
    ['Revenue at risk', /not knownfrom 0 of 0Each organisation once/],
    ['Worked', /not knownfrom 0 of 0.*No answer was sent/],
    ['Self-service chain', /not knownNeeds visits.*Enter visits and the survey/],
  ]

  it('shows what a hand counts', async () => {
    await open('#/overview/last_12_weeks')
    await read()
    await screen.findByText(/^None of these customers has an answer/)
    for (const [name, wanted] of COUNTED) expect(figure(name)).toMatch(wanted)
  })

  it('compares with the period before', async () => {
    await open('#/overview/custom/2026-09-01/2026-09-10')
    await read()
    // 105, 106 and 107 in these ten days, 104 in the ten before: 103 came on 20 August, a day too early.
    expect(figure('Contacts')).toMatch(/Contacts3.*▲ \+2 \(\+200%\)/)
    expect(figure('Covered by a reason')).toMatch(/50%.*▼ -50 points, before 100%/)
    expect(figure('First reply, median')).toMatch(/Before: 1 hr/)
  })

  it('opens the tickets behind a figure, and says what is counted', async () => {
    const { user } = await open('#/overview/last_12_weeks')
    await read()
    await user.click(screen.getByRole('button', { name: 'Tickets: Solved, but not covered' }))
    const list = screen.getByRole('region', { name: 'Tickets: Solved, but not covered' })
    expect(
      await within(list).findByRole('button', { name: 'Open ticket #106: Where is the export?' }),
    ).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Definition: Satisfied' }))
    expect(
      within(screen.getByRole('region', { name: 'Definition: Satisfied' })).getByText(/^Good ratings/),
    ).toBeTruthy()
  })

  it('leads to where it is entered what a contact costs', async () => {
    const { user } = await open('#/overview/last_12_weeks')
    await read()
    const cost = screen.getByRole('group', { name: 'Cost of defects' })
    await user.click(within(cost).getByRole('button', { name: 'Enter what a contact costs' }))
    expect(location.hash).toBe('#/settings/economy')
  })

  it('says where there is nothing', async () => {
    await open('#/overview/custom/2025-01-01/2025-01-07')
    await read()
    expect(screen.getByText(/There are no contacts in this period/)).toBeTruthy()
    expect(screen.queryByRole('group', { name: 'Contacts' })).toBeNull()
  })

  it('says what failed, and recovers', async () => {
    const { user, world } = await open('#/overview/last_12_weeks', {
      controls: { faults: [{ path: '/api/v2/search', kind: 'status', status: 500 }] },
    })
    const again = await screen.findByRole('button', { name: /^Retry/ }, { timeout: 8000 })
    world.setControls({ faults: [] })
    await user.click(again)
    await read()
    expect(figure('Contacts')).toMatch(/Contacts8/)
  })

  it('speaks German, and names no agent', async () => {
    await open('#/overview/last_12_weeks', { agent: { locale: 'de' } })
    expect(await screen.findByText('Alle Tickets gelesen', undefined, { timeout: 5000 })).toBeTruthy()
    expect(figure('Beim Erstkontakt gelöst')).toContain('aus 6 von 8')
    const text = screen.getByRole('tabpanel').textContent ?? ''
    for (const { name, role } of tinyAccount().users)
      if (role !== 'end-user') expect(text).not.toContain(name)
  })
})
