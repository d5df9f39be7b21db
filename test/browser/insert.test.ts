// Journeys: every way by which an answer gets into a reply, a note or a chat, and what must not get there.

import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { FULL } from '#test/full.ts'
import { STORIES } from '#workspace/demo/stories.ts'
import { setUpJourney } from './harness.ts'
import { answers, firstAnswer, insertText, menuOf, quote } from './inserting.ts'
import { pressKey } from './press.ts'
import { ourTags, savedComments, savedTicket } from './saved.ts'
import { settled } from './sidebar.ts'
import { shownPane, submitAs, writeReply } from './window.ts'

const journey = setUpJourney()

const MAIL = STORIES.repeat.ticketId
const CHAT = STORIES.messaging.ticketId
const ARTICLE = 'What to do when your card is declined'

const address = (title: string): string => {
  const article = journey.world.account.articles.find((one) => one.title === title)
  if (!article) throw new Error(`The demo has no article “${title}”.`)
  return article.html_url
}

const idOf = (title: string): string => /articles\/(\d+)/.exec(address(title))?.[1] ?? ''

async function lastComment(ticketId: number) {
  const comment = (await savedComments(journey, ticketId)).at(-1)
  if (!comment) throw new Error('The ticket has no comment.')
  return comment
}

async function submitted(page: Page, status = 'Pending'): Promise<void> {
  await submitAs(page, status)
  await shownPane(page).getByText(status, { exact: true }).first().waitFor()
}

/** What Zendesk's editor does when asked to insert at the cursor. */
const EDITORS = ['works', 'rejects', 'silent']

// An editor that says nothing is waited for: the whole run does.
it.each(FULL ? EDITORS : ['works'])(
  'a reply gets the link, a quote and the text, where inserting at the cursor %s',
  async (editorInsert) => {
    const page = await journey.signIn({ switches: { editorInsert } })
    const { title } = await firstAnswer(page, MAIL)
    expect(title).toBe(ARTICLE)
    await writeReply(page, 'Hello Ben,')
    await answers(page)
      .getByRole('button', { name: `Insert link: ${title}` })
      .click()
    await answers(page).getByText('Link inserted').waitFor()
    await quote(page, title, [/card/i])
    await insertText(page, title)
    await submitted(page)

    const { html_body: html, public: open } = await lastComment(MAIL)
    expect(open).toBe(true)
    expect(html).toContain('Hello Ben,')
    expect(html.split(`<a href="${address(title)}"`)).toHaveLength(4)
    expect(html).toMatch(/<blockquote><p>[^<]*card[^<]*<\/p><\/blockquote>/i)
    // Zendesk's own wrapper has a class.
    expect(html.slice(html.indexOf('Hello'))).not.toMatch(/<script|onclick|style=|class=|<img/)
    const tags = ourTags(await savedTicket(journey, MAIL))
    expect(tags).toEqual(expect.arrayContaining(['bm_ans_ins', `bm_sent_a${idOf(title)}`, 'bm_sent_via_top']))
    expect(tags).not.toContain('bm_sent_via_paste')
  },
)

it('keys alone open the menu, tick two passages and insert them', async () => {
  const page = await journey.signIn()
  const { title } = await firstAnswer(page, MAIL)
  await settled(page)
  const menu = answers(page).getByRole('menu')
  await pressKey(
    answers(page).getByRole('button', { name: `More ways to insert: ${title}` }),
    'ArrowDown',
    menu,
  )
  await expect
    .poll(() =>
      menu
        .getByRole('menuitem')
        .first()
        .evaluate((one) => one.matches(':focus')),
    )
    .toBe(true)
  await page.keyboard.press('Enter')
  const ticks = answers(page).getByRole('group', { name: 'Passages to quote' }).getByRole('checkbox')
  await expect.poll(() => ticks.first().evaluate((one) => one.matches(':focus'))).toBe(true)
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await answers(page).getByRole('button', { name: 'Insert link with 2 passages' }).press('Enter')
  await answers(page).getByText('Link and passage inserted').waitFor()
  await submitted(page)
  const { html_body: html } = await lastComment(MAIL)
  expect(html).toContain('This article should help: <a ')
  expect(html).toMatch(/<blockquote><p>[^<]+<\/p><p>[^<]+<\/p><\/blockquote>/)
})

it('what is selected in the preview is quoted', async () => {
  const page = await journey.signIn()
  const { title } = await firstAnswer(page, MAIL)
  await answers(page)
    .getByRole('button', { name: `Preview: ${title}` })
    .click()
  const preview = answers(page).getByRole('region', { name: `Preview of ${title}` })
  await settled(page)
  const paragraph = preview.locator('p').first()
  await paragraph.click({ clickCount: 3 })
  await preview.getByRole('button', { name: 'Insert link with the selection' }).click()
  await answers(page).getByText('Link and passage inserted').waitFor()
  const words = await shownPane(page)
    .getByRole('textbox', { name: 'Public reply' })
    .locator('blockquote')
    .innerText()
  await submitted(page)
  expect(words.length).toBeGreaterThan(10)
  expect((await lastComment(MAIL)).html_body).toContain(`<blockquote><p>${words.trim()}</p></blockquote>`)
})

it('an internal note gets them too, and nothing counts as sent', async () => {
  const page = await journey.signIn()
  const { title } = await firstAnswer(page, MAIL)
  await shownPane(page).getByRole('button', { name: 'Internal note' }).click()
  await quote(page, title, [/card/i])
  await answers(page).getByText('into an internal note: the customer will not see them').waitFor()
  await submitted(page)
  expect(await lastComment(MAIL)).toMatchObject({ public: false })
  expect((await lastComment(MAIL)).html_body).toContain(address(title))
  const tags = ourTags(await savedTicket(journey, MAIL))
  expect(tags).toContain('bm_ans_ins')
  expect(tags.filter((tag) => tag.startsWith('bm_sent'))).toEqual([])
})

it.each(FULL ? EDITORS : ['rejects'])(
  'a chat gets plain lines, where inserting at the cursor %s',
  async (editorInsert) => {
    const page = await journey.signIn({ switches: { editorInsert } })
    const { title } = await firstAnswer(page, CHAT)
    const send = async () => {
      await shownPane(page).getByRole('button', { name: 'Send', exact: true }).click()
      await expect
        .poll(() => shownPane(page).getByRole('textbox', { name: 'Public reply' }).innerText())
        .toBe('')
    }
    const url = address(title)
    await answers(page)
      .getByRole('button', { name: `Insert link: ${title}` })
      .click()
    await answers(page).getByText('Link inserted').waitFor()
    await send()
    await expect
      .poll(async () => (await lastComment(CHAT)).body)
      .toBe(`This article should help: ${title} – ${url}`)

    await quote(page, title, [/./])
    await send()
    await expect.poll(async () => (await lastComment(CHAT)).body).toMatch(/\n> \S/)
    expect((await lastComment(CHAT)).body).toContain(`${title} – ${url}`)

    await insertText(page, title)
    await send()
    await expect.poll(async () => (await lastComment(CHAT)).body).toMatch(new RegExp(`\\n${title} – ${url}$`))
    expect((await lastComment(CHAT)).body).not.toMatch(/<\w/)

    // Nothing is submitted here: the tags go when the ticket is left.
    await page.getByRole('button', { name: 'Views' }).click()
    await expect
      .poll(async () => ourTags(await savedTicket(journey, CHAT)))
      .toEqual(expect.arrayContaining([`bm_sent_a${idOf(title)}`, 'bm_sent_via_top']))
  },
)

const STAFF = () => {
  const account = journey.world.account
  const staff = account.segments.find(({ user_type }) => user_type === 'staff')
  const article = account.articles.find(
    ({ user_segment_id, draft, locale }) => user_segment_id === staff?.id && !draft && locale === 'en-us',
  )
  if (!article) throw new Error('The demo has no article for staff.')
  return article
}

it('what the customer cannot open is not offered, and warned of where it was pasted', async () => {
  const page = await journey.signIn()
  const article = STAFF()
  await firstAnswer(page, MAIL)
  await answers(page).getByRole('button', { name: 'Search answers' }).click()
  await answers(page).getByRole('searchbox').fill(article.title)
  const row = answers(page)
    .getByRole('list', { name: 'Search results' })
    .getByRole('listitem')
    .filter({ hasText: article.title })
  await row.getByText('Not open to this customer').waitFor()
  expect(await row.getByRole('button', { name: /insert/i }).count()).toBe(0)
  await row.getByRole('button', { name: /^Preview/ }).click()
  await row.getByRole('region', { name: /^Preview of/ }).waitFor()
  await settled(page)
  expect(await row.getByRole('button', { name: 'Quote a passage' }).count()).toBe(0)

  // Once the index is there, what a link leads to is known without a call.
  await expect.poll(() => journey.callCount(/community\/posts$/), { timeout: 20_000 }).toBeGreaterThan(0)
  await writeReply(page, `See ${article.html_url}`)
  const warning = answers(page).getByRole('status').getByText(`Your reply links to “${article.title}”`)
  await warning.waitFor()
  // It stops nobody, and is not taken back because the composer is empty again.
  await submitted(page)
  await page.waitForTimeout(1_000)
  await warning.waitFor()
  expect(ourTags(await savedTicket(journey, MAIL))).toEqual(
    expect.arrayContaining([`bm_sent_a${article.id}`, 'bm_sent_via_paste']),
  )
})

it('a gap and what is not relevant are said by tags', async () => {
  const page = await journey.signIn()
  const { title } = await firstAnswer(page, MAIL)
  await answers(page)
    .getByRole('button', { name: `Not relevant here: ${title}` })
    .click()
  await answers(page).getByText(`“${title}” is not relevant here.`).waitFor()
  await answers(page).getByRole('button', { name: 'Flag a content gap' }).click()
  await submitted(page)
  expect(ourTags(await savedTicket(journey, MAIL))).toEqual(
    expect.arrayContaining(['bm_gap', `bm_irr_a${idOf(title)}`, 'bm_ans_shown']),
  )
  await page.reload()
  const again = await firstAnswer(page, MAIL)
  expect(again.title).not.toBe(title)
})

const SANDBOXES: readonly (undefined | 'open')[] = FULL ? [undefined, 'open'] : [undefined]

it.each(SANDBOXES)('the link is copied, sandbox %s', async (sandbox) => {
  journey.expectComplaint(/The Clipboard API has been blocked/)
  const page = await journey.signIn(sandbox ? { sandbox } : {})
  const { title } = await firstAnswer(page, MAIL)
  await (await menuOf(page, title)).getByRole('menuitem', { name: 'Copy link' }).click()
  const text = `${title} – ${address(title)}`
  if (sandbox) await answers(page).getByText('Link copied.').waitFor()
  else {
    expect(await answers(page).getByRole('textbox', { name: 'Text to copy' }).inputValue()).toBe(text)
  }
  // Whoever pastes it has sent it.
  await writeReply(page, text)
  await submitted(page)
  expect(ourTags(await savedTicket(journey, MAIL))).toEqual(
    expect.arrayContaining([`bm_sent_a${idOf(title)}`, 'bm_sent_via_paste']),
  )
})
