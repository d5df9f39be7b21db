// How do the ways to insert an answer look: menu, passages, what comes next?

import { it } from 'vitest'
import { STORIES } from '#workspace/demo/stories.ts'
import { setUpJourney } from './harness.ts'
import { answers, firstAnswer, menuOf } from './inserting.ts'
import { looking, STARTS } from './looking.ts'
import { settled } from './sidebar.ts'
import type { WindowOptions } from './window.ts'

const journey = setUpJourney()

const MAIL = STORIES.repeat.ticketId

const WINDOW: WindowOptions = { height: 2_400, width: 1_100, panel: 400 }

it.each(STARTS)('menu, passages and what comes next, %s', async (scheme) => {
  const page = await journey.signIn({ ...WINDOW, scheme })
  const { title } = await firstAnswer(page, MAIL)
  await settled(page)
  const look = looking({ journey, page, widths: [320, 400], pictures: 'looks/insert-' })
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
