import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { Review } from '#app/review/Review.tsx'
import { allDrawn } from '#test/drawn.ts'
import { renderScreen, type Screen, type ScreenOptions } from '#test/render.tsx'
import type { Json } from '#workspace/records/json.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'

const REASON = 'billing__refund_late'
const [REFUND, RESET, POST] = [
  'When will my refund arrive?',
  'Reset your password',
  'Refund took three weeks',
]

const details = (of: Json, version = 1) => ({
  id: `01JREASONS${version}`,
  name: `reasons:Billing:${version}`,
  custom_object_key: 'barometer',
  custom_object_fields: { kind: 'reasons', key: 'Billing', version, body: JSON.stringify(of) },
  external_id: `reasons:Billing:${version}`,
  created_by_user_id: '800001',
  updated_by_user_id: '800001',
  created_at: '2026-09-01T08:00:00Z',
  updated_at: '2026-09-01T08:00:00Z',
})

const BOARD = {
  definition: 'The money is not there yet.',
  pinned: ['article:33001', 'article:33002', 'post:250001'],
}

const open = async (of: Json = { [REASON]: BOARD }, options: Partial<ScreenOptions> = {}) => {
  const tiny = tinyAccount({ objectRecords: [details(of)] })
  const account = {
    ...tiny,
    tickets: tiny.tickets.map((one) =>
      one.id === 103
        ? { ...one, tags: [...one.tags, 'bm_on_103', 'bm_sent_a33001', 'bm_sent_via_top'] }
        : one,
    ),
  }
  const door = await renderScreen(<Review />, {
    ...{ location: 'nav_bar', agentId: TINY.admin, account },
    ...options,
  })
  await screen.findByText('All tickets read', undefined, { timeout: 15_000 })
  await allDrawn()
  return door
}
const part = () => screen.getByRole('region', { name: 'Boards: what comes first for a reason' })
const edit = async ({ user }: Screen) => {
  await user.click(within(part()).getByRole('button', { name: 'Billing › Refund late: change the board' }))
  const panel = within(screen.getByRole('complementary', { name: 'Board: Billing › Refund late' }))
  await panel.findByText(new RegExp(`^1\\. ${REFUND.replace('?', '\\?')}`))
  return panel
}
type Panel = Awaited<ReturnType<typeof edit>>
const list = (panel: Panel, name = 'First for this reason') =>
  within(panel.getByRole('list', { name }))
    .getAllByRole('listitem')
    .map((line) => /^\d+\. (.*?)(worked in|Needed after|Up)/.exec(line.textContent ?? '')?.[1])
const saved = ({ world }: Screen) => {
  const [newest] = world.customObjects
    .records('barometer')
    .map(({ custom_object_fields: fields }) => fields)
    .filter(({ kind }) => kind === 'reasons')
    .sort((a, b) => Number(b.version) - Number(a.version))
  return { version: newest?.version, ...JSON.parse(String(newest?.body))[REASON] }
}

beforeEach(() => history.replaceState(null, '', '#/answers/last_12_weeks'))

describe('boards', () => {
  it('stand by reason, with what was sent from them', async () => {
    await open()
    const line = within(part())
      .getByRole('button', { name: /Refund late/ })
      .closest('tr')
    expect([...(line?.children ?? [])].map(({ textContent }) => textContent)).toEqual([
      ...['Billing › Refund late', '3', '1', '1', '3', 'none'],
    ])
  })

  it('are put in order by keys, keep the focus, and are saved as a whole', async () => {
    const door = await open()
    const panel = await edit(door)
    expect(list(panel)).toEqual([REFUND, RESET, POST])
    panel.getByRole('button', { name: `Move down: ${REFUND}` }).focus()
    await door.user.keyboard('{Enter}')
    expect(list(panel)).toEqual([RESET, REFUND, POST])
    expect(document.activeElement?.getAttribute('aria-label')).toBe(`Move down: ${REFUND}`)
    await door.user.keyboard('{Enter}')
    expect(panel.getByText(`${REFUND}: place 3 of 3`)).toBeTruthy()
    // It is at the end of its way.
    expect(document.activeElement?.getAttribute('aria-label')).toBe(`Move up: ${REFUND}`)
    await door.user.click(panel.getByRole('button', { name: `Take off: ${POST}` }))
    expect(panel.getByText('Not saved yet.')).toBeTruthy()
    expect(saved(door)).toMatchObject({ version: 1 })
    await door.user.click(panel.getByRole('button', { name: 'Save board' }))
    await panel.findByText(/^Saved\./)
    expect(saved(door)).toEqual({
      ...{ version: 2, definition: BOARD.definition, pinned: ['article:33002', 'article:33001'] },
    })
  }, 60_000)

  it('stay as they were edited while the records cannot be read, and are saved once they can', async () => {
    const door = await open()
    const panel = await edit(door)
    await door.user.click(panel.getByRole('button', { name: `Take off: ${POST}` }))
    const path = '/records/search$'
    door.world.setControls({ faults: [{ path, app: true, kind: 'status', status: 403 }] })
    await door.user.click(panel.getByRole('button', { name: 'Save board' }))
    expect((await panel.findByRole('alert')).textContent).toMatch(/your role does not allow this/)
    expect(list(panel)).toEqual([REFUND, RESET])
    expect(saved(door)).toMatchObject({ version: 1 })
    door.world.setControls({ faults: [] })
    await door.user.click(panel.getByRole('button', { name: 'Save board' }))
    await panel.findByText(/^Saved\./)
    expect(saved(door)).toMatchObject({ version: 2, pinned: ['article:33001', 'article:33002'] })
  }, 60_000)

  it('are put in order by dragging', async () => {
    const door = await open()
    const panel = await edit(door)
    const lines = within(panel.getByRole('list', { name: 'First for this reason' })).getAllByRole('listitem')
    const dataTransfer = { effectAllowed: '', setData: () => undefined }
    const [first, , last] = lines
    if (!first || !last) throw new Error('no lines')
    fireEvent.dragStart(last, { dataTransfer })
    fireEvent.dragOver(first, { dataTransfer })
    fireEvent.drop(first, { dataTransfer })
    expect(list(panel)).toEqual([POST, REFUND, RESET])
  })

  it('say what is needed next, for all and after one answer', async () => {
    const door = await open()
    const panel = await edit(door)
    await door.user.selectOptions(
      panel.getByRole('combobox', { name: `Needed after “${REFUND}”` }),
      panel.getAllByRole('option', { name: `Next: ${POST}` })[0] ?? '',
    )
    await door.user.type(panel.getByRole('searchbox', { name: 'Find an article or post' }), 'password')
    await door.user.click(await panel.findByRole('button', { name: `Needed next: ${RESET}` }))
    expect(list(panel, 'Needed next, after the first answer')).toEqual([RESET])
    // It stands on both by now.
    expect(panel.getByRole('button', { name: `Pin: ${RESET}` })).toHaveProperty('disabled', true)
    await door.user.click(panel.getByRole('button', { name: 'Save board' }))
    await panel.findByText(/^Saved\./)
    expect(saved(door)).toMatchObject({
      ...{ pinned: BOARD.pinned, next: ['article:33002'], after: { 'article:33001': 'post:250001' } },
    })
  })

  it('show both sides where a colleague was faster, whichever shall hold', async () => {
    const door = await open()
    const panel = await edit(door)
    await door.user.click(panel.getByRole('button', { name: `Take off: ${RESET}` }))
    const colleague = door.world.people.user(TINY.otherAgent)
    if (!colleague) throw new Error('no colleague')
    const { name, external_id, custom_object_fields } = details(
      { [REASON]: { ...BOARD, pinned: ['post:250001'] }, billing__card_declined: { definition: 'New' } },
      2,
    )
    door.world.customObjects.create('barometer', colleague, { name, external_id, custom_object_fields })
    await door.user.click(panel.getByRole('button', { name: 'Save board' }))
    expect(await panel.findByText('A colleague changed this board first')).toBeTruthy()
    expect(saved(door)).toMatchObject({ version: 2, pinned: ['post:250001'] })
    await door.user.click(panel.getByRole('button', { name: 'Go on with mine' }))
    await door.user.click(panel.getByRole('button', { name: 'Save board' }))
    await panel.findByText(/^Saved\./)
    expect(saved(door)).toMatchObject({ version: 3, pinned: ['article:33001', 'post:250001'] })
  })

  it('are saved on top of what a colleague wrote about another reason meanwhile', async () => {
    const door = await open()
    const panel = await edit(door)
    await door.user.click(panel.getByRole('button', { name: `Take off: ${RESET}` }))
    const colleague = door.world.people.user(TINY.otherAgent)
    if (!colleague) throw new Error('no colleague')
    // The search does not know of it yet.
    const custom_object_records = JSON.parse(JSON.stringify(door.world.customObjects.records('barometer')))
    door.world.setControls({
      faults: [{ path: '/records/search$', kind: 'status', status: 200, body: { custom_object_records } }],
    })
    const { name, external_id, custom_object_fields } = details(
      { [REASON]: BOARD, billing__card_declined: { definition: 'New' } },
      2,
    )
    door.world.customObjects.create('barometer', colleague, { name, external_id, custom_object_fields })
    await door.user.click(panel.getByRole('button', { name: 'Save board' }))
    await panel.findByText(/^Saved\./)
    expect(saved(door)).toMatchObject({ version: 3, pinned: ['article:33001', 'post:250001'] })
  })

  it('hold what was not saved, and say where it is', async () => {
    const door = await open()
    const panel = await edit(door)
    await door.user.click(panel.getByRole('button', { name: `Take off: ${RESET}` }))
    await door.user.keyboard('{Escape}')
    await door.user.click(within(part()).getByRole('button', { name: 'Go on with it' }))
    expect(list(within(screen.getByRole('complementary')))).toEqual([REFUND, POST])
    await door.user.click(screen.getByRole('button', { name: 'Discard' }))
    expect(list(within(screen.getByRole('complementary')))).toEqual([REFUND, RESET, POST])
  })

  it('are told where they cannot be saved', async () => {
    const door = await open()
    const panel = await edit(door)
    await door.user.click(panel.getByRole('button', { name: `Take off: ${RESET}` }))
    door.world.setControls({
      faults: [{ method: 'POST', path: '/custom_objects/barometer/records$', kind: 'status', status: 403 }],
    })
    await door.user.click(panel.getByRole('button', { name: 'Save board' }))
    expect(await panel.findByText(/your role does not allow this/)).toBeTruthy()
    expect(list(panel)).toEqual([REFUND, POST])
  })

  it('are looked at by those who may not change them', async () => {
    const door = await open(undefined, { agentId: TINY.agent })
    await door.user.click(within(part()).getByRole('button', { name: /Refund late: change/ }))
    const panel = within(screen.getByRole('complementary'))
    expect(await panel.findByText(REFUND)).toBeTruthy()
    expect(panel.queryByRole('button', { name: /^Move/ })).toBeNull()
    await waitFor(() => expect(panel.getByText(/may change it/)).toBeTruthy())
  })
})
