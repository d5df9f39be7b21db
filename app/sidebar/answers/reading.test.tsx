import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { REFUND, rowOf, save, suggested, withStaffPost } from '#test/answers-panel.ts'
import { draftOf, openSidebar, teamSettings } from '#test/sidebar.tsx'

const ROTA = 'https://example.zendesk.com/hc/en-us/community/posts/250003-Rota'
const WARNING = /Your reply links to “Refund rota, not arrived, charged twice”\. Not open/

/** As if the agent had typed that into the reply, or the note. */
const write = async (door: Awaited<ReturnType<typeof openSidebar>>, html: string, open = true) => {
  const comment = draftOf(door)?.comment
  if (!comment) throw new Error('no draft')
  await door.desk.edit(door.tab.id, { comment: { ...comment, html, public: open } })
}

describe('a pasted link', () => {
  it('is counted, and warned of where the customer cannot open it', async () => {
    const door = await openSidebar({ account: withStaffPost(), hurried: true })
    await screen.findByRole('button', { name: 'Show newer suggestions' })
    await write(door, `<p>See <a href="${ROTA}">this</a></p>`)
    await save(door)
    expect(await screen.findByText(WARNING)).toBeTruthy()
    await waitFor(() =>
      expect(door.world.tickets.get(110)?.tags).toEqual(
        expect.arrayContaining(['bm_sent_p250003', 'bm_sent_via_paste']),
      ),
    )
  })

  it('is warned of while the reply is written, until it is taken out or only colleagues read it', async () => {
    const door = await openSidebar({ account: withStaffPost(), hurried: true })
    await screen.findByRole('button', { name: 'Show newer suggestions' })
    await write(door, `<p>See ${ROTA}</p>`)
    expect(await screen.findByText(WARNING, {}, { timeout: 3_000 })).toBeTruthy()
    await write(door, '<p>See below</p>')
    await waitFor(() => expect(screen.queryByText(WARNING)).toBeNull(), { timeout: 3_000 })
    await write(door, `<p>See ${ROTA}, please</p>`)
    expect(await screen.findByText(WARNING, {}, { timeout: 3_000 })).toBeTruthy()
    await write(door, `<p>See ${ROTA}, please</p>`, false)
    await waitFor(() => expect(screen.queryByText(WARNING)).toBeNull(), { timeout: 3_000 })
  })

  it('is looked up once while there is no index', async () => {
    const door = await openSidebar({
      account: withStaffPost(),
      settings: teamSettings({ featuresOff: ['events'] }),
      controls: { faults: [{ path: 'help_center/locales', kind: 'status', status: 500 }] },
    })
    await suggested()
    await write(door, `<p>See ${ROTA}</p>`)
    expect(await screen.findByText(WARNING, {}, { timeout: 3_000 })).toBeTruthy()
    await save(door)
    await waitFor(() => expect(door.world.tickets.get(110)?.tags).toContain('bm_sent_p250003'))
    expect(door.calls().filter((call) => call.includes('posts/250003'))).toHaveLength(1)
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

  it('shows the words alone where the article cannot be read, says so, and tries again', async () => {
    const { user, world } = await openSidebar()
    const row = await rowOf(REFUND)
    world.controls.faults = [{ method: 'GET', path: 'articles/\\d+', kind: 'status', status: 500 }]
    await user.click(row.getByRole('button', { name: `Preview: ${REFUND}` }))
    const preview = within(await screen.findByRole('region', { name: `Preview of ${REFUND}` }))
    const retry = await preview.findByRole('button', { name: 'Retry: Layout and pictures' })
    expect(preview.getByText(/^Layout and pictures: Zendesk did not answer/)).toBeTruthy()
    expect(preview.getByText(/five working days/)).toBeTruthy()
    world.controls.faults = []
    await user.click(retry)
    await waitFor(() => expect(preview.queryByText(/^Layout and pictures/)).toBeNull())
    expect(await preview.findByText(/five working days/)).toBeTruthy()
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
