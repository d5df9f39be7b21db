import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { Review } from '#app/review/Review.tsx'
import { allDrawn } from '#test/drawn.ts'
import { renderScreen, type Screen, type ScreenOptions } from '#test/render.tsx'
import type { Json } from '#workspace/records/json.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'

/** 103, 104 and 108 are about a late refund, of Kim, Mia and Kim; 107 has no reason. */
const TAGS: Readonly<Record<number, readonly string[]>> = {
  103: ['bm_ans_none', 'bm_gap'],
  104: ['bm_ans_none', 'bm_gap'],
  105: ['bm_ans_none'],
  107: ['bm_ans_none', 'bm_gap'],
  108: ['bm_ans_none'],
}

const note = (body: Json, version = 1, key = 'billing__refund_late') => ({
  id: `01J${key}${version}`,
  name: `gap:${key}:${version}`,
  custom_object_key: 'barometer',
  custom_object_fields: { kind: 'gap', key, version, body: JSON.stringify(body) },
  external_id: `gap:${key}:${version}`,
  created_by_user_id: '800003',
  updated_by_user_id: '800003',
  created_at: '2026-09-01T08:00:00Z',
  updated_at: '2026-09-01T08:00:00Z',
})

const account = (notes: ReturnType<typeof note>[] = []) => {
  const tiny = tinyAccount({ objectRecords: notes })
  return {
    ...tiny,
    tickets: tiny.tickets.map((ticket) => {
      const tags = TAGS[ticket.id]
      return tags ? { ...ticket, tags: [...ticket.tags, ...tags, `bm_on_${ticket.id}`] } : ticket
    }),
  }
}

const open = async (options: Partial<ScreenOptions> = {}, hash = '#/answers/last_12_weeks') => {
  history.replaceState(null, '', hash)
  const door = await renderScreen(<Review />, {
    ...{ location: 'nav_bar', agentId: TINY.admin, account: account() },
    ...options,
  })
  await screen.findByText('All tickets read', undefined, { timeout: 15_000 })
  await allDrawn()
  return door
}
const part = () => screen.getByRole('region', { name: 'Content gaps' })
const rows = () =>
  within(part())
    .getAllByRole('row')
    .slice(1)
    .map((line) => [...line.children].map(({ textContent }) => textContent))
const look = async ({ user }: Screen, name = 'Billing › Refund late') => {
  await user.click(within(part()).getByRole('button', { name: `${name}: what is missing` }))
  return within(screen.getByRole('complementary', { name: `Missing: ${name}` }))
}
const stored = ({ world }: Screen) =>
  world.customObjects
    .records('barometer')
    .filter(({ custom_object_fields }) => custom_object_fields.kind === 'gap')
    .map(({ external_id, custom_object_fields }) => [
      external_id,
      JSON.parse(String(custom_object_fields.body)),
    ])

beforeEach(() => history.replaceState(null, '', '#'))

describe('content gaps', () => {
  it('stand by reason, with the contacts they reach and what became of them', async () => {
    await open()
    // 103 and 104 are mature and solved; Kim came again with 108 only three weeks after 103.
    expect(rows()).toEqual([
      ['Billing › Refund late', '2', '3', '3', '0 of 2', 'Aug 25', 'Open'],
      ['Without a reason', '1', '1', expect.any(String), '–', expect.any(String), 'Open'],
    ])
  })

  it('lead to their tickets, in the address too, and back to the line', async () => {
    const door = await open()
    const panel = await look(door)
    expect(await panel.findByRole('button', { name: /^Open ticket #104/ })).toBeTruthy()
    expect(panel.queryByRole('button', { name: /^Open ticket #108/ })).toBeNull()
    expect(location.hash).toContain('gap%3Dbilling__refund_late')
    const link = panel.getByRole('link', { name: 'Write it in Zendesk Knowledge' })
    expect(link.getAttribute('href')).toMatch(/^https:\/\/[a-z]+\.zendesk\.com\/knowledge\/articles$/)
    await door.user.keyboard('{Escape}')
    expect(screen.queryByRole('complementary')).toBeNull()
    expect(document.activeElement?.textContent).toBe('Billing › Refund late')
  })

  it('are closed with a note, flagged again since, and opened again', async () => {
    const door = await open()
    const panel = await look(door)
    await door.user.type(panel.getByRole('textbox', { name: 'The team’s note' }), 'Ben writes it')
    await door.user.click(panel.getByRole('button', { name: 'Save note' }))
    await panel.findByText('Saved.')
    expect(stored(door)).toEqual([['gap:billing__refund_late:1', { note: 'Ben writes it' }]])
    await waitFor(() => expect(rows()[0]?.at(-1)).toBe('Being writtenBen writes it'))
    await door.user.click(panel.getByRole('button', { name: 'It is there now: close' }))
    await waitFor(() => expect(stored(door)).toHaveLength(2))
    expect(stored(door)[1]?.[1]).toMatchObject({ note: 'Ben writes it', closed: expect.any(String) })
    await waitFor(() => expect(rows().map(([name]) => name)[0]).toBe('Without a reason'))
    expect(rows()[1]?.at(-1)).toMatch(/^Closed .*Ben writes it$/)
    await door.user.click(await panel.findByRole('button', { name: 'Open again' }))
    await waitFor(() => expect(rows()[0]?.at(-1)).toBe('Being writtenBen writes it'))
  })

  it('that were flagged after they were closed say so', async () => {
    await open({ account: account([note({ closed: '2026-08-24T00:00:00Z', note: 'Article 33001' })]) })
    await waitFor(() => expect(rows()[0]?.at(-1)).toBe('Closed Aug 24, flagged 1 time sinceArticle 33001'))
  })

  it('keep a colleague’s note that was saved first, and show it', async () => {
    const door = await open()
    const panel = await look(door)
    const colleague = door.world.people.user(TINY.otherAgent)
    if (!colleague) throw new Error('no colleague')
    const { name, external_id, custom_object_fields } = note({ note: 'I am on it' })
    door.world.customObjects.create('barometer', colleague, { name, external_id, custom_object_fields })
    await door.user.type(panel.getByRole('textbox', { name: 'The team’s note' }), 'Mine')
    await door.user.click(panel.getByRole('button', { name: 'Save note' }))
    expect(await panel.findByText('I am on it', { selector: 'q' })).toBeTruthy()
    await door.user.click(panel.getByRole('button', { name: 'Save note' }))
    await panel.findByText('Saved.')
    expect(stored(door).map(([id, body]) => [id, body.note])).toEqual([
      ['gap:billing__refund_late:1', 'I am on it'],
      ['gap:billing__refund_late:2', 'Mine'],
    ])
  })

  it('are noted by those who may only', async () => {
    const door = await open({ agentId: TINY.agent, account: account([note({ note: 'Ben writes it' })]) })
    const panel = await look(door)
    expect(panel.getByText(/those whom your settings name may change it/)).toBeTruthy()
    expect(panel.getByText('Ben writes it')).toBeTruthy()
    expect(panel.queryByRole('textbox')).toBeNull()
  })

  it('stand where the account keeps no records', async () => {
    const door = await open({ controls: { features: { customObjects: false } } })
    expect(rows()).toHaveLength(2)
    expect((await look(door)).getByText(/This is kept in Barometer’s custom object/)).toBeTruthy()
  })

  it('tell what their tickets share and what customers searched for in vain, once it is asked for', async () => {
    const door = await open()
    const panel = await look(door)
    const asked = () => door.calls().filter((call) => /search\/export|users\/\d+\/events/.test(call)).length
    const before = asked()
    await door.user.click(panel.getByRole('button', { name: 'Words these tickets share' }))
    // Two people are too few for a word not to be a name.
    expect(await panel.findByText(/2 tickets read: no words/)).toBeTruthy()
    await door.user.click(panel.getByRole('button', { name: 'What these customers searched for in vain' }))
    expect(await panel.findByText(/None of the last 2 customers searched in vain/)).toBeTruthy()
    expect(asked()).toBe(before + 4)
  })

  it('may be none', async () => {
    await open({ account: tinyAccount() })
    expect(within(part()).getByText('No agent flagged a gap in these contacts.')).toBeTruthy()
  })
})
