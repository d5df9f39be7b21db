import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { beginAnswer, noaSaying, openNoa, savedTags } from '#test/noa.ts'

describe('mood', () => {
  it('is proposed with its words, confirmed by the agent, kept on the ticket, and keeps coaching quiet', async () => {
    const door = await openNoa({ account: noaSaying('This is unacceptable. I am furious.') })
    beginAnswer(door)
    const mood = within(await screen.findByRole('region', { name: 'Mood' }))
    expect(await mood.findByText('seems very strained')).toBeTruthy()
    expect(mood.getByText(/“unacceptable”/)).toBeTruthy()
    expect(await screen.findByText('No step now: the customer is strained.')).toBeTruthy()
    expect(screen.getByRole('button', { name: /^Health .* strained\?$/ })).toBeTruthy()
    await door.user.click(mood.getByRole('button', { name: 'Confirm' }))
    await door.desk.submit(door.tab.id, 'open')
    await waitFor(() => expect(savedTags(door)).toContain('bm_mood_angry'))
    expect(screen.getByRole('button', { name: /^Health .* strained$/ })).toBeTruthy()
  })

  it('is the agent’s to change, and then counts in satisfaction', async () => {
    const door = await openNoa()
    const mood = within(await screen.findByRole('region', { name: 'Mood' }))
    expect(await mood.findByText('nothing stands out')).toBeTruthy()
    await door.user.click(mood.getByRole('button', { name: 'Set' }))
    await door.user.click(mood.getByRole('button', { name: 'Content' }))
    // (½ + 2 × 0.85) ÷ (½ + 2) = 0.88: satisfied, and not engaged.
    expect(await screen.findByText('Content but quiet')).toBeTruthy()
    expect(screen.getByText('No ratings in a year · with the mood that was noted')).toBeTruthy()
  })
})
