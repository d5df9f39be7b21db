import { screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { openSection, save, storedVersions } from '#test/settings.tsx'
import { TINY } from '#workspace/tiny/people.ts'

beforeEach(() => history.replaceState(null, '', '#'))

describe('general settings', () => {
  it('are changed field by field', async () => {
    const door = await openSection('general')
    const { user } = door
    await screen.findByRole('heading', { level: 2, name: 'General' })
    await user.click(screen.getByRole('switch', { name: 'Coaching' }))
    await user.click(screen.getByRole('switch', { name: /Agents log calls/ }))
    await user.click(screen.getByRole('button', { name: 'Move Reason up' }))
    await user.click(screen.getByRole('switch', { name: /Ask for the inhibitor before/ }))
    await user.selectOptions(screen.getByLabelText('Add a rule for'), 'Group: Billing')
    await user.selectOptions(screen.getByLabelText('Add a rule for'), 'Channel: Chat')
    await user.selectOptions(await screen.findByLabelText('Channel: Chat'), 'Nothing happens')
    await user.selectOptions(await screen.findByLabelText('Billing'), 'Tier 2')
    await user.type(
      screen.getByLabelText(/^Further hosts/),
      'https://docs.example.com/a{enter}wiki.example.com',
    )
    await user.type(screen.getByLabelText(/^User ids/), String(TINY.agent))
    await user.type(screen.getByLabelText(/^Contact reason: id/), String(TINY.reasonField))
    await save(door)
    await screen.findByText(/Saved as version 1/)
    expect(storedVersions(door)[0]?.body).toMatchObject({
      featuresOff: ['coaching'],
      agentsLogContacts: false,
      guardInhibitor: false,
      guardBy: { [`group:${TINY.billing}`]: 'block', 'channel:chat': 'off' },
      panelOrder: ['health', 'reason', 'answers'],
      groupTiers: { [TINY.billing]: 2 },
      allowedHosts: ['docs.example.com', 'wiki.example.com'],
      whoMayEdit: { users: [TINY.agent], groups: [] },
      reasonFieldId: TINY.reasonField,
    })
  })
})
