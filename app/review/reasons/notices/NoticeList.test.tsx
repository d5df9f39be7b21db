import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { Review } from '#app/review/Review.tsx'
import { exportedRows } from '#test/files.ts'
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

const ALERT = {
  ...{ reason: REASON, from: '2026-07-01', to: '2026-07-02', state: 'explained', note: 'A late bank run.' },
  peak: { from: '2026-07-01', to: '2026-07-01', count: 20, low: 1, high: 6 },
  ...{ ended: Date.parse('2026-07-02T22:00:00Z'), by: TINY.admin, at: Date.parse('2026-07-02T10:00:00Z') },
}

const open = async (): Promise<Screen> => {
  const objectRecords = teamRecords(
    { kind: 'notice', key: 'refunds', body: NOTICE },
    { kind: 'notice', key: 'old', body: OLD },
    { kind: 'alert', key: `${REASON}:2026-06-29`, body: ALERT },
  )
  const tiny = tinyAccount()
  const tickets = tiny.tickets.map((ticket) =>
    ticket.id === 103 ? { ...ticket, tags: [...ticket.tags, 'bm_notice_refunds', 'bm_on_103'] } : ticket,
  )
  const account = { ...tiny, tickets, objectRecords }
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
    await waitFor(() => expect(location.hash).toMatch(/\?more=notices\.1&more=told_old\.1$/))
  })

  it('a link shows who was told', async () => {
    history.replaceState(null, '', '#/reasons/last_4_weeks?more=told_refunds.1')
    await open()
    expect(await screen.findByRole('list', { name: 'Tickets that were told' }, LONG)).toBeTruthy()
  })

  it('goes to a file, as do those who were told, and earlier alerts', async () => {
    const { user } = await open()
    await screen.findByText('All tickets read', undefined, LONG)
    const list = screen.getByRole('list', { name: 'Live notices' })
    await user.click(within(list).getByRole('button', { name: 'Who was told?' }))
    await user.click(await within(list).findByRole('button', { name: 'Export as CSV' }, LONG))
    expect(exportedRows('told')).toEqual([
      'ticket,subject,created (UTC),status',
      '103,Refund has not arrived,2026-08-20T08:00:00.000Z,Solved',
    ])
    const part = list.closest('section') ?? document.body
    const [whole] = within(part).getAllByRole('button', { name: 'Export as CSV' }).slice(-1)
    await user.click(whole ?? part)
    expect(exportedRows('notices')).toEqual([
      'reason,what agents should know,since (UTC),next news (UTC),ends (UTC),wording,open tickets',
      expect.stringMatching(
        /Refund late,Refunds are late\.,2026-09-18T09:10:00\.000Z,.*,2026-09-20T.*,,\d+$/,
      ),
      expect.stringMatching(/Refund late,All of August\.,2026-08-01T/),
    ])
    const log = (await screen.findByText('1 earlier alert', undefined, LONG)).closest('details')
    await user.click(
      within(log ?? document.body).getByRole('button', { name: 'Export as CSV', hidden: true }),
    )
    expect(exportedRows('alerts')[1]).toMatch(
      /Refund late,2026-07-01,2026-07-02,20,1,6,explained,A late bank run\.,2026-07-02T10:00:00\.000Z$/,
    )
  })
})
