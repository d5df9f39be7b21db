import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { Review } from '#app/review/Review.tsx'
import { readAlert } from '#domain/notices/alert-record.ts'
import { renderScreen, type Screen, type ScreenOptions } from '#test/render.tsx'
import { demoAccount } from '#workspace/demo/demo.ts'

/** The spike of card payments is planted. */
const ACCOUNT = demoAccount({ tickets: 2500 })
const [LEAD, AGENT] = [800_001, 800_002]
const WAIT = { timeout: 15_000 }

const open = async (options: Partial<ScreenOptions> = {}): Promise<Screen> => {
  const shown = await renderScreen(<Review />, {
    ...{ location: 'nav_bar', agentId: LEAD, account: ACCOUNT },
    ...options,
  })
  await screen.findByRole('list', { name: 'Is anything unusual?' }, WAIT)
  return shown
}

const written = ({ world }: Screen) =>
  world.customObjects.records('barometer').filter(({ external_id }) => external_id?.startsWith('alert:'))

const newest = (shown: Screen) => {
  const last = written(shown)
    .toSorted((a, b) => Number(a.custom_object_fields.version) - Number(b.custom_object_fields.version))
    .at(-1)?.custom_object_fields
  return readAlert(String(last?.key), JSON.parse(String(last?.body)))
}

beforeEach(() => history.replaceState(null, '', '#/reasons/last_7_days'))

describe('a spike', () => {
  it('is on record once, and has a lead’s word that agents read', async () => {
    const shown = await open()
    const { user } = shown
    const item = (await screen.findByText(/^No lead has looked at it yet/, undefined, WAIT)).closest('li')
    const within1 = within(item ?? document.body)
    expect(written(shown)).toHaveLength(1)
    expect(written(shown)[0]?.external_id).toMatch(/^alert:billing__card_declined:\d{4}-\d\d-\d\d:1$/)
    const first = newest(shown)
    expect(first).toMatchObject({ reason: 'billing__card_declined', state: 'new' })
    // Counted by hand: as many distinct requesters as the card says.
    const said = /(\d+) customers .*; (\d+) to (\d+) were/.exec(item?.textContent ?? '')
    expect(said?.slice(1).map(Number)).toEqual([first?.peak.count, first?.peak.low, first?.peak.high])
    await user.click(within1.getByRole('button', { name: 'Seen: Billing › Card declined' }))
    expect(await within1.findByText(/^Seen /)).toBeTruthy()
    await user.click(within1.getByRole('button', { name: 'Explain Billing › Card declined…' }))
    const form = await screen.findByRole('form', { name: 'What is behind Billing › Card declined?' })
    await user.type(within(form).getByRole('textbox', { name: 'In one line' }), 'Our card provider is down.')
    await user.click(within(form).getByRole('button', { name: 'Save' }))
    expect(await within1.findByText(/^Explained .*: Our card provider is down\.$/)).toBeTruthy()
    expect(written(shown)).toHaveLength(3)
    expect(newest(shown)).toMatchObject({ state: 'explained', by: LEAD })
    expect(shown.calls().filter((call) => call === 'POST /api/v2/apps/notify')).toHaveLength(3)
  })

  it('is put on record by nobody who may not write for the team', async () => {
    const shown = await open({ agentId: AGENT })
    expect(written(shown)).toHaveLength(0)
    expect(screen.queryByRole('button', { name: /^Seen/ })).toBeNull()
  })

  it('whose notice was written says so', async () => {
    const { user } = await open()
    await screen.findByText(/^No lead has looked at it yet/, undefined, WAIT)
    await user.click(screen.getByRole('button', { name: 'Write a notice…' }))
    const form = await screen.findByRole('form', { name: /^Notice about/ })
    await user.type(within(form).getByRole('textbox', { name: 'What agents should know' }), 'Cards fail.')
    await user.click(within(form).getByRole('button', { name: 'Publish notice' }))
    await waitFor(() => expect(screen.getByText('A notice tells agents of it.')).toBeTruthy())
  })
})
