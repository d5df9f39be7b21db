// What do tests of the Answers panel look at?

import { screen, within } from '@testing-library/react'
import type { openSidebar } from '#test/sidebar.tsx'
import { tinyAccount } from '#workspace/tiny-account.ts'

/** The tiny account's first answer to ticket 110, and its address. */
export const REFUND = 'When will my refund arrive?'
export const REFUND_URL = 'https://example.zendesk.com/hc/en-us/articles/33001'
const ROTA = 'Refund rota, not arrived, charged twice'

/** A post that only staff may read fits ticket 110 as well. */
export const withStaffPost = () => {
  const account = tinyAccount()
  const posts = account.posts.map((post) => (post.id === 250003 ? { ...post, title: ROTA } : post))
  return { ...account, posts }
}

export const panel = () => screen.findByRole('region', { name: 'Answers' })

/** The list, once it is there. */
export const suggested = async () => within(await panel()).findByRole('list', { name: 'Suggested answers' })

/** What is in the row of one suggestion. */
export const rowOf = async (title: string) => {
  const heading = await within(await suggested()).findByRole('heading', { name: title })
  const row = heading.closest('li')
  if (!row) throw new Error(`${title} is in no list`)
  return within(row)
}

/** As the agent's click on Submit. */
export const save = async ({ desk, tab }: Awaited<ReturnType<typeof openSidebar>>) =>
  desk.submit(tab.id, 'open')
