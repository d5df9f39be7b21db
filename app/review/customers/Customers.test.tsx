import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { Review } from '#app/review/Review.tsx'
import { allDrawn } from '#test/drawn.ts'
import { renderScreen, type Screen, type ScreenOptions } from '#test/render.tsx'
import type { Account } from '#workspace/records.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'

/** What agents left on tickets; see the tiny account for whose they are. 105 and 109 are Noa's. */
const LEFT: Readonly<Record<number, readonly string[]>> = {
  103: ['bm_band_thriving', 'bm_quad_thriving', 'bm_mood_content'],
  104: ['bm_band_steady', 'bm_quad_unhappy', 'bm_mood_angry'],
  105: ['bm_band_steady', 'bm_quad_thriving', 'bm_q_nov_yes'],
  107: ['bm_band_slipping', 'bm_quad_quiet'],
  108: ['bm_band_slipping', 'bm_quad_unhappy', 'bm_q_nov_asked'],
  109: ['bm_band_at_risk', 'bm_quad_at_risk'],
}

const story = (): Account => {
  const account = tinyAccount()
  return {
    ...account,
    tickets: account.tickets.map((ticket) => {
      const left = LEFT[ticket.id]
      return left ? { ...ticket, tags: [...ticket.tags, `bm_on_${ticket.id}`, ...left] } : ticket
    }),
    organizations: account.organizations.map((one) =>
      one.name === 'Globex'
        ? { ...one, organization_fields: { value: 12_500, renewal_at: '2026-11-30T00:00:00+00:00' } }
        : one,
    ),
  }
}

/** Lou has done two steps, Kim all; of the others nothing is known. */
const newcomers = (): Account => {
  const account = story()
  const steps: Readonly<Record<number, number>> = { 900001: 5, 900002: 2 }
  return {
    ...account,
    users: account.users.map((user) =>
      user.id in steps ? { ...user, user_fields: { onboarding_step: steps[user.id] ?? null } } : user,
    ),
  }
}

const withCosts = (): Account => {
  const standard = { money: { low: 4, high: 6 }, hours: { low: 0.1, high: 0.2 } }
  const body = { economy: { currency: 'EUR', costs: { standard, entries: [] } } }
  const fields = { kind: 'settings', key: 'team', version: 1, body: JSON.stringify(body) }
  const at = '2026-09-01T08:00:00Z'
  return {
    ...story(),
    objectRecords: [
      {
        ...{ id: '01JSETTINGS', name: 'settings:team:1', external_id: 'settings:team:1' },
        ...{ custom_object_key: 'barometer', custom_object_fields: fields },
        ...{ created_by_user_id: '800001', updated_by_user_id: '800001', created_at: at, updated_at: at },
      },
    ],
  }
}

const open = async (hash: string, options: Partial<ScreenOptions> = {}): Promise<Screen> => {
  history.replaceState(null, '', hash)
  return renderScreen(<Review />, { location: 'nav_bar', account: story(), ...options })
}
const read = async () => {
  await screen.findByText('All tickets read', undefined, { timeout: 15_000 })
  await allDrawn()
}
const part = (name: string): HTMLElement => screen.getByRole('region', { name })
const cells = (within_: HTMLElement, row: string): string[] => {
  const line = within(within_).getByRole('rowheader', { name: row }).closest('tr')
  if (!line) throw new Error(`no row ${row}`)
  return within(line)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent ?? '')
}

beforeEach(() => history.replaceState(null, '', '#'))

describe('customers', () => {
  it('are counted once each by how they were seen last, with how many of all', async () => {
    await open('#/customers/last_12_weeks')
    await read()
    // Kim slipping, Lou slipping, Mia steady, Noa at risk; Oli was never seen.
    const ratio = screen.getByRole('group', { name: 'Engaged for each disengaged customer' })
    expect(ratio.textContent).toContain('1 : 1')
    expect(ratio.textContent).toContain('from 4 of 5')
    expect(ratio.textContent).toContain('Engaged 1, middle 2, disengaged 1, not seen 1')
    const table = part('How customers were seen')
    expect(cells(table, 'Thriving')).toEqual(['0', '0', '0', '0', '0', '0'])
    expect(cells(table, 'Steady')).toEqual(['0', '0', '1', '0', '0', '1'])
    expect(cells(table, 'Slipping')).toEqual(['0', '1', '1', '0', '0', '2'])
    expect(cells(table, 'At risk')).toEqual(['0', '0', '0', '1', '0', '1'])
    expect(cells(table, 'Not seen')).toEqual(['–', '–', '–', '–', '–', '1'])
  })

  it('at risk are organisations, with what they are worth, each once', async () => {
    const { user, desk, calls } = await open('#/customers/last_12_weeks')
    await read()
    const list = part('Organisations at risk')
    const name = await within(list).findByRole('button', { name: 'Globex' })
    expect(cells(list, 'Globex').slice(0, 2)).toEqual(['12,500', 'Nov 30, 2026'])
    const revenue = screen.getByRole('group', { name: 'Revenue at risk' })
    expect(revenue.textContent).toContain('12,500')
    expect(revenue.textContent).toContain('from 1 of 1')
    // One call for those at risk, one for what the longer list lacks.
    expect(calls().filter((call) => call.includes('organizations/show_many')).length).toBeLessThanOrEqual(2)
    await user.click(name)
    await waitFor(() => expect(desk.getState().tabs.some(({ subjectId }) => subjectId === 700002)).toBe(true))
  })

  it('who moved far stands with both sightings, and leads to the tickets', async () => {
    const { user } = await open('#/customers/last_12_weeks')
    await read()
    const list = part('Movers')
    await within(list).findByRole('button', { name: 'Kim Kunde' })
    expect(cells(list, 'Kim Kunde')[0]).toBe('▼ 2 bands down')
    expect(cells(list, 'Noa Novak')[0]).toBe('▼ 2 bands down')
    expect(within(list).queryByRole('rowheader', { name: 'Mia Meyer' })).toBeNull()
    const count = within(list).getByRole('button', { name: /^\d+, Kim Kunde: show the tickets$/ })
    await user.click(count)
    const behind = screen.getByRole('complementary', { name: 'Tickets: Kim Kunde' })
    expect(await within(behind).findByRole('button', { name: /^Open ticket #108/ })).toBeTruthy()
    expect(location.hash).toContain('customer.900001')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('complementary')).toBeNull()
  })

  it('by how often they contacted us', async () => {
    await open('#/customers/last_7_days')
    await read()
    const table = part('How often they contacted us, by engagement')
    // Of Sep 11 to 17, 108 and 109; Lou and Mia were seen within 90 days and did not write.
    expect(cells(table, '1')).toEqual(['0', '0', '1', '1', '0'])
    expect(cells(table, 'None, but seen in 90 days')).toEqual(['0', '1', '1', '0', '–'])
  })

  it('whose contract is renewed soon stand by date, band and value', async () => {
    const { user } = await open('#/customers/last_12_weeks')
    await read()
    const list = part('Renewals in the next 90 days')
    await within(list).findByRole('button', { name: 'Globex' })
    // September 18, 10:00 to November 30.
    expect(cells(list, 'Globex')).toEqual([
      ...['Nov 30, 2026', '73', '12,500', 'At risk · Neither engaged nor satisfied'],
      expect.stringMatching(/^\d$/),
    ])
    const bands = within(list).getByRole('table', { name: 'Renewals by how they were last seen' })
    expect(cells(bands, 'At risk')).toEqual(['1', '12,500', '1 of 1'])
    expect(cells(bands, 'Thriving')).toEqual(['0', '–', '0 of 0'])
    expect(within(list).getByText(/known of 1 of 2/)).toBeTruthy()
    await user.click(within(list).getByRole('button', { name: 'Value' }))
    expect(location.hash).toContain('renewals%3D-value')
  })

  it('who have steps of their onboarding left are listed, with how far they are', async () => {
    const { calls } = await open('#/customers/last_12_weeks', { account: newcomers() })
    await read()
    const list = part('Onboarding unfinished')
    await within(list).findByRole('button', { name: 'Lou Lane' })
    expect(within(list).getAllByRole('rowheader')).toHaveLength(1)
    const [step, points] = cells(list, 'Lou Lane')
    expect([step, points]).toEqual(['2', expect.stringMatching(/^\d+ of \d+$/)])
    expect(within(list).getByText(/^5 of 5 customers read/)).toBeTruthy()
    expect(calls().filter((call) => call.includes('users/show_many')).length).toBeLessThanOrEqual(4)
  })

  it('cost what the team has said, beside their value', async () => {
    await open('#/customers/last_12_weeks', { account: withCosts() })
    await read()
    const list = part('What organisations ask of us, beside their value')
    await within(list).findByRole('rowheader', { name: 'Globex' })
    // Four euros to six a contact, whatever the replies: all of Globex' have as many as is usual, or half of it.
    await waitFor(() => expect(cells(list, 'Globex')[3]).toMatch(/^€\d+\.\d\d – €\d+\.\d\d$/))
    expect(within(list).getByRole('button', { name: 'Cost to serve' })).toBeTruthy()
  })

  it('cost nothing that anybody has said: it leads to where that is entered', async () => {
    const { user } = await open('#/customers/last_12_weeks')
    await read()
    const list = part('What organisations ask of us, beside their value')
    expect(within(list).getByText(/the team has not said what a contact costs/)).toBeTruthy()
    expect(within(list).queryByRole('button', { name: 'Cost to serve' })).toBeNull()
    const enter = within(list)
      .getAllByRole('button')
      .find(({ textContent }) => /cost/i.test(textContent ?? ''))
    if (!enter) throw new Error('nothing leads to the settings')
    await user.click(enter)
    expect(location.hash).toContain('settings')
  })

  it('answers and moods as far as tags hold them', async () => {
    await open('#/customers/last_12_weeks')
    await read()
    expect(within(part('Mood')).getByText(/on 2 of \d+ contacts/)).toBeTruthy()
    const answers = part('Answers to: nov')
    expect(within(answers).getByText(/^2 customers asked, 1 answered/)).toBeTruthy()
    expect(cells(answers, 'yes')).toEqual(['1', '0', '0', '0', '0', '1'])
  })

  it('sorts lists by their headings, and keeps that in the address', async () => {
    const { user } = await open('#/customers/last_12_weeks')
    await read()
    const list = part('What organisations ask of us, beside their value')
    await within(list).findByRole('rowheader', { name: 'Acme' })
    const names = () =>
      within(list)
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent)
    expect(names()).toEqual(['Acme', 'Globex'])
    await user.click(within(list).getByRole('button', { name: 'Contacts' }))
    await user.click(within(list).getByRole('button', { name: 'Contacts' }))
    expect(names()).toEqual(['Globex', 'Acme'])
    expect(location.hash).toContain('organizations%3Dcontacts')
  })

  it('stands without names where Zendesk does not tell them', async () => {
    await open('#/customers/last_12_weeks', {
      controls: {
        faults: [{ path: '/api/v2/(users|organizations)/show_many', kind: 'status', status: 500 }],
      },
    })
    await read()
    expect((await screen.findAllByText(/Names and values could not be read/)).length).toBeGreaterThan(0)
    expect(within(part('Movers')).getByRole('button', { name: 'Customer 900001' })).toBeTruthy()
  })

  it('names no agent', async () => {
    await open('#/customers/last_12_weeks')
    await read()
    await screen.findAllByRole('button', { name: 'Kim Kunde' })
    const staff = story().users.filter(({ role }) => role !== 'end-user')
    const text = screen.getByRole('tabpanel').textContent ?? ''
    for (const { name } of staff) expect(text).not.toContain(name)
  })
})
