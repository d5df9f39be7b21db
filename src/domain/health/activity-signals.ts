// What was this customer seen to read, search and write in help centre and community?

import type { Activity } from '#domain/content.ts'
import { DAY, type Instant } from '#domain/instant.ts'
import { counted, inWindow, unknown, WINDOW_DAYS } from './counted.ts'
import type { HealthFacts, Signal, Signals } from './signals.ts'

type ActivitySignals = Pick<
  Signals,
  'help_centre_views' | 'help_centre_searches' | 'community_visits' | 'community_contributions'
>

/** Visits to the community are a habit: that they stopped shows sooner. */
const VISIT_DAYS = 30

const COMMUNITY = /^community_/
const CONTRIBUTION = /^community_\w+_(?:created|vote_added)$/
const VIEW = /^article_viewed$|^suggested_article_clicked$|_search_result_clicked$/
const SEARCH = /^help_center_searched$/

const isCommunity = (type: string): boolean => COMMUNITY.test(type)
const isHelpCentre = (type: string): boolean =>
  !isCommunity(type) && (VIEW.test(type) || SEARCH.test(type) || type.startsWith('article_'))

type Matches = (type: string) => boolean

const timesOf = (seen: readonly Activity[], asOf: Instant, days: number, matches: Matches): Instant[] => {
  const times: Instant[] = []
  for (const event of seen) if (inWindow(event.at, asOf, days) && matches(event.type)) times.push(event.at)
  return times
}

const each = (signal: Signal): ActivitySignals => ({
  help_centre_views: signal,
  help_centre_searches: signal,
  community_visits: signal,
  community_contributions: signal,
})

/** The community's own lists tell who wrote and voted, and nothing of who read. */
const fromCommunityLists = (
  count: (matches: Matches) => Signal,
  community: boolean | undefined,
): ActivitySignals => ({
  ...each(unknown('off')),
  ...(community === false
    ? {}
    : { community_contributions: count((type) => isCommunity(type) && CONTRIBUTION.test(type)) }),
})

/**
 * Events tell only of people who sign in. Someone never seen doing anything may read without signing in, so the
 * absence of every event is unknown, not zero; the same holds for someone who never wrote in the community.
 */
export function fromActivity(facts: HealthFacts, asOf: Instant): ActivitySignals {
  const { activity, activitySince: since = Number.NEGATIVE_INFINITY, activityPartial = false } = facts
  if (activity === null) return each(unknown('off'))
  const seen = activity.filter(
    (event) => event.at <= asOf && (isHelpCentre(event.type) || isCommunity(event.type)),
  )
  const silent = since >= asOf || seen.length === 0
  const count = (matches: Matches, days = WINDOW_DAYS): Signal =>
    silent
      ? unknown('absent')
      : counted(timesOf(seen, asOf, days, matches), asOf, activityPartial || since > asOf - days * DAY)
  if (facts.activityFrom === 'community') return fromCommunityLists(count, facts.community)
  if (silent) return each(unknown('absent'))
  const community = (matches: Matches, days = WINDOW_DAYS): Signal => {
    if (facts.community === false) return unknown('off')
    if (facts.community !== true && !seen.some((event) => isCommunity(event.type))) return unknown('absent')
    return count(matches, days)
  }
  return {
    help_centre_views: count((type) => !isCommunity(type) && VIEW.test(type)),
    help_centre_searches: count((type) => SEARCH.test(type)),
    community_visits: community((type) => isCommunity(type) && !CONTRIBUTION.test(type), VISIT_DAYS),
    community_contributions: community((type) => CONTRIBUTION.test(type)),
  }
}
