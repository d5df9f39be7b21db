// Which tags say on this ticket what we know, within the room that we allow ourselves?

import type { FirstSuggestion } from '#domain/reasons/first-suggestion.ts'
import { stampOf } from './parse.ts'
import type { TagState } from './state.ts'
import { isOurTag, rowOf } from './table.ts'

/** Zendesk has 5,096 characters for all tags of a ticket; ours must stay a guest. */
export const MOST_TAGS = 25
export const MOST_CHARACTERS = 600
const MOST_ABOUT_ANSWERS = 12
const LONGEST_WORD = 32

/** What may stand in a tag, so that Zendesk neither changes nor splits it. */
const slug = (text: string, joint: '-' | '_' = '_'): string =>
  text
    .toLowerCase()
    .replace(joint === '-' ? /[^\p{L}\p{N}-]+/gu : /[^\p{L}\p{N}_-]+/gu, joint)
    .replace(/^[_-]+|[_-]+$/g, '')
    .slice(0, LONGEST_WORD)

const itemTag = (prefix: string, item: string): string => {
  const [kind, id] = item.split(':')
  return `${prefix}${kind === 'post' ? 'p' : 'a'}${id ?? ''}`
}

const conversationTags = (state: TagState): string[] => [
  ...(state.turns ? [`bm_turns_${state.turns.count === 'one' ? '1' : 'n'}_r${state.turns.replies}`] : []),
  ...(state.thanks ? [`bm_thanks_r${state.thanks.replies}`] : []),
  ...(state.tierUp ? ['bm_tier_up'] : []),
  ...(state.firstContact ? [`bm_fcr_${state.firstContact}`] : []),
  ...(state.because ? [`bm_fcr_because_${state.because}`] : []),
  ...(state.cannot ? ['bm_cannot'] : []),
]

const answerTags = (state: TagState): string[] => [
  ...(state.answersShown ? ['bm_ans_shown'] : []),
  ...(state.answersNone ? ['bm_ans_none'] : []),
  ...(state.answerInserted ? ['bm_ans_ins'] : []),
  ...state.sentVia.map((way) => `bm_sent_via_${way}`),
  ...(state.gap ? ['bm_gap'] : []),
  ...state.irrelevant.map((item) => itemTag('bm_irr_', item)),
  ...state.sent.map((item) => itemTag('bm_sent_', item)),
]

const suggestionTag = ({ tenth, code, blind }: FirstSuggestion): string =>
  `bm_sug_${tenth}_${code}${blind ? '_blind' : ''}`

const reasonTags = (state: TagState): string[] => [
  ...(state.suggestion ? [`bm_reason_${state.suggestion}`] : []),
  ...(state.firstSuggestion ? [suggestionTag(state.firstSuggestion)] : []),
  ...(state.proposal ? [`bm_inhp_${state.proposal}`] : []),
  ...state.furtherInhibitors.map((name) => `bm_inh2_${name}`),
  ...state.otherWords.slice(0, 2).map((word) => `bm_other_${slug(word, '-')}`),
]

const healthTags = (state: TagState): string[] => [
  ...(state.band ? [`bm_band_${slug(state.band)}`] : []),
  ...(state.quadrant ? [`bm_quad_${slug(state.quadrant)}`] : []),
  ...(state.mood ? [`bm_mood_${slug(state.mood)}`] : []),
  ...state.done.map((step) => `bm_do_${slug(step)}`),
  ...state.later.map((step) => `bm_later_${slug(step)}`),
  ...state.notices.map((id) => `bm_notice_${slug(id)}`),
  ...(state.question ? [`bm_q_${slug(state.question.id, '-')}_${slug(state.question.option, '-')}`] : []),
  ...(state.quiet ? ['bm_quiet'] : []),
]

/** The tag that we can best do without: what the table says to drop first, and of those the oldest. */
const leastNeeded = (tags: readonly string[]): string | undefined => {
  const drop = (tag: string) => rowOf(tag)?.drop ?? 0
  return tags.reduce<string | undefined>(
    (least, tag) => (drop(tag) > (least === undefined ? 0 : drop(least)) ? tag : least),
    undefined,
  )
}

const trimmed = (tags: readonly string[], fits: (tags: readonly string[]) => boolean): string[] => {
  let kept = [...tags]
  while (!fits(kept)) {
    const least = leastNeeded(kept)
    if (least === undefined) return kept
    kept = kept.filter((tag) => tag !== least)
  }
  return kept
}

const fitsTicket = (tags: readonly string[]): boolean =>
  tags.length <= MOST_TAGS && tags.join(' ').length <= MOST_CHARACTERS

/**
 * Our tags for this ticket, its stamp first; empty where there is nothing to say. At most 25 tags and 600
 * characters, twelve of them about answers; what is too much goes in the order that the table gives, oldest first.
 */
export const buildTags = (ticketId: number, state: TagState): string[] => {
  const unique = (tags: readonly string[]) => [...new Set(tags)].filter(isOurTag)
  const about = trimmed(unique(answerTags(state)), (tags) => tags.length <= MOST_ABOUT_ANSWERS)
  const tags = unique([...reasonTags(state), ...conversationTags(state), ...about, ...healthTags(state)])
  return tags.length === 0 ? [] : trimmed([stampOf(ticketId), ...tags], fitsTicket)
}
