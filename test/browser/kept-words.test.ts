// A journey through all of it: where do the words of one ticket get to?

import { expect, it } from 'vitest'
import { TABS } from '#app/review/place.ts'
import { STORIES } from '#workspace/demo/stories.ts'
import { PLANTED, setUpHostile } from './hostile.ts'
import { keptBy } from './kept.ts'
import { press } from './press.ts'
import { allRead, insideReview, openReview } from './review-page.ts'
import { settled } from './sidebar.ts'
import { appFrame, insideApp, openTicket, shownPane, writeReply } from './window.ts'

const { journey, trapped } = setUpHostile()

const around = (text: string, word: string): string => {
  const at = text.toLowerCase().indexOf(word.toLowerCase())
  return text.slice(Math.max(0, at - 120), at + 80)
}

it('no word of a ticket is kept, logged, put into an address or told to anybody but the account', async () => {
  const { page, trap } = await trapped()
  await openTicket(page, STORIES.repeat.ticketId)
  await settled(page)
  const answers = appFrame(page).getByRole('region', { name: 'Answers', exact: true })
  await answers
    .getByRole('button', { name: /^Insert link/ })
    .first()
    .click()
  await answers.getByText('Link inserted').waitFor()
  await writeReply(page, `Hello ${PLANTED.name}, as to ${PLANTED.reply}:`)
  await answers
    .getByRole('button', { name: /^Preview/ })
    .first()
    .click()
  await settled(page)
  const box = answers.getByRole('searchbox')
  await press(answers.getByRole('button', { name: 'Search answers' }), box)
  await box.fill(PLANTED.search)
  await settled(page)
  const reason = appFrame(page).getByRole('region', { name: 'Reason', exact: true })
  await reason.getByRole('group', { name: 'Suggested reasons' }).getByRole('button').first().click()
  await shownPane(page)
    .getByRole('button', { name: /^Submit as/ })
    .first()
    .click()
  await journey.calmed()
  const kept = [await keptBy(await insideApp(page))]
  const frame = await openReview(page)
  await allRead(frame)
  for (const tab of TABS) {
    await frame.getByRole('tab').nth(TABS.indexOf(tab)).click()
    await frame.getByRole('tabpanel').getByRole('heading').first().waitFor()
  }
  await journey.calmed()
  kept.push(await keptBy(insideReview(page)))
  const organization = journey.world.people.user(STORIES.repeat.requesterId)?.organization_id
  for (const place of [`users/${STORIES.repeat.requesterId}`, `organizations/${organization}`]) {
    await page.evaluate((hash) => {
      location.hash = hash
    }, `#/${place}`)
    await shownPane(page).locator('iframe').waitFor()
    await settled(page)
    await journey.calmed()
    kept.push(await keptBy(await insideApp(page)))
  }
  // Both keep something: what is learned of reasons, the index, the rows of Review.
  for (const text of kept) expect(text.length).toBeGreaterThan(1_000)
  const isSearch = ({ method, url }: { method: string; url: string }) =>
    method === 'GET' && /\/api\/v2\/(?:help_center\/[^?]*search|guide\/search)/.test(url)
  const told = trap
    .asked()
    .filter((one) => one.ours && !isSearch(one))
    .map(({ url, body }) => `${decodeURIComponent(url)} ${body}`)
  expect(told.length).toBeGreaterThan(10)
  expect(trap.caught()).toEqual([])
  for (const word of Object.values(PLANTED)) {
    const has = (text: string): boolean => text.toLowerCase().includes(word.toLowerCase())
    expect(
      kept.filter(has).map((text) => around(text, word)),
      `kept: ${word}`,
    ).toEqual([])
    expect(told.filter(has), `told: ${word}`).toEqual([])
    expect(trap.said().filter(has), `logged: ${word}`).toEqual([])
    expect(
      page
        .frames()
        .map((one) => one.url())
        .filter(has),
      `in an address: ${word}`,
    ).toEqual([])
  }
})
