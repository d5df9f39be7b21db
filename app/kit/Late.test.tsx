import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { Late } from './Late.tsx'
import { Theme } from './Theme.tsx'

it('a file that does not come fails alone, and is asked for again', async () => {
  let asked = 0
  const load = async () => {
    asked += 1
    if (asked === 1) throw new TypeError('no such file')
    return ({ word }: { word: string }) => <p>{word}</p>
  }
  // React reports what a boundary caught.
  const complaints = vi.spyOn(console, 'error')
  render(
    <Theme scheme="light">
      <Late name="Parts" lines={2} load={load}>
        {(Part) => <Part word="here" />}
      </Late>
      <p>beside</p>
    </Theme>,
  )
  await userEvent.click(await screen.findByRole('button', { name: 'Retry: Parts' }))
  expect(await screen.findByText('here')).toBeTruthy()
  expect(screen.getByText('beside')).toBeTruthy()
  expect(asked).toBe(2)
  complaints.mockClear()
})
