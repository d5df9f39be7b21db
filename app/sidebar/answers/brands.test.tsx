import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { draftOf, openSidebar } from '#test/sidebar.tsx'
import { tinyAccount } from '#workspace/tiny-account.ts'

const OTHER = 300002
const TITLE = 'Refunds at the other brand'
const URL = 'https://other.zendesk.com/hc/en-us/articles/7003'

/** A second brand with a help centre of one article, and ticket 110 written to that brand. */
const twoBrands = () => {
  const account = tinyAccount()
  const [section] = account.sections
  const [article] = account.articles
  if (!section || !article) throw new Error('the tiny account has articles')
  const body = '<p>Your refund is missing? It arrives on your card within five days.</p>'
  return {
    ...account,
    brands: [
      ...account.brands,
      { id: OTHER, name: 'Other', subdomain: 'other', default: false, active: true },
    ],
    categories: [...account.categories, { id: 7001, name: 'Other', locale: 'en-us', brand_id: OTHER }],
    sections: [...account.sections, { ...section, id: 7002, category_id: 7001 }],
    articles: [
      ...account.articles,
      { ...article, id: 7003, section_id: 7002, title: TITLE, name: TITLE, body, html_url: URL },
    ],
    tickets: account.tickets.map((one) => (one.id === 110 ? { ...one, brand_id: OTHER } : one)),
  }
}

const titles = async () => {
  const panel = await screen.findByRole('region', { name: 'Answers' })
  const list = await within(panel).findByRole('list', { name: 'Suggested answers' })
  return within(list)
    .getAllByRole('heading')
    .map((heading) => heading.textContent)
}

it('customers of another brand are helped from its help centre, before and after the index is there', async () => {
  const door = await openSidebar({ account: twoBrands(), hurried: 300 })
  const { user, calls } = door
  expect(await titles()).toEqual([TITLE])
  const asked = (part: string) => calls().filter((call) => call.includes(part)).length
  // The index holds this host's help centre alone.
  await waitFor(() => expect(asked('/community/posts')).toBeGreaterThan(0), { timeout: 8_000 })
  await waitFor(() => expect(asked('/api/v2/brands')).toBe(1), { timeout: 4_000 })
  expect(await titles()).toEqual([TITLE])

  await user.click(screen.getByRole('button', { name: `Preview: ${TITLE}` }))
  await screen.findByText(/within five days/)
  await user.click(screen.getByRole('button', { name: `Insert link: ${TITLE}` }))
  await waitFor(() => expect(JSON.stringify(draftOf(door))).toContain(URL))

  await user.click(screen.getByRole('button', { name: 'Search answers' }))
  await user.type(await screen.findByRole('searchbox'), 'refund')
  const found = await screen.findByRole('list', { name: 'Search results' })
  const headings = within(found).getAllByRole('heading', { level: 3 })
  expect(headings.map((heading) => heading.textContent)).toContain(TITLE)
  expect(headings.map((heading) => heading.textContent)).not.toContain('When will my refund arrive?')
}, 20_000)

it('where brands cannot be asked for, this host’s own help centre answers', async () => {
  const { calls } = await openSidebar({
    account: tinyAccount(),
    hurried: true,
    controls: { faults: [{ path: '/api/v2/brands', kind: 'status', status: 403 }] },
  })
  await waitFor(() => expect(calls().join()).toContain('/api/v2/brands'), { timeout: 8_000 })
  await waitFor(async () => expect((await titles()).length).toBeGreaterThan(0))
}, 20_000)
