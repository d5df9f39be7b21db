import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { panel, REFUND, rowOf, save, suggested, withStaffPost } from '#test/answers-panel.ts'
import { draftOf, openSidebar, teamSettings } from '#test/sidebar.tsx'
import { makeArticle } from '#workspace/tiny/make.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'

const titles = async () =>
  within(await suggested())
    .getAllByRole('heading')
    .map(({ textContent }) => textContent)
const ROTA = 'Refund rota, not arrived, charged twice'

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
    const { user, calls } = await openSidebar({ account: withStaffPost(), hurried: true })
    expect(await titles()).toEqual([REFUND])
    const show = await screen.findByRole('button', { name: 'Show newer suggestions' })
    expect(await titles()).toEqual([REFUND])
    await user.click(show)
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Suggested answers')
    expect(await titles()).toContain(ROTA)
    expect(screen.queryByRole('button', { name: 'Show newer suggestions' })).toBeNull()
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
    const door = await openSidebar({ account: { ...account, posts }, hurried: true })
    await door.user.click(await screen.findByRole('button', { name: 'Show newer suggestions' }))
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
    expect(calls().filter((call) => !/ticket_fields|custom_objects|users\/me/.test(call))).toHaveLength(4)
  })

  it('begin with what the team pinned for the chosen reason, once the agent asks for it', async () => {
    const settings = JSON.parse(teamSettings().settings_json)
    settings.reasons.billing__refund_late.pinned = ['article:33002']
    const { user } = await openSidebar({
      account: withStaffPost(),
      settings: { settings_json: JSON.stringify(settings) },
      hurried: true,
    })
    await user.click(await screen.findByRole('button', { name: 'Show newer suggestions' }))
    const chips = await screen.findByRole('group', { name: 'Suggested reasons' })
    await user.click(within(chips).getByRole('button', { name: /Refund late/ }))
    const show = await within(await panel()).findByRole('button', { name: 'Show newer suggestions' })
    expect(await titles()).not.toContain('Reset your password')
    await user.click(show)
    expect((await titles())[0]).toBe('Reset your password')
    expect((await rowOf('Reset your password')).getByText(/pinned for this reason/)).toBeTruthy()
  })
})

it('suggestions do not follow what the agent writes', async () => {
  const door = await openSidebar({ account: withStaffPost(), hurried: true })
  await door.user.click(await screen.findByRole('button', { name: 'Show newer suggestions' }))
  const before = await titles()
  const calls = door.calls().length
  const comment = draftOf(door)?.comment
  if (!comment) throw new Error('no draft')
  for (const html of ['<p>Please</p>', '<p>Please reset your password and export the invoice.</p>'])
    await door.desk.edit(door.tab.id, { comment: { ...comment, html } })
  await new Promise((resolve) => setTimeout(resolve, 1_200))
  expect(await titles()).toEqual(before)
  expect(screen.queryByText(/^Newer suggestions/)).toBeNull()
  const asked = door.calls().slice(calls)
  expect(asked.filter((call) => /search/.test(call))).toEqual([])
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

  it('takes the flag off again where the agent does', async () => {
    const account = tinyAccount({ articles: [], posts: [] })
    const tickets = account.tickets.map((one) =>
      one.id === 110 ? { ...one, tags: ['bm_on_110', 'bm_gap'] } : one,
    )
    const door = await openSidebar({ account: { ...account, tickets } })
    const flag = await screen.findByRole('button', { name: 'Content gap flagged', pressed: true })
    await within(await panel()).findByText(/No good answer found/)
    await door.user.click(flag)
    await save(door)
    await waitFor(() => expect(door.world.tickets.get(110)?.tags).toContain('bm_ans_none'))
    expect(door.world.tickets.get(110)?.tags).not.toContain('bm_gap')
  })

  it('waits for words on a new ticket', async () => {
    await openSidebar({ location: 'new_ticket_sidebar' })
    expect(await screen.findByText('Suggestions appear once the customer has written.')).toBeTruthy()
  })

  it('fails alone and recovers', async () => {
    const { user, world } = await openSidebar({
      controls: { faults: [{ path: '/api/v2/help_center/articles/search', kind: 'status', status: 500 }] },
    })
    expect(await within(await panel()).findByRole('button', { name: 'Retry: Answers' })).toBeTruthy()
    expect(within(await panel()).queryByRole('alert')).toBeNull()
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

describe('what is not relevant here', () => {
  it('gives its place up, may be taken back, and is said by a tag', async () => {
    const door = await openSidebar({ account: withStaffPost(), hurried: true })
    await door.user.click(await screen.findByRole('button', { name: 'Show newer suggestions' }))
    await door.user.click((await rowOf(REFUND)).getByRole('button', { name: `Not relevant here: ${REFUND}` }))
    expect(await screen.findByText(`“${REFUND}” is not relevant here.`, { exact: false })).toBeTruthy()
    expect(await titles()).not.toContain(REFUND)
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Undo'))
    await door.user.click(screen.getByRole('button', { name: `Undo: ${REFUND} is relevant after all` }))
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
    const undo = await screen.findByRole('button', { name: `Undo: ${REFUND} is relevant after all` })
    expect(within(await suggested()).queryByRole('heading')).toBeNull()
    expect(document.activeElement).toBe(document.body)
    await door.user.click(undo)
    await save(door)
    await waitFor(() => expect(door.world.tickets.get(110)?.tags).toContain('bm_ans_shown'))
    expect(door.world.tickets.get(110)?.tags).not.toContain('bm_irr_a33001')
  })
})
