import { expect, it } from 'vitest'
import { IDS } from '#workspace/demo/company.ts'
import { STORIES } from '#workspace/demo/stories.ts'
import { setUpJourney } from './harness.ts'
import { focused, keepsFocus, pressBy, tabTo } from './keys.ts'
import { pressKey } from './press.ts'
import { fieldValue, savedTicket } from './saved.ts'
import { chosenReason, focusedPanel, panel, settled } from './sidebar.ts'
import { appFrame, openTicket, shownPane, submitAs } from './window.ts'

const journey = setUpJourney()

it('from the stopped solve to the solved ticket without a mouse', async () => {
  const { ticketId } = STORIES.repeat
  const page = await journey.signIn()
  await openTicket(page, ticketId)
  await settled(page)
  await submitAs(page, 'Solved')
  await expect.poll(() => focusedPanel(page)).toBe('Reason')

  // The guard leads to the best suggestion, which its number takes as well.
  await expect.poll(async () => (await focused(page)).name).toContain('Billing › Card declined')
  await page.keyboard.press('1')
  await chosenReason(page, 'Billing › Card declined').waitFor()
  expect(await focusedPanel(page)).toBe('Reason')

  // Another one by the picker, typed wrongly.
  expect(await tabTo(page, /^Change$/)).toHaveLength(2)
  await page.keyboard.press('Enter')
  const search = panel(page, 'Reason').getByRole('combobox', { name: 'Search contact reasons' })
  await search.waitFor()
  await page.keyboard.type('invocie copy')
  await panel(page, 'Reason')
    .getByRole('treeitem', { name: /Invoice copy/ })
    .waitFor()
  await page.keyboard.press('Enter')
  await chosenReason(page, 'Billing › Invoice copy').waitFor()
  await expect.poll(async () => (await focused(page)).name).toBe('Change')

  // Escape leaves things as they are.
  await page.keyboard.press('Enter')
  await search.waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await focused(page)).name).toBe('Change')
  await chosenReason(page, 'Billing › Invoice copy').waitFor()

  // What the agent says of first contact.
  await tabTo(page, /^Correct$/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^Not resolved$/)
  await page.keyboard.press('Enter')
  await panel(page, 'Reason').getByText('not resolved, as you said').waitFor()
  expect(await focusedPanel(page)).toBe('Reason')

  // What kept it from that is asked at the solve; it can be said before.
  await tabTo(page, /^Say it now$/)
  await page.keyboard.press('Enter')
  await expect.poll(() => focusedPanel(page)).toBe('Reason')
  await tabTo(page, /^(Had to wait for something|Other causes)$/)
  if ((await focused(page)).name === 'Other causes') {
    await page.keyboard.press('Enter')
    await tabTo(page, /^Had to wait for something$/)
  }
  await page.keyboard.press('Space')
  await panel(page, 'Reason')
    .getByRole('button', { name: 'Had to wait for something', pressed: true })
    .waitFor()

  await submitAs(page, 'Solved')
  await shownPane(page).getByText('Solved', { exact: true }).first().waitFor()
  const ticket = await savedTicket(journey, ticketId)
  expect(fieldValue(ticket, IDS.reasonField)).toBe('billing__invoice_copy')
  expect(fieldValue(ticket, IDS.inhibitorField)).toBe('bm_inh_circumstances')
  expect(ticket.tags).toEqual(expect.arrayContaining(['bm_reason_own', 'bm_fcr_no']))
})

it('Tab goes through the panels from top to bottom, and the focus can always be seen', async () => {
  const page = await journey.signIn()
  await openTicket(page, STORIES.repeat.ticketId)
  await settled(page)
  await appFrame(page).getByRole('button', { name: 'Ben Farrow' }).focus()
  const way = await tabTo(page, /^Other…$/)
  const order = [
    /Pebble/,
    /contact in/,
    /^Health/,
    /^Answers/,
    /^Insert link/,
    /^Search answers/,
    /^Reason/,
  ].map((wanted) => way.findIndex((name) => wanted.test(name)))
  expect(order, way.join(' | ')).toEqual([...order].sort((a, b) => a - b))
  expect(order[0]).toBeGreaterThanOrEqual(0)
})

it('choosing and clearing do not lose the focus', async () => {
  const page = await journey.signIn()
  await openTicket(page, STORIES.repeat.ticketId)
  await settled(page)
  const suggested = panel(page, 'Reason').getByRole('button', { name: 'Billing › Card declined' })
  await pressKey(suggested, 'Enter', chosenReason(page, 'Billing › Card declined'))
  await expect.poll(async () => (await focused(page)).name).toBe('Change')
  await tabTo(page, /^Clear$/)
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await focused(page)).name).toBe('Other…')
})

it('answers are searched, read, inserted, quoted and set aside without a mouse', async () => {
  const page = await journey.signIn()
  await openTicket(page, STORIES.repeat.ticketId)
  await settled(page)
  await journey.calmed()
  const answers = panel(page, 'Answers')
  await appFrame(page).getByRole('button', { name: 'Ben Farrow' }).focus()
  await pressBy(page, /^Preview/)
  await answers.getByRole('region', { name: /^Preview of/ }).waitFor()
  await keepsFocus(page, 'the preview')
  await tabTo(page, /^(Hide|Quote a passage)/)
  await tabTo(page, /^(Insert link|More ways)/)
  await tabTo(page, /^More ways/)
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await focused(page)).name).toMatch(/^Link with a passage/)
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await focused(page)).name).toMatch(/^More ways/)
  await tabTo(page, /^Not relevant/)
  await page.keyboard.press('Enter')
  await answers.getByText(/is not relevant here/).waitFor()
  await keepsFocus(page, 'setting aside')

  await pressBy(page, /^Search answers$/)
  await answers.getByRole('searchbox').waitFor()
  await page.keyboard.type('refund')
  await answers.getByRole('list', { name: 'Search results' }).waitFor()
  await pressBy(page, /^Insert link: /)
  await answers.getByText('Link inserted').waitFor()
  await keepsFocus(page, 'insertion')
})

it('keys that are typed into a field of ours choose nothing', async () => {
  const page = await journey.signIn()
  await openTicket(page, STORIES.spike.ticketId)
  await settled(page)
  await panel(page, 'Reason').getByRole('button', { name: 'Other…' }).click()
  await panel(page, 'Reason').getByRole('combobox', { name: 'Search contact reasons' }).fill('')
  await page.keyboard.type('1')
  await page.waitForTimeout(300)
  expect(await chosenReason(page, 'Billing › Card declined').count()).toBe(0)
})
