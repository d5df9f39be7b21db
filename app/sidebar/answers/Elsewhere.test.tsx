import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Settings } from '#domain/settings.ts'
import { draftOf, openSidebar, teamSettings } from '#test/sidebar.tsx'
import { tinyAccount } from '#workspace/tiny-account.ts'

const record = {
  source_id: 'WIKI',
  body: 'How refunds reach the card',
  locale: 'en-us',
  updated_at: '2026-01-01T00:00:00Z',
  user_segment_id: null,
}
const federated = () => ({
  ...tinyAccount(),
  externalRecords: [
    { ...record, title: 'Refund rules', url: 'https://wiki.example.com/refunds' },
    { ...record, title: 'Refund <img src=x> internals', url: 'https://intranet.example.com/refunds' },
    { ...record, title: 'Refund by script', url: 'javascript:alert(1)' },
  ],
})

const searchFor = async (words: string, settings: Partial<Settings>) => {
  const door = await openSidebar({ account: federated(), settings: teamSettings(settings) })
  const { user } = door
  const panel = await screen.findByRole('region', { name: 'Answers' })
  await user.click(await within(panel).findByRole('button', { name: 'Search answers' }))
  await user.type(await within(panel).findByRole('searchbox'), words)
  return door
}

const asked = (calls: readonly string[]) => calls.filter((call) => call.includes('/guide/search'))
const team = { externalSources: ['WIKI'], allowedHosts: ['wiki.example.com'] }
const part = () => screen.findByRole('region', { name: 'In other systems' })

describe('what other systems hold', () => {
  it('is found for the agent’s own words, and inserted where its host is on the team’s list', async () => {
    const door = await searchFor('refund', team)
    const found = await part()
    expect(within(found).getAllByRole('listitem')).toHaveLength(3)
    await door.user.click(within(found).getByRole('button', { name: /Refund rules/ }))
    await within(found).findByRole('status')
    await waitFor(() => expect(JSON.stringify(draftOf(door))).toContain('https://wiki.example.com/refunds'))
  })

  it('is not to be sent from elsewhere, nor by anything but https, and says so', async () => {
    await searchFor('refund', team)
    const found = await part()
    expect(within(found).getAllByRole('button')).toHaveLength(1)
    expect(within(found).getAllByText(/not on the team/)).toHaveLength(2)
    const links = within(found).getAllByRole('link')
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      'https://wiki.example.com/refunds',
      'https://intranet.example.com/refunds',
    ])
  })

  it('is not asked for without sources', async () => {
    const { calls } = await searchFor('refund', { allowedHosts: ['wiki.example.com'] })
    await screen.findByRole('list', { name: 'Search results' })
    expect(asked(calls())).toEqual([])
    expect(screen.queryByRole('region', { name: 'In other systems' })).toBeNull()
  })

  it('leaves no trace where nothing is found', async () => {
    const { calls } = await searchFor('zebra', team)
    await waitFor(() => expect(asked(calls())).toHaveLength(1))
    await waitFor(() => expect(screen.queryByText('In other systems')).toBeNull())
  })

  it('that cannot be asked fails alone', async () => {
    const door = await openSidebar({
      account: federated(),
      settings: teamSettings(team),
      controls: { faults: [{ path: '/api/v2/guide/search', kind: 'status', status: 500 }] },
    })
    const panel = await screen.findByRole('region', { name: 'Answers' })
    await door.user.click(await within(panel).findByRole('button', { name: 'Search answers' }))
    await door.user.type(await within(panel).findByRole('searchbox'), 'refund')
    await screen.findByRole('list', { name: 'Search results' })
    await within(panel).findByRole('button', { name: /^Retry/ })
  })
})
