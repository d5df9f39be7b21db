import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { Review } from '#app/review/Review.tsx'
import { renderScreen, type Screen, type ScreenOptions } from '#test/render.tsx'

const open = async (options: Partial<ScreenOptions> = {}): Promise<Screen> => {
  history.replaceState(null, '', '#/overview/last_12_weeks')
  return renderScreen(<Review />, { location: 'nav_bar', ...options })
}

const rowsIn = (table: string): string[][] =>
  within(screen.getByRole('table', { name: table }))
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent ?? ''))

beforeEach(() => history.replaceState(null, '', '#'))

/** Counted by hand in the tiny account, as the overview's test says. */
describe('the weekly summary', () => {
  it('says what the overview says, and how sure that is', async () => {
    const { user } = await open()
    await screen.findByText('All tickets read', undefined, { timeout: 5000 })
    await user.click(await screen.findByRole('button', { name: 'Weekly summary to print' }))
    await screen.findByRole('article', { name: 'Weekly summary of customer contacts' })
    expect(location.hash).toBe('#/overview/last_12_weeks?show=summary')
    const figures = rowsIn('The figures')
    expect(figures).toContainEqual(['Contacts', '8', '▲ +8 (new)', 'from 8 of 8'])
    expect(figures).toContainEqual(['Covered by a reason', '80% (38% to 96%)', '', 'from 4 of 5'])
    expect(figures).toContainEqual(['Satisfied', '50% (9% to 91%)', '', 'from 2 of 5'])
    const [, ...reasons] = rowsIn('What customers contacted us about most')
    expect(reasons.map(([name, count, share]) => [name, count, share])).toEqual([
      ['Billing › Refund late', '3', '38%'],
      // As many: in the field's order.
      ['Billing › Card declined', '1', '13%'],
      ['Account › Change plan', '1', '13%'],
    ])
    expect(screen.getByText(/^No sample has been rated yet/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Back to the overview' }))
    expect(await screen.findByRole('group', { name: 'Contacts' })).toBeTruthy()
  })

  it('gives its text where the frame may not print', async () => {
    const { user } = await open()
    await user.click(
      await screen.findByRole('button', { name: 'Weekly summary to print' }, { timeout: 5000 }),
    )
    // A frame without the right to dialogs: nothing happens, and nobody is told.
    window.print = () => undefined
    await user.click(await screen.findByRole('button', { name: 'Print or save as PDF' }))
    expect(await screen.findByText(/does not let this page print/)).toBeTruthy()
    const { value } = screen.getByLabelText<HTMLTextAreaElement>(/^The summary as text/)
    expect(value).toMatch(/^Weekly summary of customer contacts\n/)
    expect(value).toContain('- Contacts | Value: 8 |')
  })

  it('speaks German', async () => {
    history.replaceState(null, '', '#/overview/last_12_weeks?show=summary')
    await renderScreen(<Review />, { location: 'nav_bar', agent: { locale: 'de' } })
    expect(
      await screen.findByRole('article', { name: 'Wochenbericht über Kundenkontakte' }, { timeout: 5000 }),
    ).toBeTruthy()
    expect(rowsIn('Die Kennzahlen').some(([name]) => name === 'Kontakte')).toBe(true)
  })
})
