import { cleanup, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Place, START } from '#app/review/place.ts'
import { DEFAULT_SETTINGS } from '#domain/settings.ts'
import { renderScreen, type ScreenOptions } from '#test/render.tsx'
import { DataFrame } from './DataFrame.tsx'
import { Notices } from './Reading.tsx'

const open = (options: Partial<ScreenOptions> = {}) =>
  renderScreen(
    <DataFrame place={START} go={() => undefined}>
      {() => null}
    </DataFrame>,
    { location: 'nav_bar', ...options },
  )

beforeEach(() => history.replaceState(null, '', '#'))

describe('how far the reading is', () => {
  it('says why it is slow where the browser keeps nothing, and what can be done', async () => {
    await open({ storage: false })
    expect(await screen.findByText(/keep nothing.*12 times a minute.*allow third-party cookies/)).toBeTruthy()
    cleanup()
    await open()
    await screen.findByText('All tickets read')
    expect(screen.queryByText(/keep nothing/)).toBeNull()
  })

  it('says in German why it is slow', async () => {
    await open({ storage: false, agent: { locale: 'de' } })
    expect(await screen.findByText(/nichts aufbewahren.*12 Mal pro Minute/)).toBeTruthy()
  })

  it('says that an account has more tickets than are read', async () => {
    const settings = { ...DEFAULT_SETTINGS, reviewMostRows: 5000 }
    const from = Date.parse('2026-08-01T10:00:00Z')
    const again: string[] = []
    const data = {
      ...{ part: false, sampled: 4, skipped: 2, from, progress: null, settings, tickets: 12_345 },
      readAgain: () => again.push('read'),
    }
    const went: Partial<Place>[] = []
    const notices = <Notices data={data} beyond="period" go={(change) => went.push(change)} />
    const { user } = await renderScreen(notices, { location: 'nav_bar' })
    expect(screen.getByText(/more tickets than this page reads \(5,000, see Settings\).*Aug 1/)).toBeTruthy()
    expect(screen.getByText(/In all there are 12,345/)).toBeTruthy()
    expect(screen.getByText(/one in 4 customers, drawn at random/)).toBeTruthy()
    expect(screen.getByText('2 tickets could not be read and are left out.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Retry' }))
    expect(again).toEqual(['read'])
    expect(screen.getByText(/A period that begins after Aug 1\S* is read whole/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'To the setting' }))
    expect(went).toEqual([{ tab: 'settings', section: 'general' }])
  })
})
