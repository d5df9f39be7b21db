import { cleanup, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { Review } from '#app/review/Review.tsx'
import { renderScreen, type Screen, type ScreenOptions } from '#test/render.tsx'
import { withEconomy } from '#test/samples/economy-records.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'

const open = async (
  options: Partial<ScreenOptions> = {},
  read = 'All tickets read',
  hash = '#/answers/last_12_weeks',
): Promise<Screen> => {
  history.replaceState(null, '', hash)
  const account = withEconomy(tinyAccount())
  const door = await renderScreen(<Review />, { location: 'nav_bar', account, ...options })
  await screen.findByText(read, undefined, { timeout: 15_000 })
  return door
}

/** Cells of a line of the table, its name first. */
const line = (table: string, name: string): readonly string[] => {
  const header = within(screen.getByRole('table', { name: table })).getByRole('rowheader', { name })
  return [...(header.closest('tr')?.children ?? [])].map(({ textContent }) => textContent ?? '')
}
const SAVINGS = 'What self-service saves'
const CHAIN = 'How the chain is worked out'

beforeEach(() => history.replaceState(null, '', '#'))

describe('the three figures of saving', () => {
  it('stand beside each other under their own names, with what they rest on, and without a sum', async () => {
    await open()
    await screen.findByRole('table', { name: CHAIN })
    // 10,000 visits: 16.5 % with care, 21.4 % generously, times 10 to 12 and a fifth of an hour.
    expect(line(SAVINGS, 'Self-service chain')).toEqual([
      'Self-service chain',
      '1,650 to 2,140 contacts not needed',
      '$16,500 – $25,680',
      expect.stringMatching(/^330\s?–\s?428 hr$/),
      '2 of 6 shares are assumed.',
    ])
    expect(line(SAVINGS, 'Worked')).toMatchObject({ 2: 'none', 3: 'none' })
    const rows = within(screen.getByRole('table', { name: SAVINGS })).getAllByRole('rowheader')
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'Worked',
      'Avoided repeats',
      'Self-service chain',
    ])
  })

  it('have their arithmetic open: each share with its survey, or called assumed', async () => {
    await open()
    await screen.findByRole('table', { name: CHAIN })
    const [, visits, came, found, asked, contacts] = line(CHAIN, 'Came for support')
    expect([visits, contacts]).toEqual(['10,000', '1,650'])
    expect(came).toMatch(/^30% \(26% to 35%\); 400 asked, Jan 1\s?–\s?Mar 31, 2026$/)
    expect([found?.slice(0, 3), asked]).toEqual(['55%', '100%, assumed'])
    expect(
      screen.getByText('With care, support alone at the low cost: 1,650 × $10.00 = $16,500.'),
    ).toBeTruthy()
    expect(
      screen.getByText('Generously, with information at the high cost: 2,140 × $12.00 = $25,680.'),
    ).toBeTruthy()
  })

  it('can be tried with other assumptions, which are called so and taken back', async () => {
    const { user, world } = await open()
    await screen.findByRole('table', { name: CHAIN })
    await user.click(screen.getByText('Try other assumptions'))
    const support = screen.getByRole('group', { name: 'Came for support' })
    const came = within(support).getByLabelText('Of all visits, %')
    await user.clear(came)
    expect(screen.queryByRole('table', { name: CHAIN })).toBeNull()
    await user.type(came, '20')
    expect(line(CHAIN, 'Came for support')).toMatchObject({ 2: '20%, assumed', 5: '1,100' })
    expect(screen.getByText(/^What if: these figures rest on what you are trying out/)).toBeTruthy()
    await user.clear(came)
    await user.type(came, '90')
    expect(screen.getByText('This cannot be reckoned with.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Back to what is entered' }))
    expect(line(CHAIN, 'Came for support')).toMatchObject({ 5: '1,650' })
    expect(screen.queryByText(/^What if/)).toBeNull()
    const kinds = world.customObjects.records('barometer').map((one) => one.custom_object_fields.kind)
    expect(kinds.filter((kind) => kind === 'settings')).toHaveLength(1)
  })

  it('are the same for who follows the link of what is tried', async () => {
    const { user } = await open()
    await screen.findByRole('table', { name: CHAIN })
    await user.click(screen.getByText('Try other assumptions'))
    const came = within(screen.getByRole('group', { name: 'Came for support' })).getByLabelText(
      'Of all visits, %',
    )
    await user.clear(came)
    await user.type(came, '20')
    const seen = [line(CHAIN, 'Came for support'), line(SAVINGS, 'Self-service chain')]
    const { hash } = location
    cleanup()
    await open({}, undefined, hash)
    await screen.findByRole('table', { name: CHAIN })
    expect([line(CHAIN, 'Came for support'), line(SAVINGS, 'Self-service chain')]).toEqual(seen)
    expect(screen.getByText(/^What if: these figures rest on what you are trying out/)).toBeTruthy()
    const there = within(screen.getByRole('group', { name: 'Came for support' }))
    expect(there.getByLabelText<HTMLInputElement>('Of all visits, %').value).toBe('20')
  })

  it('lead to where it is entered, where nobody has', async () => {
    const { user } = await open({ account: tinyAccount() })
    expect(line(SAVINGS, 'Self-service chain')).toMatchObject({ 1: 'not known', 2: 'not known' })
    const part = screen.getByRole('region', { name: 'Self-service chain' })
    await user.click(within(part).getByRole('button', { name: 'Enter visits and the survey' }))
    expect(location.hash).toBe('#/settings/economy')
  })

  it('speak German', async () => {
    await open({ agent: { locale: 'de' } }, 'Alle Tickets gelesen')
    await screen.findByRole('table', { name: 'Wie die Kette zustande kommt' })
    const cells = line('Was Selbsthilfe spart', 'Selbsthilfe-Kette')
    expect(cells[2]?.replaceAll(/\s/g, ' ')).toMatch(/^16\.500\s?–\s?25\.680 \$$/)
  })
})
