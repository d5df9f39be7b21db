import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { panel, suggested } from '#test/answers-panel.ts'
import { draftOf, openSidebar, teamSettings } from '#test/sidebar.tsx'
import { makeArticle, makePost } from '#workspace/tiny/make.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'

const TITLE = 'Refund has not arrived, charged twice'
const VIP = { user_segment_id: 230003, user_segment_ids: [230003] }
const STAFF = { user_segment_id: 230002, user_segment_ids: [230002] }

/** What this customer cannot open, each under a title of its own. */
const CLOSED = [
  makeArticle({ id: 41, title: `${TITLE} (draft)`, draft: true }),
  makeArticle({ id: 42, title: `${TITLE} (staff)`, ...STAFF }),
  makeArticle({ id: 43, title: `${TITLE} (others)`, ...VIP }),
  makeArticle({ id: 44, title: `${TITLE} (elsewhere)`, html_url: 'https://wiki.example.org/44' }),
  makeArticle({ id: 45, title: `${TITLE} (script)`, html_url: 'javascript:alert(1)' }),
  makeArticle({
    id: 46,
    title: `${TITLE} (plain)`,
    html_url: 'http://example.zendesk.com/hc/en-us/articles/46',
  }),
  makeArticle({
    id: 49,
    title: `${TITLE} (stranger)`,
    html_url: 'https://stranger.invalid/hc/en-us/articles/49',
  }),
  makeArticle({
    id: 50,
    title: `${TITLE} (named)`,
    html_url: 'https://agent:word@example.zendesk.com/hc/en-us/articles/50',
  }),
]
const OPEN = makeArticle({ id: 47, title: `${TITLE} (open)` })
const KEYS = [
  'article:41',
  'article:42',
  'article:43',
  'article:44',
  'article:45',
  'article:46',
  'post:48',
  'article:47',
]

const account = (tags: string[] = []) => {
  const tiny = tinyAccount()
  const field = { id: TINY.reasonField, value: 'billing__refund_late' }
  return {
    ...tiny,
    users: tiny.users.map((one) => (one.id === TINY.customer ? { ...one, tags } : one)),
    articles: [...CLOSED, OPEN],
    posts: [makePost({ id: 48, topic_id: 240002, title: `${TITLE} (staff post)`, details: '<p>Refund</p>' })],
    tickets: tiny.tickets.map((one) =>
      one.id === 110 ? { ...one, tags: [field.value], custom_fields: [field] } : one,
    ),
  }
}

/** Every board and list of the reason names them, the closed ones first. */
const settings = () => {
  const whole = JSON.parse(teamSettings().settings_json)
  Object.assign(whole.reasons.billing__refund_late, {
    pinned: KEYS,
    next: KEYS,
    after: { 'article:47': 'article:42' },
  })
  return { settings_json: JSON.stringify(whole) }
}

const buttons = (part: HTMLElement) =>
  within(part)
    .queryAllByRole('button')
    .map((button) => button.getAttribute('aria-label') ?? button.textContent ?? '')
    .filter((name) => /insert/i.test(name) && name.includes(TITLE))

const listed = (part: HTMLElement) =>
  within(part)
    .getAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent ?? '')
    .filter((title) => title.startsWith(TITLE))

const rowsIn = async (part: HTMLElement) => {
  await waitFor(() => expect(listed(part).length).toBeGreaterThan(4))
  expect(listed(part).some((title) => title.endsWith('(staff)'))).toBe(true)
  return buttons(part)
}

// Loaded with the first look at one: not within the time that a test waits for what it shows.
beforeAll(async () => {
  await import('./Preview.tsx')
})

describe('what this customer cannot open', () => {
  it.each([
    ['first, before there is an index', false],
    ['with the index', true],
  ])(
    'has no way into the reply where the board puts it %s, nor is it what comes next',
    async (_, hurried) => {
      const door = await openSidebar({
        account: account(),
        settings: settings(),
        agentId: TINY.admin,
        hurried,
      })
      const list = await suggested()
      const newer = screen.queryByRole('button', { name: 'Show newer suggestions' })
      if (newer) await door.user.click(newer)
      await waitFor(() => expect(listed(list)).toContain(OPEN.title))
      expect(buttons(list)).toEqual([`Insert link: ${OPEN.title}`, `More ways to insert: ${OPEN.title}`])
      await door.user.click(within(list).getByRole('button', { name: `Insert link: ${OPEN.title}` }))
      await screen.findByText(/^Link inserted/)
      expect(screen.queryByText(/^Next:/)).toBeNull()
      const html = draftOf(door)?.comment.html ?? ''
      expect(html.match(/href="[^"]*"/g)).toEqual([`href="${OPEN.html_url}"`])
    },
  )

  it.each([
    ['by the account’s own search', false],
    ['in the index', true],
  ])('has no way into the reply where the agent finds it %s, by pointer or keys', async (_, hurried) => {
    const door = await openSidebar({ account: account(), settings: settings(), agentId: TINY.admin, hurried })
    await suggested()
    if (hurried) await waitFor(() => expect(door.calls().some((call) => /\/articles$/.test(call))).toBe(true))
    const answers = await panel()
    await door.user.click(within(answers).getByRole('button', { name: 'Search answers' }))
    await door.user.type(await within(answers).findByRole('searchbox'), 'refund arrived charged')
    const results = await within(answers).findByRole('list', { name: 'Search results' })
    const found = await rowsIn(results)
    expect(found.every((name) => name.endsWith(OPEN.title))).toBe(true)
    for (const title of listed(results).filter((one) => one !== OPEN.title)) {
      await door.user.click(within(results).getByRole('button', { name: `Preview: ${title}` }))
      const preview = await within(results).findByRole('region', { name: `Preview of ${title}` })
      expect(within(preview).queryByRole('button', { name: /insert|quote|passage/i })).toBeNull()
      // Nor can it be opened where its address is not the account's.
      for (const link of within(preview).queryAllByRole('link'))
        expect(link.getAttribute('href')).toMatch(/^https:\/\/example\.zendesk\.com\//)
      await door.user.keyboard('{Enter} i{Control>}{Enter}{/Control}')
      await door.user.click(within(results).getByRole('button', { name: `Hide preview: ${title}` }))
    }
    expect(draftOf(door)?.comment.html).toBe('')
  })

  it('is no longer insertable where the requester is exchanged while it stands there', async () => {
    const tiny = account(['vip'])
    const door = await openSidebar({
      account: tiny,
      settings: settings(),
      agentId: TINY.admin,
      hurried: true,
    })
    const list = await suggested()
    await door.user.click(await screen.findByRole('button', { name: 'Show newer suggestions' }))
    await door.user.click(await within(await panel()).findByRole('button', { name: /more$/ }))
    const name = `Insert link: ${TITLE} (others)`
    const button = await within(list).findByRole('button', { name })
    const other = tiny.users.find((one) => one.role === 'end-user' && one.id !== TINY.customer)
    door.desk.edit(door.tab.id, { requesterId: other?.id ?? 0 })
    await door.user.click(button)
    expect(draftOf(door)?.comment.html).toBe('')
    await waitFor(() => expect(screen.queryByRole('button', { name })).toBeNull())
  })
})
