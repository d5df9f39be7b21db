import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { exportedRows } from '#test/files.ts'
import { openSection, save, storedVersions } from '#test/settings.tsx'
import { teamRecords } from '#test/sidebar.tsx'
import { tinyAccount } from '#workspace/tiny-account.ts'

const rows = async (): Promise<string[][]> =>
  within(await screen.findByRole('table', { name: 'History' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent ?? ''))

const open = (name: string) => screen.getByRole('button', { name })

beforeEach(() => history.replaceState(null, '', '#'))

it('lists versions with who and when, compares two, and takes one back as the next one', async () => {
  const door = await openSection('general')
  const { user } = door
  const window = () => screen.findByLabelText(/^Window for first contact/)
  await user.selectOptions(await window(), '14 days')
  await save(door)
  await screen.findByText(/Saved as version 1/)
  await user.selectOptions(await window(), '30 days')
  await user.click(screen.getByRole('switch', { name: 'Coaching' }))
  await save(door)
  await screen.findByText(/Saved as version 2/)
  await user.click(open('History'))
  expect(await rows()).toEqual([
    [
      '2',
      expect.stringContaining('Sep 18'),
      'Ada Admin',
      expect.stringMatching(/Window.* and Switched off/),
      '',
    ],
    ['1', expect.stringContaining('Sep 18'), 'Ada Admin', 'the first one that is known', 'Take back'],
  ])
  const compared = within(screen.getByRole('table', { name: 'Compare two versions' }))
  expect(
    compared.getByRole('row', { name: /^Window for first contact resolution 14 days 30 days$/ }),
  ).toBeTruthy()
  const files = screen.getAllByRole('button', { name: 'Export as CSV' })
  for (const file of files) await user.click(file)
  expect(exportedRows('settings-versions')).toEqual([
    'Version,Saved,By,Changed',
    expect.stringMatching(/^2,2026-09-18T.*Z,Ada Admin,Window.* and Switched off$/),
    expect.stringMatching(/^1,2026-09-18T.*Z,Ada Admin,the first one that is known$/),
  ])
  expect(exportedRows('settings-compared')[0]).toBe('Setting,Version 1,Version 2')
  expect(exportedRows('settings-compared')).toContain('Window for first contact resolution,14 days,30 days')
  await user.selectOptions(screen.getByLabelText('From'), 'Version 2')
  expect(screen.getByText('These two versions decide the same.')).toBeTruthy()
  expect(location.hash).toBe('#/settings/history?more=earlier.2')

  await user.click(open('Take back version 1'))
  expect(screen.getByText(/2 changes not saved/)).toBeTruthy()
  await save(door)
  await screen.findByText(/Saved as version 3/)
  const [first, , third] = storedVersions(door)
  expect(third?.body).toEqual(first?.body)
  expect((await rows()).map(([version]) => version)).toEqual(['3', '2', '1'])
})

it('a link shows all versions, and the two that were compared; another part begins anew', async () => {
  const versions = Array.from({ length: 22 }, (_, at) => ({ fcrWindowDays: at % 2 === 0 ? 14 : 30 }))
  const objectRecords = teamRecords(
    ...versions.map((body, at) => ({ kind: 'settings', key: 'team', body, version: at + 1 })),
  )
  const { user } = await openSection('history?more=versions.1&more=earlier.3&more=later.8', {
    account: { ...tinyAccount(), objectRecords },
  })
  expect(await rows()).toHaveLength(versions.length)
  const compared = screen.getByRole('table', { name: 'Compare two versions' })
  expect(
    within(compared)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent),
  ).toEqual(['Setting', 'Version 3', 'Version 8'])
  await user.click(open('General'))
  await waitFor(() => expect(location.hash).toBe('#/settings/general'))
})

it('has nothing to say before anything was saved', async () => {
  await openSection('history')
  expect(await screen.findByText(/there is no history/)).toBeTruthy()
})
