import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { Side } from '#domain/settings/parts.ts'
import { renderScreen } from '#test/render.tsx'
import { BothSides } from './BothSides.tsx'

const CLASHES = [
  { id: 'window', name: 'Window', mine: '14 days', theirs: '7 days', proposed: 'mine' },
  { id: 'hosts', name: 'Hosts', mine: 'none', theirs: '=evil()', proposed: 'theirs' },
] as const

it('gives both sides and what is chosen of each to a file, safe against formulas', async () => {
  const settled: Side[] = []
  const { user } = await renderScreen(
    <BothSides
      head="Setting"
      told="Cleo saved version 2."
      clashes={CLASHES}
      onSettle={(sideOf) => settled.push(...CLASHES.map(({ id }) => sideOf(id)))}
    />,
    { location: 'nav_bar' },
  )
  await user.click(screen.getByRole('radio', { name: '7 days' }))
  await user.click(screen.getByRole('button', { name: 'Go on with what is chosen' }))
  expect(settled).toEqual(['theirs', 'theirs'])
  await user.click(screen.getByRole('button', { name: 'Export as CSV' }))
  const file = screen.getByLabelText<HTMLTextAreaElement>(/^settings-conflict/).value
  const [head, window, hosts] = file.trimEnd().split(/\r?\n/)
  const theirs = head?.split(',')[2] ?? 'no such column'
  expect(head).toMatch(/^Setting,[^,]+,[^,]+,Chosen$/)
  expect(window).toBe(`Window,14 days,7 days,${theirs}`)
  expect(hosts).toBe(`Hosts,none,'=evil(),${theirs}`)
})
