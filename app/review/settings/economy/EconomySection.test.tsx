import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { openSection, save, storedVersions } from '#test/settings.tsx'
import { TINY } from '#workspace/tiny/people.ts'

beforeEach(() => history.replaceState(null, '', '#'))

const region = (name: string) => within(screen.getByRole('group', { name }))

describe('costs', () => {
  it('are told from low to high, for any contact and for a channel, and saved', async () => {
    const door = await openSection('economy')
    const { user } = door
    await user.click(await screen.findByRole('button', { name: 'Enter what a contact costs' }))
    expect(screen.getByText(/4 things to mend before it can be saved/)).toBeTruthy()
    const any = region('Any contact')
    const [low, high, least, most] = any.getAllByRole('textbox')
    if (!low || !high || !least || !most) throw new Error('four fields')
    await user.type(low, '6,5')
    await user.type(high, '5')
    expect(screen.getByText('must not be below the other end, 6.5')).toBeTruthy()
    await user.clear(high)
    await user.type(high, '9')
    await user.type(least, '0.2')
    await user.type(most, '0.3')
    await user.click(screen.getByRole('button', { name: 'Add a line for a tier or channel' }))
    const line = region('Line 1')
    await user.selectOptions(line.getByLabelText('Channel'), 'Phone')
    for (const field of line.getAllByRole('textbox')) await user.type(field, '1')
    const currency = screen.getByLabelText(/^Currency/)
    await user.clear(currency)
    await user.type(currency, 'chf')
    await save(door)
    await screen.findByText(/Saved as version 1/)
    expect(storedVersions(door)[0]?.body.economy).toMatchObject({
      currency: 'CHF',
      costs: {
        standard: { money: { low: 6.5, high: 9 }, hours: { low: 0.2, high: 0.3 } },
        entries: [{ tier: null, channel: 'voice', cost: { money: { low: 1, high: 1 } } }],
      },
    })
  })

  it('say when a line for a tier meets nobody', async () => {
    const { user } = await openSection('economy')
    await user.click(await screen.findByRole('button', { name: 'Enter what a contact costs' }))
    await user.click(screen.getByRole('button', { name: 'Add a line for a tier or channel' }))
    await user.selectOptions(region('Line 1').getByLabelText('Tier'), 'Tier 2')
    expect(screen.getByText(/No group has a tier yet/)).toBeTruthy()
  })
})

describe('assumptions', () => {
  it('are marked as such, and go back to the shipped ones', async () => {
    const door = await openSection('economy')
    const { user } = door
    const bug = await screen.findByLabelText(/^Fix the bug \(assumption, %\)/)
    await user.clear(bug)
    await user.type(bug, '70')
    expect(screen.getByText(/1 change not saved: What remedies avoid/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Back to the shipped assumptions' }))
    expect((bug as HTMLInputElement).value).toBe('80')
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull()
  })

  it('of the chain stand beside what a survey told, with its answers and days', async () => {
    const door = await openSection('economy')
    const { user } = door
    await user.click(await screen.findByRole('button', { name: 'Tell the chain' }))
    const step = (purpose: string, name: string) => within(region(purpose).getByRole('group', { name }))
    for (const purpose of ['Came for support', 'Came for information on using the product'])
      for (const name of ['Share of visits', 'Found the answer', 'Would have contacted us otherwise'])
        await user.type(step(purpose, name).getByRole('textbox'), '40')
    const asked = step('Came for support', 'Share of visits')
    await user.selectOptions(asked.getByLabelText('Known from'), 'A survey')
    expect(screen.getByText(/3 things to mend/)).toBeTruthy()
    await user.type(asked.getByLabelText('Answers'), '412')
    await user.type(asked.getByLabelText('First day of the survey'), '2026-08-01')
    await user.type(asked.getByLabelText('Last day of the survey'), '2026-08-31')
    await save(door)
    await screen.findByText(/Saved as version 1/)
    expect(storedVersions(door)[0]?.body.economy?.selfService).toMatchObject({
      visits: null,
      support: {
        came: { by: 'survey', share: 40, n: 412, from: '2026-08-01', to: '2026-08-31' },
        found: { by: 'assumption', share: 40 },
      },
    })
  })
})

describe('who may only read', () => {
  it('sees all of it and can change nothing', async () => {
    await openSection('economy', { agentId: TINY.agent })
    const enter = await screen.findByRole('button', { name: 'Enter what a contact costs' })
    expect(enter.closest('fieldset')?.disabled).toBe(true)
  })
})
