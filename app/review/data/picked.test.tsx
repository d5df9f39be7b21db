import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { START } from '#app/review/place.ts'
import { renderScreen } from '#test/render.tsx'
import { Figures, PickedProvider } from './picked.tsx'

const others = { ...START, picks: { ...START.picks, channel: 'email' } }

it.each([
  ['while other contacts are wanted', others, 'true'],
  ['not for what else is shown', { ...START, open: ['Billing'], listed: '!total' }, null],
  ['not where they are what was picked', START, null],
])('figures are marked as being worked out: %s', async (_, picked, busy) => {
  await renderScreen(
    <PickedProvider value={picked}>
      <Figures shown={START}>
        <p>12 contacts</p>
      </Figures>
    </PickedProvider>,
    { location: 'nav_bar' },
  )
  expect(screen.getByText('12 contacts').parentElement?.getAttribute('aria-busy')).toBe(busy)
})
