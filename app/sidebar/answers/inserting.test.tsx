import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { REFUND, rowOf, save, REFUND_URL as URL, withStaffPost } from '#test/answers-panel.ts'
import type { Screen } from '#test/render.tsx'
import { draftOf, openSidebar, teamSettings } from '#test/sidebar.tsx'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'

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
    await door.user.click(await screen.findByRole('button', { name: 'Show newer suggestions' }))
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
      '<p>Within <b>five</b> days.</p><ul><li>See <a href="/hc/en-us/articles/33002">this</a></li>' +
      '<li>or <a href="https://stranger.invalid/">that</a>, <a href="javascript:alert(1)">those</a></li></ul>'
    const articles = account.articles.map((one) => (one.id === 33001 ? { ...one, body } : one))
    const door = await openSidebar({ account: { ...account, articles } })
    await door.user.click(
      (await waysOf(door, REFUND)).getByRole('menuitem', { name: 'The whole text, with its link' }),
    )
    await screen.findByText(/^Text and link inserted/)
    expect(draftOf(door)?.comment.html).toContain(
      `<ul><li>See <a href="https://example.zendesk.com/hc/en-us/articles/33002">this</a></li><li>or that, those</li></ul><p><a href="${URL}">${REFUND}</a></p>`,
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
    expect((box as HTMLTextAreaElement).value).toBe(`${REFUND} – ${URL}`)
    refused.mockRestore()
    await door.user.click((await waysOf(door, REFUND)).getByRole('menuitem', { name: 'Copy link' }))
    await screen.findByText('Link copied.')
    expect(await navigator.clipboard.readText()).toBe(`${REFUND} – ${URL}`)
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
