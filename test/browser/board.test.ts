// Journeys: what a lead puts first for a reason, what worked before, and the posts that the team should answer.

import { expect, it } from 'vitest'
import { FULL } from '#test/full.ts'
import { STORIES } from '#workspace/demo/stories.ts'
import { accessibilityFaults } from './accessibility.ts'
import { setUpJourney } from './harness.ts'
import { answers, firstAnswer } from './inserting.ts'
import { cutOff } from './layout.ts'
import { faultsInBoth, STARTS } from './looking.ts'
import { insideReview, LEAD, openReview } from './review-page.ts'
import { fieldValue, ourTags, savedTicket } from './saved.ts'
import { findReason } from './sidebar.ts'
import { openTicket, shownPane, submitAs, widenApp } from './window.ts'

const journey = setUpJourney()

const REASON = 360011737434
const MAIL = STORIES.repeat.ticketId

interface StoredRecord {
  external_id: string
  custom_object_fields: { kind: string; version: number; body: string }
}

/** Boards of the newest record of each top level, as the HTTP door reports them. */
async function boards(): Promise<Record<string, { pinned?: string[] }>> {
  const { custom_object_records: all } = await journey.read<{ custom_object_records: StoredRecord[] }>(
    '/api/v2/custom_objects/barometer/records?page[size]=100',
  )
  return Object.assign(
    {},
    ...all
      .map(({ custom_object_fields: fields }) => fields)
      .filter(({ kind }) => kind === 'reasons')
      .sort((a, b) => a.version - b.version)
      .map(({ body }) => JSON.parse(body)),
  )
}

it('a lead pins an answer for a reason, and the next agent has it first', async () => {
  const page = await journey.signIn({ user: LEAD, height: 1_400 })
  await firstAnswer(page, MAIL)
  await findReason(page, 'declined', 'Card declined')
  const list = answers(page).getByRole('list', { name: 'Suggested answers' })
  const unpinned = list.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Pin for/ }) })
  const title = await unpinned.first().getByRole('heading').innerText()
  await answers(page)
    .getByRole('button', { name: `Pin for “Card declined”: ${title}` })
    .click()
  await answers(page).getByText('Pinned: it now counts for everyone’s tickets').waitFor()
  const frame = await widenApp(page, 320)
  expect(await cutOff(frame)).toEqual([])
  expect(await accessibilityFaults(frame)).toEqual([])
  await submitAs(page, 'Pending')
  await shownPane(page).getByText('Pending', { exact: true }).first().waitFor()
  const ticket = await savedTicket(journey, MAIL)
  const value = String(fieldValue(ticket, REASON))
  expect(ourTags(ticket)).toContain('bm_ans_shown')
  const key = (await boards())[value]?.pinned?.at(-1)
  const article = journey.world.account.articles.find(({ id }) => `article:${id}` === key)
  const post = journey.world.account.posts.find(({ id }) => `post:${id}` === key)
  expect(article?.title ?? post?.title).toBe(title)

  const agent = await journey.signIn({ height: 1_400 })
  await openTicket(agent, MAIL)
  const row = answers(agent)
    .getByRole('listitem')
    .filter({ has: agent.getByRole('heading', { name: title }) })
  await row.getByText(/pinned for this reason/).waitFor()
  expect(
    await answers(agent)
      .getByRole('button', { name: /^Unpin/ })
      .count(),
  ).toBe(0)
})

it('what worked before stands beside an answer, as of which day', async () => {
  const page = await journey.signIn({ height: 1_400 })
  await firstAnswer(page, MAIL)
  const worked = answers(page).getByText(/worked in \d+ of \d+, usually \d+%/)
  await worked.first().waitFor({ timeout: 30_000 })
  await answers(page)
    .getByText(/^Worked \(as of Sep 13\): solved, and the customer did not come back within 7 days\.$/)
    .waitFor()
  await answers(page)
    .getByRole('button', { name: /^Preview: / })
    .first()
    .click()
  await answers(page)
    .getByText(/solved contacts.*: \d+% worked/)
    .first()
    .waitFor()
  await submitAs(page, 'Pending')
  await expect
    .poll(async () => ourTags(await savedTicket(journey, MAIL)))
    .toEqual(expect.arrayContaining(['bm_ans_shown']))
})

// Seen in every run as part of all of Review, opened, at twice the size.
it.runIf(FULL).each(STARTS)('Review lists the posts that the team should answer, %s', async (scheme) => {
  const page = await journey.signIn({ user: LEAD, scheme })
  const app = await openReview(page, 'Answers')
  // The tab before has used up most of what may be asked in a minute.
  await app.getByRole('button', { name: /^Look at \d+ more$/ }).waitFor({ timeout: 70_000 })
  const frame = insideReview(page)
  await journey.screenshot(page, `looks/review-answers-${scheme}`)
  expect(await cutOff(frame)).toEqual([])
  expect(await faultsInBoth(page)).toEqual([])
  // What the list says of a post is what the HTTP door says.
  const links = await app
    .getByRole('table', { name: 'Posts without an official answer' })
    .getByRole('link')
    .all()
  for (const link of links) {
    const id = /posts\/(\d+)/.exec((await link.getAttribute('href')) ?? '')?.[1]
    const { comments } = await journey.read<{ comments: { official: boolean }[] }>(
      `/api/v2/community/posts/${id}/comments.json`,
    )
    expect(comments.some(({ official }) => official)).toBe(false)
  }
})
