import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { Review } from '#app/review/Review.tsx'
import { renderScreen, type Screen } from '#test/render.tsx'
import { teamRecords } from '#test/sidebar.tsx'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { saveTeamRecord } from '#zendesk/record-versions.ts'

const LONG = { timeout: 8000 }
const REASON = 'billing__refund_late'
const NOTICE = {
  ...{ reason: REASON, what: 'Refunds are late.', since: '2026-09-18T09:10:00Z', wording: '' },
  ...{ expires: '2026-09-20T00:00:00Z', next: '2026-09-18T10:00:00Z' },
}
const OLD = {
  ...NOTICE,
  what: 'All of August.',
  since: '2026-08-01T00:00:00Z',
  expires: '2026-08-02T00:00:00Z',
}

const open = async (): Promise<Screen> => {
  const objectRecords = teamRecords(
    { kind: 'notice', key: 'refunds', body: NOTICE },
    { kind: 'notice', key: 'old', body: OLD },
  )
  const account = { ...tinyAccount(), objectRecords }
  const shown = await renderScreen(<Review />, { location: 'nav_bar', agentId: TINY.admin, account })
  await screen.findByRole('list', { name: 'Live notices' }, LONG)
  return shown
}

const bodies = ({ world }: Screen) =>
  world.customObjects
    .records('barometer')
    .filter(({ external_id }) => external_id?.startsWith('notice:refunds:'))
    .map(({ custom_object_fields: { body } }) => JSON.parse(String(body)))

const begin = async ({ user }: Screen): Promise<HTMLElement> => {
  await user.click(screen.getByRole('button', { name: /^Change the notice about .*Refund late/ }))
  return screen.findByRole('form', { name: /^Change the notice about/ })
}

beforeEach(() => history.replaceState(null, '', '#/reasons/last_4_weeks'))

describe('a live notice', () => {
  it('is changed in a next version, told to sidebars, and stays the same notice', async () => {
    const shown = await open()
    const form = await begin(shown)
    const what = within(form).getByRole('textbox', { name: 'What agents should know' })
    expect(document.activeElement).toBe(what)
    await shown.user.clear(what)
    await shown.user.click(within(form).getByRole('button', { name: 'Save changes' }))
    expect(within(form).getByText('Say what agents should know.')).toBeTruthy()
    await shown.user.type(what, 'Refunds take five days.')
    await shown.user.click(within(form).getByRole('button', { name: 'Save changes' }))
    await waitFor(() => expect(bodies(shown)).toHaveLength(2))
    expect(bodies(shown).map(({ what: text, expires }) => [text, Date.parse(expires)])).toContainEqual([
      ...['Refunds take five days.', Date.parse(NOTICE.expires)],
    ])
    expect(await screen.findByText('Refunds take five days.')).toBeTruthy()
    expect(shown.calls()).toContain('POST /api/v2/apps/notify')
  })

  it('that a colleague changed meanwhile is shown before it is replaced', async () => {
    const shown = await open()
    const form = await begin(shown)
    const theirs = { ...NOTICE, what: 'Theirs.' }
    await saveTeamRecord(shown.services.api, { kind: 'notice', key: 'refunds', body: theirs, basedOn: 1 })
    await shown.user.click(within(form).getByRole('button', { name: 'Save changes' }))
    expect(await within(form).findByText(/Saved by a colleague meanwhile: “Theirs\.”/)).toBeTruthy()
    await shown.user.click(within(form).getByRole('button', { name: 'Save changes' }))
    await waitFor(() => expect(bodies(shown)).toHaveLength(3))
  })

  it('that ended long ago is shown when asked for, with who was told', async () => {
    const { user } = await open()
    expect(screen.queryByText('All of August.')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Show 1 older notice' }))
    const card = screen.getByText('All of August.').closest('li') ?? document.body
    expect(within(card).queryByRole('button', { name: /^Change/ })).toBeNull()
    await user.click(within(card).getByRole('button', { name: 'Who was told?' }))
    expect(await within(card).findByText(/^Nobody yet/)).toBeTruthy()
  })
})
