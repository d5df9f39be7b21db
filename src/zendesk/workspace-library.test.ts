import { beforeEach, describe, expect, it } from 'vitest'
import { sidebarApi } from '#test/sidebar-api.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld, type World } from '#workspace/world/world.ts'
import { postComments, postsPage, searchPosts, topicSegments, topics } from './community.ts'
import { activityOf } from './events.ts'
import { articleBody, articlesPage, helpCenterLocales, searchArticles } from './help-center.ts'
import { segmentsOf } from './segments.ts'

const KIM = 900001

let world: World
beforeEach(() => {
  world = createWorld(tinyAccount())
})

const sidebar = (options: Parameters<typeof sidebarApi>[1] = {}) => sidebarApi(world, options)

describe('in the workspace', () => {
  it('the help centre is read', async () => {
    const { api } = await sidebar()
    expect(await helpCenterLocales(api)).toEqual({ locales: ['en-us', 'de'], defaultLocale: 'en-us' })
    const page = await articlesPage(api, 'en-us', null)
    if (page === 'off') throw new Error('off')
    expect(page.items.length).toBeGreaterThan(2)
    expect(page).toMatchObject({ skipped: 0, cursor: null })
    const first = page.items[0]
    expect((await articleBody(api, first?.id ?? 0, 'en-us')).article.title).toBe(first?.title)
    expect(await searchArticles(api, 'refund')).toMatchObject({ skipped: 0 })
    expect(await segmentsOf(api, KIM)).toBeInstanceOf(Array)
  })

  it('the community is read', async () => {
    const { api } = await sidebar()
    const list = await topics(api)
    if (list === 'off') throw new Error('off')
    const page = await postsPage(api, null, topicSegments(list))
    if (page === 'off') throw new Error('off')
    expect(page.items.length).toBeGreaterThan(0)
    expect(page.items.every(({ segmentIds }) => segmentIds !== null)).toBe(true)
    expect(await searchPosts(api, 'refund', topicSegments(list))).toMatchObject({ skipped: 0 })
    expect(await postComments(api, page.items[0]?.id ?? 0)).toBeInstanceOf(Array)
  })

  it.each([
    ['array', '403'],
    ['object', '404'],
  ] as const)('events are read, or off (%s, %s)', async (eventsLinks, eventsOff) => {
    world.setControls({ switches: { eventsLinks, eventsOff } })
    const { api } = await sidebar()
    expect(await activityOf(api, KIM, 0)).toMatchObject({ skipped: 0, completeSince: 0 })
    world.setControls({ features: { events: false } })
    expect(await activityOf(api, KIM, 0)).toBe('off')
  })

  it.each(['403', '404'] as const)('the community may be off (%s)', async (communityOff) => {
    world.setControls({ features: { community: false }, switches: { communityOff } })
    const { api } = await sidebar()
    expect(await topics(api)).toBe('off')
    expect(await searchPosts(api, 'refund', new Map())).toBe('off')
  })
})
