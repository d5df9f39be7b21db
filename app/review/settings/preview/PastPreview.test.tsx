import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { exportedRows } from '#test/files.ts'
import { openSection, storedVersions } from '#test/settings.tsx'

beforeEach(() => history.replaceState(null, '', '#'))

/** Name, now, with the changes, change. */
const lines = async (topic: string): Promise<string[][]> => {
  const table = await screen.findByRole('table', { name: topic }, { timeout: 5000 })
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent ?? ''))
}

/** Counted by hand, as in the overview's test: 102 to 106 are solved in the twelve weeks, 106 without a reason. */
describe('a preview of settings on past contacts', () => {
  it('shows what the guard would have stopped, before anything is saved', async () => {
    const door = await openSection('general')
    const { user } = door
    await user.selectOptions(
      await screen.findByLabelText(/^When a ticket is solved without a reason/),
      'It cannot be solved',
    )
    await user.click(screen.getByRole('button', { name: 'Preview on past contacts' }))
    expect(await lines('Solves that the guard would have stopped')).toEqual(
      expect.arrayContaining([
        ['Stopped: no contact reason', '0 of 5', '1 of 5', '▲ +1'],
        ['Warned once: no contact reason', '1 of 5', '0 of 5', '▼ -1'],
      ]),
    )
    expect(screen.getByText(/: 8 of 8 tickets\.$/)).toBeTruthy()
    expect(screen.queryByRole('table', { name: 'First contact' })).toBeNull()
    expect(storedVersions(door)).toEqual([])
  })

  it('judges the contacts anew by another window, and shows the rate with its interval', async () => {
    const { user } = await openSection('general')
    const field = await screen.findByLabelText(/^Window for first contact/)
    await user.selectOptions(field, '3 days')
    await user.click(screen.getByRole('button', { name: 'Preview on past contacts' }))
    const [rate, ...rest] = await lines('First contact')
    // Solved after an hour, so that L is its least, a day: issues count up to the 14th, 12:00, and 109 is of the 15th.
    expect(rate?.slice(0, 2)).toEqual(['Resolved at first contact', '100% (61% to 100%), from 6 of 8 issues'])
    expect(rate?.[2]).toMatch(/^\d+% \(\d+% to \d+%\), from 7 of 8 issues$/)
    expect(rest.map(([name]) => name)).toContain('Issues count up to')
    await user.click(screen.getByRole('button', { name: 'Export as CSV' }))
    const [head, line] = exportedRows('settings-preview').map((row) => row.split(/,(?! )/))
    expect(head?.slice(0, 4)).toEqual(['part', 'figure', '"value, Now"', '"from, Now"'])
    expect(line?.slice(0, 3)).toEqual(['First contact', 'Resolved at first contact', '1'])
    expect(line?.slice(5, 7)).toEqual(['6', '8'])
    expect(line).toHaveLength(head?.length ?? 0)
    await user.selectOptions(field, '7 days')
    expect(screen.queryByRole('region', { name: 'Preview on past contacts' })).toBeNull()
  })

  it('says so where not all could be read, and tries again', async () => {
    const door = await openSection('general')
    door.world.controls.faults = [{ method: 'GET', path: 'show_many', kind: 'status', status: 403 }]
    await door.user.selectOptions(await screen.findByLabelText(/^Window for first contact/), '3 days')
    await door.user.click(screen.getByRole('button', { name: 'Preview on past contacts' }))
    const retry = await screen.findByRole('button', { name: 'Retry: Contacts' })
    const rate = async () => (await lines('First contact'))[0]?.[1]
    expect(await rate()).not.toContain('from 6 of 8')
    door.world.controls.faults = []
    await door.user.click(retry)
    await waitFor(async () => expect(await rate()).toContain('from 6 of 8'))
    expect(screen.queryByRole('button', { name: 'Retry: Contacts' })).toBeNull()
  })

  it('offers nothing where no figure rests on what was changed', async () => {
    const { user } = await openSection('general')
    await user.click(await screen.findByRole('button', { name: 'Move Reason up' }))
    expect(screen.getByText(/1 change not saved/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Preview on past contacts' })).toBeNull()
  })
})
