import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Question } from '#domain/settings/question.ts'
import { beginAnswer, NOAS, noaSaying, noasAccount, openNoa, savedTags } from '#test/noa.ts'
import type { Screen, ScreenOptions } from '#test/render.tsx'
import { draftOf } from '#test/sidebar.tsx'

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

const open = (question: Partial<Question> = {}, options: Partial<ScreenOptions> = {}): Promise<Screen> =>
  openNoa(options, { question: { ...QUESTION, ...question } })

const card = async () => within(await screen.findByRole('region', CARD))
const withTags = (id: number, tags: string[]) => noasAccount(id, [...tags, `bm_on_${id}`])

describe('the question of the month', () => {
  it('is answered by one click, which the save keeps', async () => {
    const door = await open()
    expect(screen.queryByRole('region', CARD)).toBeNull()
    beginAnswer(door)
    const question = await card()
    expect(question.getByText(QUESTION.text.en ?? '')).toBeTruthy()
    await door.user.click(question.getByRole('button', { name: 'Yes, I use it' }))
    expect(question.getByRole('button', { name: 'Yes, I use it', pressed: true })).toBeTruthy()
    await door.desk.submit(door.tab.id, 'open')
    await waitFor(() => expect(savedTags(door)).toContain('bm_q_2026-09_yes'))
  })

  it('is taken back before the save', async () => {
    const door = await open()
    beginAnswer(door)
    const question = await card()
    await door.user.click(question.getByRole('button', { name: 'No' }))
    await door.user.click(question.getByRole('button', { name: 'Undo' }))
    expect(question.queryByRole('button', { pressed: true })).toBeNull()
    await door.desk.submit(door.tab.id, 'open')
    await waitFor(() => expect(savedTags(door)).toContain('bm_band_slipping'))
    expect(savedTags(door).filter((tag) => tag.startsWith('bm_q_'))).toEqual([])
  })

  it('goes into the reply, and waits for its answer on the ticket', async () => {
    const door = await open()
    beginAnswer(door)
    const question = await card()
    await door.user.click(question.getByRole('button', { name: 'Insert it into the reply' }))
    expect(await question.findByText(/^Asked: the answer can be noted/)).toBeTruthy()
    expect(draftOf(door)?.comment.html).toContain(QUESTION.text.en)
    await door.desk.submit(door.tab.id, 'open')
    await waitFor(() => expect(savedTags(door)).toContain('bm_q_2026-09_asked'))
  })

  it('is inserted in the customer’s language where the team wrote it', async () => {
    const account = noaSaying('Guten Tag, ich habe die Mail mit dem Kennwort noch nicht bekommen.')
    const door = await open({}, { account })
    beginAnswer(door)
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
    beginAnswer(door)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(screen.queryByRole('region', CARD)).toBeNull()
  })
})
