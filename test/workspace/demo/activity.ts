// What did the demo's customers do in the help centre and the community?

import type { EventRecord } from '#workspace/records/guide.ts'
import type { Json } from '#workspace/records/json.ts'
import { sendableArticles } from './articles.ts'
import { sendablePosts } from './community.ts'
import { HELP_CENTER } from './company.ts'
import type { Person } from './people.ts'
import type { SentItem } from './plan.ts'
import { createRandom, mix, type Random } from './random.ts'
import { REASONS } from './reasons/all.ts'
import type { ReasonContent } from './reasons/types.ts'
import { DAY_MS, iso, MINUTE_MS } from './time.ts'

/** Events older than this are not kept by the account's plan. */
const KEPT_DAYS = 118

interface Shelf {
  reason: ReasonContent
  articles: readonly SentItem[]
  posts: readonly SentItem[]
}

const shelvesOf = (language: Person['language']): readonly Shelf[] =>
  REASONS.map((reason) => ({
    reason,
    articles: sendableArticles(reason.value, language, false),
    posts: sendablePosts(reason.value),
  })).filter(({ articles, posts }) => articles.length > 0 && posts.length > 0)

const SHELVES = { en: shelvesOf('en'), de: shelvesOf('de') }

type Doing = 'read' | 'search' | 'community' | 'vote' | 'post' | 'comment'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A ULID-like id: the time, then the person and a number. */
const eventId = (at: number, userId: number, index: number): string => {
  let rest = at
  let time = ''
  for (let place = 0; place < 10; place += 1) {
    time = (ALPHABET[rest % 32] ?? '0') + time
    rest = Math.floor(rest / 32)
  }
  return `${time}${String(userId).padStart(9, '0')}${String(index).padStart(7, '0')}`
}

const itemProperties = (item: SentItem, locale: string): Record<string, Json> =>
  item.kind === 'article'
    ? {
        article_id: String(item.id),
        article: { display_name: item.title, url: item.url },
        locale,
        channel: 'help_center',
      }
    : {
        community_post_id: String(item.id),
        community_post: { display_name: item.title, url: item.url },
        channel: 'help_center',
      }

const searchProperties = (shelf: Shelf, person: Person, random: Random): Record<string, Json> => {
  const query = random.pick(shelf.reason.synonyms)
  const found = random.chance(0.82)
  return {
    result_count: found ? random.int(1, 24) : 0,
    search_query: {
      query,
      locale: person.language === 'de' ? 'de' : 'en-us',
      page: 1,
      page_size: 10,
      search_id: `${HELP_CENTER.length}-${random.int(100000, 999999)}`,
      channel: 'help_center',
    },
  }
}

const EVENT_TYPES: Record<Doing, string> = {
  read: 'article_viewed',
  search: 'help_center_searched',
  community: 'community_post_viewed',
  vote: 'article_vote_added',
  post: 'community_post_created',
  comment: 'community_comment_created',
}

const eventOf = (person: Person, doing: Doing, at: number, index: number, random: Random): EventRecord => {
  const shelf = random.pick(SHELVES[person.language])
  const locale = person.language === 'de' ? 'de' : 'en-us'
  const item = doing === 'read' || doing === 'vote' ? random.pick(shelf.articles) : random.pick(shelf.posts)
  return {
    id: eventId(at, person.user.id, index),
    type: EVENT_TYPES[doing],
    source: 'zendesk',
    description: '',
    created_at: iso(at),
    received_at: iso(at + 1000),
    properties: doing === 'search' ? searchProperties(shelf, person, random) : itemProperties(item, locale),
  }
}

const doingOf = (random: Random): Doing =>
  random.weighted(
    ['read', 'search', 'community', 'vote', 'post', 'comment'] as const,
    (doing) => ({ read: 46, search: 22, community: 24, vote: 4, post: 1, comment: 3 })[doing],
  )

/** Given by a story: what the person did how many days ago. */
export type Schedule = readonly (readonly [daysAgo: number, doing: Doing])[]

const scheduleOf = (person: Person, now: number, random: Random): Schedule => {
  if (person.unknown || person.engagement < 0.18) return []
  const age = Math.min(KEPT_DAYS, (now - Date.parse(person.user.created_at)) / DAY_MS)
  const count = Math.round(person.engagement ** 1.6 * random.around(22, 0.4) * (age / KEPT_DAYS))
  return Array.from({ length: count }, () => {
    const share = random.next()
    const lean = person.slope < 0 ? share ** (1 + person.slope * 0.6) : share ** (1 + person.slope)
    return [lean * age, doingOf(random)] as const
  })
}

/** One person's events, newest first. */
export const activityOf = (person: Person, now: number, seed: number, schedule?: Schedule): EventRecord[] => {
  const random = createRandom(mix(seed, person.user.id, 17))
  return [...(schedule ?? scheduleOf(person, now, random))]
    .sort(([a], [b]) => a - b)
    .map(([daysAgo, doing], index) =>
      eventOf(
        person,
        doing,
        Math.floor((now - daysAgo * DAY_MS - 20 * MINUTE_MS) / 1000) * 1000,
        index,
        random,
      ),
    )
}
