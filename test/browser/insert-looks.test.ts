// How do the ways to insert an answer look: menu, passages, what comes next?

import { expect, it } from 'vitest'
import { STORIES } from '#workspace/demo/stories.ts'
import { accessibilityFaults } from './accessibility.ts'
import { setUpJourney } from './harness.ts'
import { answers, firstAnswer, menuOf } from './inserting.ts'
import { cutOff } from './layout.ts'
import { settled } from './sidebar.ts'
import { shownPane, type WindowOptions } from './window.ts'

const journey = setUpJourney()

const MAIL = STORIES.repeat.ticketId

const WINDOW: WindowOptions = { height: 2_400, width: 1_100, panel: 400 }

it.each(['light', 'dark'] as const)('menu, passages and what comes next, %s', async (scheme) => {
  const page = await journey.signIn({ ...WINDOW, scheme })
  const { title } = await firstAnswer(page, MAIL)
  await settled(page)
  const element = shownPane(page).locator('iframe').last()
  const frame = await (await element.elementHandle())?.contentFrame()
  if (!frame) throw new Error('There is no frame of the app.')
  const look = async (name: string) => {
    for (const width of [320, 400]) {
      await element.evaluate((one, pixels) => {
        one.style.width = `${pixels}px`
      }, width)
      await frame.waitForFunction((pixels) => innerWidth === pixels, width)
      await journey.screenshot(element, `looks/insert-${name}-${width}-${scheme}`)
      expect.soft(await cutOff(frame), `${name} ${width}`).toEqual([])
    }
    expect.soft(await accessibilityFaults(frame), name).toEqual([])
  }
  await menuOf(page, title)
  await look('menu')
  await answers(page).getByRole('menuitem', { name: 'Link with a passage…' }).click()
  const ticks = answers(page).getByRole('group', { name: 'Passages to quote' }).getByRole('checkbox')
  await ticks.nth(1).check()
  await look('passages')
  await answers(page).getByRole('button', { name: 'Insert link with 1 passage' }).click()
  await answers(page).getByText('Link and passage inserted').waitFor()
  await answers(page)
    .getByRole('button', { name: `Preview: ${title}` })
    .click()
  await settled(page)
  await look('inserted')
})
