import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Question } from '#domain/settings/question.ts'
import { accountWith, openHealth, SLIPPING, THREE_PARTS } from '#test/health.ts'
import type { Screen, ScreenOptions } from '#test/render.tsx'
import { draftOf, openSidebar, teamSettings } from '#test/sidebar.tsx'
import type { Account } from '#workspace/records.ts'

const NOA = 900004
const NOAS = 109
const CARD = { name: 'Question of the month' }

const QUESTION: Question = {
  id: '2026-09',
  text: { en: 'Did you know that you can plan ahead?', de: 'Wussten Sie, dass Sie vorausplanen können?' },
  options: [
    { id: 'yes', text: { en: 'Yes, I use it' } },
    { id: 'no', text: { en: 'No' } },
  ],
  until: '2026-09-18',
  on: true,
}

const open = async (
  question: Partial<Question> = {},
  options: Partial<ScreenOptions> = {},
): Promise<Screen> => {
  const door = await openSidebar({
    ticketId: NOAS,
    account: accountWith({ userId: NOA, ...SLIPPING }),
    settings: teamSettings({ healthDefinition: THREE_PARTS, question: { ...QUESTION, ...question } }),
    ...options,
  })
  await openHealth(door, /^Health \d+ of/)
  return door
}

const begin = (door: Screen) => {
  const comment = draftOf(door)?.comment
  if (!comment) throw new Error('no draft')
  door.desk.edit(door.tab.id, { comment: { ...comment, html: '<p>Hello Noa,</p>' } })
}

const card = async () => within(await screen.findByRole('region', CARD))
const tagsOf = (door: Screen): readonly string[] => door.world.tickets.get(NOAS)?.tags ?? []
const withTags = (id: number, tags: string[]): Account =>
  accountWith({ userId: NOA, ...SLIPPING, ticket: { id, tags: [...tags, `bm_on_${id}`] } })

describe('the question of the month', () => {
  it('is answered by one click, which the save keeps', async () => {
    const door = await open()
    expect(screen.queryByRole('region', CARD)).toBeNull()
    begin(door)
    const question = await card()
    expect(question.getByText(QUESTION.text.en ?? '')).toBeTruthy()
    await door.user.click(question.getByRole('button', { name: 'Yes, I use it' }))
    expect(question.getByRole('button', { name: 'Yes, I use it', pressed: true })).toBeTruthy()
    await door.desk.submit(door.tab.id, 'open')
    await waitFor(() => expect(tagsOf(door)).toContain('bm_q_2026-09_yes'))
  })

  it('is taken back before the save', async () => {
    const door = await open()
    begin(door)
    const question = await card()
    await door.user.click(question.getByRole('button', { name: 'No' }))
    await door.user.click(question.getByRole('button', { name: 'Undo' }))
    expect(question.queryByRole('button', { pressed: true })).toBeNull()
    await door.desk.submit(door.tab.id, 'open')
    await waitFor(() => expect(tagsOf(door)).toContain('bm_band_slipping'))
    expect(tagsOf(door).filter((tag) => tag.startsWith('bm_q_'))).toEqual([])
  })

  it('goes into the reply, and waits for its answer on the ticket', async () => {
    const door = await open()
    begin(door)
    const question = await card()
    await door.user.click(question.getByRole('button', { name: 'Insert it into the reply' }))
    expect(await question.findByText(/^Asked: the answer can be noted/)).toBeTruthy()
    expect(draftOf(door)?.comment.html).toContain(QUESTION.text.en)
    await door.desk.submit(door.tab.id, 'open')
    await waitFor(() => expect(tagsOf(door)).toContain('bm_q_2026-09_asked'))
  })

  it('is inserted in the customer’s language where the team wrote it', async () => {
    const account = accountWith({ userId: NOA, ...SLIPPING })
    const words = 'Guten Tag, ich habe die Mail mit dem Kennwort noch nicht bekommen.'
    const comments = (id: number) =>
      account
        .comments(id)
        ?.map((comment) => ({ ...comment, body: words, plain_body: words, html_body: `<p>${words}</p>` }))
    const door = await open({}, { account: { ...account, comments } })
    begin(door)
    const question = await card()
    expect(question.getByText('What it says (German)')).toBeTruthy()
    await door.user.click(question.getByRole('button', { name: 'Insert it into the reply' }))
    await waitFor(() => expect(draftOf(door)?.comment.html).toContain(QUESTION.text.de))
  })

  it('shows on the ticket what was said, for the next agent to change', async () => {
    await open({}, { account: withTags(NOAS, ['bm_q_2026-09_no']) })
    expect((await card()).getByRole('button', { name: 'No', pressed: true })).toBeTruthy()
  })

  it.each<[string, Partial<Question>, Partial<ScreenOptions>]>([
    ['switched off', { on: false }, {}],
    ['over', { until: '2026-09-17' }, {}],
    ['asked before', {}, { account: withTags(105, ['bm_q_2026-09_asked']) }],
    ['put to a strained customer', {}, { account: withTags(NOAS, ['bm_mood_angry']) }],
  ])('is not asked where it is %s', async (_name, question, options) => {
    const door = await open(question, options)
    begin(door)
    await new Promise((resolve) => setTimeout(resolve, 1_300))
    expect(screen.queryByRole('region', CARD)).toBeNull()
  })
})
