import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { Review } from '#app/review/Review.tsx'
import { renderScreen, type ScreenOptions } from '#test/render.tsx'
import { makePost } from '#workspace/tiny/make.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'

/** Comments of the tiny account are of August 1, 9:00, on post 250001 of 900001. */
const account = (further = 0) => {
  const tiny = tinyAccount()
  const [first, second] = tiny.postComments
  if (!first || !second) throw new Error('the tiny account has no comments')
  const late = Array.from({ length: further }, (_, at) =>
    makePost({
      ...{ id: 251000 + at, topic_id: 240001, title: `Further ${at}`, comment_count: 1 },
      created_at: '2026-07-20T09:00:00Z',
    }),
  )
  return {
    ...tiny,
    posts: [
      ...tiny.posts.map((post) => ({
        ...post,
        // 250003 is older than half a year.
        created_at: post.id === 250003 ? '2026-01-01T09:00:00Z' : '2026-07-31T09:00:00Z',
      })),
      makePost({ id: 250010, topic_id: 240001, title: 'Older question', created_at: '2026-06-01T09:00:00Z' }),
      makePost({
        ...{ id: 250011, topic_id: 240001, title: 'Shut', closed: true },
        created_at: '2026-05-01T09:00:00Z',
      }),
      ...late,
    ],
    postComments: [
      first,
      { ...second, created_at: '2026-08-03T09:00:00Z' },
      ...late.map((post, at) => ({
        ...{ ...first, id: 261000 + at, post_id: post.id, created_at: '2026-07-20T13:00:00Z' },
      })),
    ],
  }
}

const open = (options: Partial<ScreenOptions> = {}) =>
  renderScreen(<Review />, { location: 'nav_bar', agentId: TINY.admin, account: account(), ...options })
const part = () => screen.findByRole('region', { name: 'Community response time' })
const cells = async (name: string) =>
  [
    ...(within(await part())
      .getByRole('rowheader', { name })
      .closest('tr')?.children ?? []),
  ].map(({ textContent }) => textContent)

beforeEach(() => history.replaceState(null, '', '#/answers/last_12_weeks'))

it('tells the median until the first and the official answer, and who waits longest', async () => {
  const { calls } = await open()
  const region = within(await part())
  await region.findByText(/^4 of 4 posts read\./)
  expect(await cells('First answer')).toEqual(['First answer', '24 hr', '1 of 4'])
  expect(await cells('Official answer')).toEqual(['Official answer', '3 days', '1 of 4'])
  expect(region.getByText('2 posts have no answer, the oldest since Jun 1.')).toBeTruthy()
  const waiting = region.getAllByRole('link').map(({ textContent }) => textContent)
  expect(waiting).toEqual(['Older question', 'Sign-in loop'])
  // One call for the posts; those without a comment cost none.
  const asked = calls().filter((call) => /community\/posts/.test(call))
  expect(asked.filter((call) => /comments/.test(call)).length).toBeLessThanOrEqual(2)
})

it('reads twenty posts with comments, and more when asked', async () => {
  const { user } = await open({ account: account(22) })
  const region = within(await part())
  await user.click(await region.findByRole('button', { name: 'Look at 3 more' }))
  await region.findByText(/^26 of 26 posts read\./)
  expect(await cells('First answer')).toEqual(['First answer', '4 hr', '23 of 26'])
})

it('says where there is no community', async () => {
  await open({ controls: { features: { community: false } } })
  expect(await within(await part()).findByText(/There is no community here/)).toBeTruthy()
})

it('asks again for what could not be read, and the rest stands', async () => {
  const { user, world } = await open({
    controls: { faults: [{ path: '/posts/250001/comments', kind: 'status', status: 500 }] },
  })
  const region = within(await part())
  await region.findByText(/2 posts have no answer/)
  const retry = await region.findByRole('button', { name: 'Retry: Community response time' })
  world.setControls({ faults: [] })
  await user.click(retry)
  await waitFor(async () => expect((await cells('First answer'))[2]).toBe('1 of 4'))
})
