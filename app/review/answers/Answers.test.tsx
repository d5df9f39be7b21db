import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { Review } from '#app/review/Review.tsx'
import { renderScreen, type ScreenOptions } from '#test/render.tsx'
import type { Json } from '#workspace/records/json.ts'
import { makePost } from '#workspace/tiny/make.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'

const TODAY = '2026-09-18'

const statsRecord = (day: string, items: Json) => {
  const body = {
    ...{ v: 1, day, sampled: 1, found: 0, usual: [120, 96], items },
    window: [7, 3, Date.parse('2026-06-08T10:00:00Z'), Date.parse('2026-09-07T10:00:00Z')],
    ...{ left: {}, levels: {}, ratings: [0, 0], first: {}, reasons: {} },
  }
  return {
    id: '01JSTATS',
    name: `stats:${day}:1`,
    custom_object_key: 'barometer',
    custom_object_fields: { kind: 'stats', key: day, version: 1, body: JSON.stringify(body) },
    external_id: `stats:${day}:1`,
    created_by_user_id: '800001',
    updated_by_user_id: '800001',
    created_at: '2026-09-17T08:00:00Z',
    updated_at: '2026-09-17T08:00:00Z',
  }
}

/** Post 1 has an official answer, 2 nothing, 4 what a customer wrote; 9 is gone. */
const SENT: Json = [
  ['p250002', 'card', 6, 4, 6],
  ['p250009', '', 12, 12, 12],
  ['a33001', 'card', 30, 20, 30],
  ['p250001', 'card', 9, 9, 9],
  ['p250004', '', 7, 5, 7],
  ['p250002', '', 2, 1, 3],
]

const account = (items: Json) => {
  const tiny = tinyAccount({ objectRecords: [statsRecord(TODAY, items)] })
  const said = tiny.postComments[0]
  if (!said) throw new Error('the tiny account has no comments')
  return {
    ...tiny,
    posts: [
      ...tiny.posts,
      makePost({
        id: 250004,
        topic_id: 240001,
        title: 'Export is slow',
        author_id: 900004,
        comment_count: 1,
      }),
    ],
    postComments: [...tiny.postComments, { ...said, id: 260009, post_id: 250004, official: false }],
  }
}

const open = (options: Partial<ScreenOptions> = {}) =>
  renderScreen(<Review />, { location: 'nav_bar', agentId: TINY.admin, account: account(SENT), ...options })

const table = () => screen.findByRole('table', { name: 'Posts without an official answer' })
const lines = async () =>
  within(await table())
    .getAllByRole('row')
    .slice(1)
    .map((line) => [...line.children].map(({ textContent }) => textContent))

beforeEach(() => history.replaceState(null, '', '#/answers'))

describe('what was sent most', () => {
  const rows = async () =>
    within(await screen.findByRole('table', { name: 'Sent most' }))
      .getAllByRole('row')
      .slice(1)
      .map((line) => [...line.children].map(({ textContent }) => textContent))

  it('stands with what became of it beside what is usual, by its title where that can be read', async () => {
    const items: Json = [
      ['a33001', 'card', 18, 14, 18, 2],
      ['p250001', 'card', 9, 9, 9],
      ['p250009', '', 7, 5, 7],
      ['a33002', 'card', 3, 3, 3],
      ['a39999', 'card', 0, 0, 0, 4],
    ]
    const { calls, user } = await open({ account: account(items) })
    await waitFor(async () =>
      expect(await rows()).toEqual([
        // Wilson's intervals of 14 of 18, 9 of 9 and 5 of 7.
        ['When will my refund arrive?', '18', '14 of 18', '55% to 91%', '80%', '2'],
        [expect.stringMatching(/\w/), '9', '9 of 9', '70% to 100%', '80%', '–'],
        ['Post 250009', '7', '5 of 7', '36% to 92%', '80%', '–'],
        ['Reset your password', '3', 'too few to tell', '–', '–', '–'],
      ]),
    )
    expect(calls().filter((call) => /articles\/\d+$/.test(call))).toHaveLength(2)
    const link = screen.getByRole('link', { name: 'When will my refund arrive?' })
    expect(link.getAttribute('href')).toContain('/articles/33001')
    const part = screen.getByRole('region', { name: 'Sent most' })
    await user.click(within(part).getByRole('button', { name: 'Export as CSV' }))
    const lines = within(part).getByRole<HTMLTextAreaElement>('textbox').value.split(/\r?\n/)
    expect(lines[1]).toMatch(/^article:33001,When will my refund arrive\?,18,18,14,0\.5\d+,0\.9\d+,0\.8,2$/)
    // Too few to tell: no share.
    expect(lines[4]).toMatch(/^article:33002,Reset your password,3,3,3,,,,0$/)
  })

  it('is looked at ten at a time', async () => {
    const items = Array.from({ length: 12 }, (_, index) => [
      `a${500 + index}`,
      '',
      30 - index,
      20,
      30 - index,
    ])
    const { user } = await open({ account: account(items) })
    await user.click(await screen.findByRole('button', { name: 'Show 2 more' }))
    await waitFor(async () => expect(await rows()).toHaveLength(12))
    expect(screen.queryByRole('button', { name: /^Show/ })).toBeNull()
    expect((await rows())[0]?.[0]).toBe('Article 500')
  })

  it('may be nothing', async () => {
    await open({ account: account([]) })
    expect(await screen.findByText('No article or post was sent in these contacts.')).toBeTruthy()
  })
})

describe('posts that the team should answer', () => {
  it('are those sent most without an official answer, each leading to the community', async () => {
    const { calls } = await open()
    await waitFor(async () =>
      expect(await lines()).toEqual([
        ['Sign-in loop', '9', '5 of 8, usual 80%', 'Nobody has answered'],
        ['Export is slow', '7', '5 of 7, usual 80%', 'Answered by others only'],
      ]),
    )
    const link = within(await table()).getByRole('link', { name: 'Sign-in loop' })
    expect(link.getAttribute('href')).toContain('/community/posts/250002')
    expect(link.getAttribute('rel')).toBe('noopener noreferrer')
    expect(screen.getByText(/Worked out on Sep 18/)).toBeTruthy()
    expect(screen.getAllByText(/created Jun 8 to Sep 7/)).toHaveLength(2)
    // One call a post, and one for what was said to it where there is something.
    expect(calls().filter((call) => /community\/posts\/\d+$/.test(call))).toHaveLength(4)
    expect(calls().filter((call) => /comments$/.test(call))).toHaveLength(2)
  })

  it('are looked at ten at a time', async () => {
    const posts = Array.from({ length: 12 }, (_, index) =>
      makePost({ id: 251000 + index, topic_id: 240001, title: `Post ${index}`, author_id: 900004 }),
    )
    const items = posts.map(({ id }, index) => [`p${id}`, '', 30 - index, 20, 30 - index])
    const { user, calls } = await open({ account: { ...account(items), posts } })
    await user.click(await screen.findByRole('button', { name: 'Look at 2 more' }))
    await waitFor(async () => expect(await lines()).toHaveLength(12))
    expect(screen.queryByRole('button', { name: /^Look at/ })).toBeNull()
    expect(calls().filter((call) => /community\/posts\/\d+$/.test(call))).toHaveLength(12)
  })

  it('may be none', async () => {
    await open({ account: account([['p250001', '', 9, 9, 9]]) })
    expect(await screen.findByText('Every post that was sent often has an official answer.')).toBeTruthy()
  })

  it('may be gone, or out of reach', async () => {
    await open({ controls: { features: { community: false } } })
    expect(await screen.findByText(/^The posts that were sent are gone/)).toBeTruthy()
  })

  it('may not have been sent', async () => {
    await open({ account: account([['a33001', '', 9, 9, 9]]) })
    expect(await screen.findByText('No community post was sent in these contacts.')).toBeTruthy()
  })

  it('that cannot be read are asked for again, and the others stand', async () => {
    const { user, world } = await open({
      controls: { faults: [{ path: '/api/v2/community/posts/250004', kind: 'status', status: 500 }] },
    })
    await screen.findByRole('button', { name: /^Retry/ })
    expect((await lines()).map(([title]) => title)).toEqual(['Sign-in loop'])
    world.setControls({ faults: [] })
    await user.click(screen.getByRole('button', { name: /^Retry/ }))
    await waitFor(async () => expect(await lines()).toHaveLength(2))
  })
})

describe('the figures', () => {
  it('are worked out here where nobody’s browser has, and kept for all', async () => {
    const { world } = await open({ account: tinyAccount() })
    expect(await screen.findByText('No community post was sent in these contacts.')).toBeTruthy()
    const kinds = world.customObjects.records('barometer').map(({ external_id }) => external_id)
    expect(kinds).toEqual([`stats:${TODAY}:1`])
  })

  it('stand here where they cannot be kept for all, which is tried again when asked', async () => {
    const faults = [{ method: 'POST', path: '/records$', kind: 'status' as const, status: 403 }]
    const { user, world } = await open({ account: tinyAccount(), controls: { faults } })
    const retry = await screen.findByRole('button', { name: 'Retry: Answers' })
    expect(screen.getByText('No community post was sent in these contacts.')).toBeTruthy()
    expect(world.customObjects.records('barometer')).toEqual([])
    world.setControls({ faults: [] })
    await user.click(retry)
    await waitFor(() => expect(world.customObjects.records('barometer')).toHaveLength(1))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Retry: Answers' })).toBeNull())
  })

  it.each<[string, Partial<ScreenOptions>, RegExp]>([
    ['has no custom object', { controls: { features: { customObjects: false } } }, /custom object/],
    ['is seen in part only', { agentId: TINY.groupAgent }, /sees all tickets/],
  ])('are none where the account %s, and it says why', async (_, options, words) => {
    await open({ account: tinyAccount(), ...options })
    expect(await screen.findByText('There are no figures yet')).toBeTruthy()
    expect(screen.getByText(words)).toBeTruthy()
  })

  it('that cannot be read are asked for again', async () => {
    const { user, world } = await open({
      controls: { faults: [{ path: '/records/search', kind: 'status', status: 500 }] },
    })
    await screen.findByRole('button', { name: 'Retry: Answers' })
    world.setControls({ faults: [] })
    await user.click(screen.getByRole('button', { name: 'Retry: Answers' }))
    await table()
  })
})
