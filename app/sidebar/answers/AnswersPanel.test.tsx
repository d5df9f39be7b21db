import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { Screen } from '#test/render.tsx'
import { draftOf, openSidebar, teamSettings } from '#test/sidebar.tsx'
import { makeArticle } from '#workspace/tiny/make.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'

const panel = () => screen.findByRole('region', { name: 'Answers' })
const suggested = async () => within(await panel()).findByRole('list', { name: 'Suggested answers' })
const rowOf = async (title: string) => {
  const heading = await within(await suggested()).findByRole('heading', { name: title })
  const row = heading.closest('li')
  if (!row) throw new Error(`${title} is in no list`)
  return within(row)
}
const titles = async () =>
  within(await suggested())
    .getAllByRole('heading')
    .map(({ textContent }) => textContent)
const ROTA = 'Refund rota, not arrived, charged twice'
const withStaffPost = () => {
  const account = tinyAccount()
  const posts = account.posts.map((post) => (post.id === 250003 ? { ...post, title: ROTA } : post))
  return { ...account, posts }
}
const REFUND = 'When will my refund arrive?'
const URL = 'https://example.zendesk.com/hc/en-us/articles/33001'

describe('suggestions', () => {
  it('say what it is, why it is here, and what the customer has read', async () => {
    await openSidebar()
    const row = await rowOf(REFUND)
    expect(row.getByText(/^Article · “Refund”/)).toBeTruthy()
    expect(row.getByText('Read by the customer on Sep 17')).toBeTruthy()
  })

  it('cost one search while there is no index, and none on coming back', async () => {
    const { calls, desk, tab } = await openSidebar()
    await suggested()
    const searches = () => calls().filter((call) => call.includes('/search') && call.includes('help_center'))
    expect(searches()).toEqual(['GET /api/v2/help_center/articles/search'])
    const other = await desk.openTicket(109)
    desk.activate(other.id)
    desk.activate(tab.id)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(searches()).toHaveLength(1)
  })

  it('stay where they are while the index arrives, which also knows what this customer cannot open', async () => {
    const { user, calls } = await openSidebar({ account: withStaffPost() })
    expect(await titles()).toEqual([REFUND])
    const show = await screen.findByRole('button', { name: 'Show them' })
    expect(await titles()).toEqual([REFUND])
    await user.click(show)
    expect(await titles()).toContain(ROTA)
    expect(screen.queryByRole('button', { name: 'Show them' })).toBeNull()
    const row = await rowOf(ROTA)
    expect(row.getByText(/^Community post/)).toBeTruthy()
    expect(await row.findByText('Not open to this customer: for staff or others only')).toBeTruthy()
    expect(row.queryByRole('button', { name: /Insert/ })).toBeNull()
    expect(calls().filter((call) => /articles$|posts$/.test(call))).toHaveLength(3)
  })

  it('tell of a post that nobody has answered, and lead to it', async () => {
    const account = tinyAccount()
    const posts = account.posts.map((post) =>
      post.id === 250002 ? { ...post, title: 'Refund has not arrived, charged twice' } : post,
    )
    const door = await openSidebar({ account: { ...account, posts } })
    await door.user.click(await screen.findByRole('button', { name: 'Show them' }))
    const row = await rowOf('Refund has not arrived, charged twice')
    expect(row.getByText('Nobody has answered it yet')).toBeTruthy()
    const link = row.getByRole('link', { name: 'Answer it in the community' })
    expect(link.getAttribute('href')).toContain('/community/posts/250002')
    expect(link.getAttribute('target')).toBe('_blank')
    await door.user.click(row.getByRole('button', { name: /^More ways to insert/ }))
    const menu = await screen.findByRole('menu')
    expect(within(menu).getAllByRole('menuitem')).toHaveLength(1)
  })

  it.each([
    [[], 'Not open to this customer: for staff or others only', false],
    [['vip'], 'Restricted, but open to this customer', true],
  ])('ask for the segments of the customer where one matters (tags %j)', async (tags, words, insertable) => {
    const account = tinyAccount()
    const { calls } = await openSidebar({
      account: {
        ...account,
        users: account.users.map((user) => (user.id === TINY.customer ? { ...user, tags } : user)),
        articles: [
          makeArticle({
            id: 33005,
            title: 'Refund has not arrived, charged twice',
            user_segment_id: 230003,
            user_segment_ids: [230003],
          }),
        ],
      },
      agentId: TINY.admin,
    })
    const row = await rowOf('Refund has not arrived, charged twice')
    await row.findByText(words)
    expect(row.queryByRole('button', { name: /Insert/ }) !== null).toBe(insertable)
    expect(calls().filter((call) => call.includes('user_segments'))).toHaveLength(1)
    expect(calls().filter((call) => !/ticket_fields|custom_objects/.test(call))).toHaveLength(4)
  })

  it('begin with what the team pinned for the chosen reason, once the agent asks for it', async () => {
    const settings = JSON.parse(teamSettings().settings_json)
    settings.reasons.billing__refund_late.pinned = ['article:33002']
    const { user } = await openSidebar({
      account: withStaffPost(),
      settings: { settings_json: JSON.stringify(settings) },
    })
    await user.click(await screen.findByRole('button', { name: 'Show them' }))
    const chips = await screen.findByRole('group', { name: 'Suggested reasons' })
    await user.click(within(chips).getByRole('button', { name: /Refund late/ }))
    const show = await within(await panel()).findByRole('button', { name: 'Show them' })
    expect(await titles()).not.toContain('Reset your password')
    await user.click(show)
    expect((await titles())[0]).toBe('Reset your password')
    expect((await rowOf('Reset your password')).getByText(/pinned for this reason/)).toBeTruthy()
  })
})

describe('where there is no answer', () => {
  it('says so, and lets the agent flag the gap', async () => {
    const door = await openSidebar({ account: tinyAccount({ articles: [], posts: [] }) })
    const { user, host } = door
    expect(await within(await panel()).findByText(/No good answer found/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Flag a content gap' }))
    expect(screen.getByRole('button', { name: 'Content gap flagged', pressed: true })).toBeTruthy()
    await save(door)
    const tags = await host.read(['ticket.tags'])
    expect(tags['ticket.tags']).toMatchObject({ value: expect.arrayContaining(['bm_gap', 'bm_ans_none']) })
  })

  it('waits for words on a new ticket', async () => {
    await openSidebar({ location: 'new_ticket_sidebar' })
    expect(await screen.findByText('Suggestions appear once the customer has written.')).toBeTruthy()
  })

  it('fails alone and recovers', async () => {
    const { user, world } = await openSidebar({
      controls: { faults: [{ path: '/api/v2/help_center/articles/search', kind: 'status', status: 500 }] },
    })
    expect(await within(await panel()).findByRole('alert')).toBeTruthy()
    world.setControls({ faults: [] })
    await user.click(screen.getByRole('button', { name: 'Retry: Answers' }))
    expect(await suggested()).toBeTruthy()
  })

  it('shows suggestions where events and history cannot be read', async () => {
    await openSidebar({
      controls: {
        faults: [
          { path: '/api/v2/users/.*/events', kind: 'status', status: 500 },
          { path: '/api/v2/users/.*/tickets/requested', kind: 'status', status: 500 },
        ],
      },
    })
    expect(await rowOf(REFUND)).toBeTruthy()
  })

  it('says where there is no help centre', async () => {
    await openSidebar({
      controls: { faults: [{ path: '/api/v2/help_center/.*', kind: 'status', status: 404 }] },
    })
    expect(await screen.findByText('This account has no help centre that you can read.')).toBeTruthy()
  })
})

/** As the agent's click on Submit. */
const save = async ({ desk, tab }: Awaited<ReturnType<typeof openSidebar>>) => desk.submit(tab.id, 'open')

const words = 'Ich warte noch immer auf meine Rückerstattung. Wann kommt sie?'
const germanWords = { body: words, plain_body: words, html_body: `<p>${words}</p>` }

describe('inserting', () => {
  it('puts a sentence with the link into an empty reply, and counts as sent once it is', async () => {
    const door = await openSidebar()
    await door.user.click((await rowOf(REFUND)).getByRole('button', { name: `Insert link: ${REFUND}` }))
    expect(await screen.findByText(/^Link inserted/)).toBeTruthy()
    expect(draftOf(door)?.comment.html).toContain(`This article should help: <a href="${URL}">${REFUND}</a>`)
    await save(door)
    await waitFor(() =>
      expect(door.world.tickets.get(110)?.tags).toEqual(
        expect.arrayContaining(['bm_ans_shown', 'bm_ans_ins', 'bm_sent_a33001', 'bm_sent_via_top']),
      ),
    )
    await waitFor(() => expect(screen.queryByText(/^Link inserted/)).toBeNull())
  })

  it('speaks the language of the customer', async () => {
    const account = tinyAccount()
    const door = await openSidebar({
      account: {
        ...account,
        tickets: account.tickets.map((ticket) =>
          ticket.id === 110 ? { ...ticket, subject: 'Rückerstattung fehlt' } : ticket,
        ),
        comments: (id) => account.comments(id)?.map((comment) => ({ ...comment, ...germanWords })),
      },
    })
    const title = 'Wann kommt meine Rückerstattung?'
    await door.user.click((await rowOf(title)).getByRole('button', { name: `Insert link: ${title}` }))
    await screen.findByText(/^Link inserted/)
    expect(draftOf(door)?.comment.html).toContain('Dieser Artikel sollte weiterhelfen: <a ')
  })

  it('puts a bare link where the agent is writing already', async () => {
    const door = await openSidebar()
    const row = await rowOf(REFUND)
    const comment = draftOf(door)?.comment
    if (!comment) throw new Error('no draft')
    door.desk.edit(door.tab.id, { comment: { ...comment, html: '<p>Hello Kim, see</p>' } })
    await door.user.click(row.getByRole('button', { name: `Insert link: ${REFUND}` }))
    await screen.findByText(/^Link inserted/)
    expect(draftOf(door)?.comment.html).toBe(`<p>Hello Kim, see</p> <a href="${URL}">${REFUND}</a> `)
  })

  it('offers a text to copy where Zendesk does not confirm it', async () => {
    const door = await openSidebar({
      controls: {},
      switches: { editorInsert: 'rejects' },
    })
    const row = await rowOf(REFUND)
    door.desk.close(door.tab.id)
    await door.user.click(row.getByRole('button', { name: `Insert link: ${REFUND}` }))
    const box = await screen.findByRole('textbox', { name: 'Text to copy' })
    expect((box as HTMLTextAreaElement).value).toContain(URL)
  })

  it('offers what the board of the reason has next, and says beside the first what became of it', async () => {
    const settings = JSON.parse(teamSettings().settings_json)
    settings.reasons.billing__refund_late.pinned = ['article:33001', 'article:33002']
    const account = tinyAccount()
    const field = { id: TINY.reasonField, value: 'billing__refund_late' }
    const tickets = account.tickets.map((one) =>
      one.id === 110 ? { ...one, tags: [field.value], custom_fields: [field] } : one,
    )
    const door = await openSidebar({
      account: { ...withStaffPost(), tickets },
      settings: { settings_json: JSON.stringify(settings) },
    })
    await door.user.click(await screen.findByRole('button', { name: 'Show them' }))
    const row = await rowOf(REFUND)
    await door.user.click(row.getByRole('button', { name: `Insert link: ${REFUND}` }))
    expect(await row.findByText(/^Next: “Reset your password”/)).toBeTruthy()
    await door.user.click(row.getByRole('button', { name: 'Insert link next: Reset your password' }))
    await row.findByText(/^Link inserted/)
    expect(draftOf(door)?.comment.html).toContain('articles/33002')
    expect(screen.queryByText(/^Next:/)).toBeNull()
  })

  const waysOf = async (door: Screen, title: string) => {
    await door.user.click((await rowOf(title)).getByRole('button', { name: `More ways to insert: ${title}` }))
    return within(await screen.findByRole('menu', { name: `More ways to insert: ${title}` }))
  }

  it('puts ticked passages under the link as a quote, by keys alone', async () => {
    const door = await openSidebar()
    const { user } = door
    const more = (await rowOf(REFUND)).getByRole('button', { name: `More ways to insert: ${REFUND}` })
    more.focus()
    await user.keyboard('{ArrowDown}')
    await screen.findByRole('menu')
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Link with a passage…'))
    await user.keyboard('{ArrowUp}')
    expect(document.activeElement?.textContent).toBe('Copy link')
    await user.keyboard('{ArrowDown}{Enter}')
    const passages = await screen.findByRole('group', { name: 'Passages to quote' })
    const [first] = within(passages).getAllByRole('checkbox')
    await waitFor(() => expect(document.activeElement).toBe(first))
    await user.keyboard('{ArrowDown} ')
    await user.click(screen.getByRole('button', { name: 'Insert link with 1 passage' }))
    await screen.findByText(/^Link and passage inserted/)
    expect(draftOf(door)?.comment.html).toMatch(
      new RegExp(
        `^<p>This article should help: <a href="${URL}">[^<]*</a></p><blockquote><p>[^<]*five working days[^<]*</p></blockquote>`,
      ),
    )
    expect(screen.queryByRole('group', { name: 'Passages to quote' })).toBeNull()
  })

  it('puts all of its words into the reply, with the link under them', async () => {
    const account = tinyAccount()
    const body =
      '<p>Within <b>five</b> days.</p><ul><li>See <a href="/hc/en-us/articles/33002">this</a></li></ul>'
    const articles = account.articles.map((one) => (one.id === 33001 ? { ...one, body } : one))
    const door = await openSidebar({ account: { ...account, articles } })
    await door.user.click(
      (await waysOf(door, REFUND)).getByRole('menuitem', { name: 'The whole text, with its link' }),
    )
    await screen.findByText(/^Text and link inserted/)
    expect(draftOf(door)?.comment.html).toContain(
      `<ul><li>See <a href="https://example.zendesk.com/hc/en-us/articles/33002">this</a></li></ul><p><a href="${URL}">${REFUND}</a></p>`,
    )
  })

  it('says where the words cannot be read, and inserts nothing', async () => {
    const door = await openSidebar({
      controls: {
        faults: [{ path: '/api/v2/help_center/en-us/articles/33001', kind: 'status', status: 500 }],
      },
    })
    await door.user.click(
      (await waysOf(door, REFUND)).getByRole('menuitem', { name: 'The whole text, with its link' }),
    )
    expect(await screen.findByText(/text could not be read/)).toBeTruthy()
    expect(draftOf(door)?.comment.html).toBe('')
  })

  it('copies the link, or shows it where the frame may not', async () => {
    const door = await openSidebar()
    const refused = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'))
    await door.user.click((await waysOf(door, REFUND)).getByRole('menuitem', { name: 'Copy link' }))
    const box = await screen.findByRole('textbox', { name: 'Text to copy' })
    expect((box as HTMLTextAreaElement).value).toBe(`${REFUND}: ${URL}`)
    refused.mockRestore()
    await door.user.click((await waysOf(door, REFUND)).getByRole('menuitem', { name: 'Copy link' }))
    await screen.findByText('Link copied.')
    expect(await navigator.clipboard.readText()).toBe(`${REFUND}: ${URL}`)
  })

  it('closes the menu on Escape, on a second press and when the focus leaves it', async () => {
    const door = await openSidebar()
    const more = (await rowOf(REFUND)).getByRole('button', { name: /^More ways/ })
    await waysOf(door, REFUND)
    await door.user.keyboard('{Escape}')
    expect(screen.queryByRole('menu')).toBeNull()
    expect(document.activeElement).toBe(more)
    await door.user.click(more)
    await screen.findByRole('menu')
    await door.user.click(more)
    expect(screen.queryByRole('menu')).toBeNull()
    await door.user.click(more)
    await screen.findByRole('menu')
    await door.user.tab()
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
  })

  it('is not offered to a light agent, who is told so', async () => {
    await openSidebar({ agentId: TINY.lightAgent })
    expect(await screen.findByText(/not reply to the customer/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Insert link/ })).toBeNull()
  })
})

describe('a pasted link', () => {
  it('is counted, and warned of where the customer cannot open it', async () => {
    const door = await openSidebar({ account: withStaffPost() })
    await screen.findByRole('button', { name: 'Show them' })
    const comment = draftOf(door)?.comment
    if (!comment) throw new Error('no draft')
    const href = 'https://example.zendesk.com/hc/en-us/community/posts/250003-Rota'
    door.desk.edit(door.tab.id, { comment: { ...comment, html: `<p>See <a href="${href}">this</a></p>` } })
    await save(door)
    expect(
      await screen.findByText(/Your reply links to “Refund rota, not arrived, charged twice”\. Not open/),
    ).toBeTruthy()
    await waitFor(() =>
      expect(door.world.tickets.get(110)?.tags).toEqual(
        expect.arrayContaining(['bm_sent_p250003', 'bm_sent_via_paste']),
      ),
    )
  })
})

describe('what is not relevant here', () => {
  it('gives its place up, may be taken back, and is said by a tag', async () => {
    const door = await openSidebar({ account: withStaffPost() })
    await door.user.click(await screen.findByRole('button', { name: 'Show them' }))
    await door.user.click((await rowOf(REFUND)).getByRole('button', { name: `Not relevant here: ${REFUND}` }))
    expect(await screen.findByText(`“${REFUND}” is not relevant here.`, { exact: false })).toBeTruthy()
    expect(await titles()).not.toContain(REFUND)
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Undo'))
    await door.user.click(screen.getByRole('button', { name: `Relevant after all: ${REFUND}` }))
    expect(await titles()).toContain(REFUND)
    await door.user.click((await rowOf(REFUND)).getByRole('button', { name: `Not relevant here: ${REFUND}` }))
    await save(door)
    await waitFor(() => expect(door.world.tickets.get(110)?.tags).toContain('bm_irr_a33001'))
    expect(door.world.tickets.get(110)?.tags).toContain('bm_ans_shown')
  })

  it('stands last when the ticket is opened again, and its tag goes when it is taken back', async () => {
    const account = withStaffPost()
    const tags = ['bm_on_110', 'bm_irr_a33001']
    const tickets = account.tickets.map((one) => (one.id === 110 ? { ...one, tags } : one))
    const door = await openSidebar({ account: { ...account, tickets } })
    const undo = await screen.findByRole('button', { name: `Relevant after all: ${REFUND}` })
    expect(within(await suggested()).queryByRole('heading')).toBeNull()
    expect(document.activeElement).toBe(document.body)
    await door.user.click(undo)
    await save(door)
    await waitFor(() => expect(door.world.tickets.get(110)?.tags).toContain('bm_ans_shown'))
    expect(door.world.tickets.get(110)?.tags).not.toContain('bm_irr_a33001')
  })
})

describe('reading and searching', () => {
  it('shows the article inside the panel', async () => {
    const { user } = await openSidebar()
    await user.click((await rowOf(REFUND)).getByRole('button', { name: `Preview: ${REFUND}` }))
    const preview = await screen.findByRole('region', { name: `Preview of ${REFUND}` })
    expect(await within(preview).findByText(/five working days/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: `Hide preview: ${REFUND}` }))
    expect(screen.queryByRole('region', { name: `Preview of ${REFUND}` })).toBeNull()
  })

  it('finds articles and posts by words, and inserts what it found', async () => {
    const door = await openSidebar()
    await suggested()
    await door.user.click(screen.getByRole('button', { name: 'Search answers' }))
    await door.user.type(await screen.findByRole('searchbox'), 'password')
    const results = await screen.findByRole('list', { name: 'Search results' })
    const insert = await within(results).findByRole('button', { name: 'Insert link: Reset your password' })
    await door.user.click(insert)
    await screen.findByText(/^Link inserted/)
    await save(door)
    await waitFor(() =>
      expect(door.world.tickets.get(110)?.tags).toEqual(
        expect.arrayContaining(['bm_sent_a33002', 'bm_sent_via_search']),
      ),
    )
  })
})
