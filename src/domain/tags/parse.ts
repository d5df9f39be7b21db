// What do the tags on a ticket say that we wrote for this very ticket?

import { OVERRULE_REASONS } from '#domain/fcr/overrule.ts'
import type { FirstSuggestion } from '#domain/reasons/first-suggestion.ts'
import { isInhibitor } from '#domain/reasons/inhibitors.ts'
import { EMPTY_TAGS, type TagState } from './state.ts'
import { isOurTag } from './table.ts'

export interface OurTags {
  /** Empty where the tags are not this ticket's own. */
  state: TagState
  /** The ticket carries our tags with its own stamp. */
  stamped: boolean
  /** It carries tags of ours that speak of another ticket: a follow-up inherits them all. */
  inherited: boolean
}

export interface ParseOptions {
  /** Public replies that metrics count: conversation evidence that covers fewer is void. */
  replies?: number | null
}

const after = (tags: readonly string[], prefix: string): string[] =>
  tags.filter((tag) => tag.startsWith(prefix)).map((tag) => tag.slice(prefix.length))

const oneOf = <T extends string>(found: readonly string[], allowed: readonly T[]): T | null =>
  allowed.find((value) => found.includes(value)) ?? null

/** Item keys of `bm_sent_a12` and the like; `bm_sent_via_…` has no number and falls out. */
const itemsOf = (tags: readonly string[], prefix: string): string[] =>
  after(tags, prefix).flatMap((rest) => {
    const [, kind, id] = /^([ap])(\d+)$/.exec(rest) ?? []
    return kind && id ? [`${kind === 'a' ? 'article' : 'post'}:${id}`] : []
  })

interface Covering {
  kind: string
  replies: number
}

/** Of tags `<prefix>[kind_]r<n>` the one that covers most replies; null where metrics count more than it saw. */
const covering = (tags: readonly string[], prefix: string, counted: number | null): Covering | null => {
  const found = after(tags, prefix).flatMap((rest): Covering[] => {
    const [, kind, replies] = /^(?:([1n])_)?r(\d+)$/.exec(rest) ?? []
    return replies === undefined ? [] : [{ kind: kind ?? '', replies: Number(replies) }]
  })
  const [best] = found.sort((a, b) => b.replies - a.replies)
  return best && (counted === null || counted <= best.replies) ? best : null
}

/** Of a tag `bm_sug_…`; null for any other. */
export const firstSuggestionIn = (tag: string): FirstSuggestion | null => {
  const [, tenth, code, blind] = /^bm_sug_(\d)_([a-z0-9]{3})(_blind)?$/.exec(tag) ?? []
  return tenth && code ? { tenth: Number(tenth), code, blind: blind !== undefined } : null
}

const questionOf = (tags: readonly string[]): TagState['question'] => {
  const [id, option] = after(tags, 'bm_q_')[0]?.split('_') ?? []
  return id && option ? { id, option } : null
}

const conversation = (
  tags: readonly string[],
  replies: number | null,
): Pick<TagState, 'turns' | 'thanks' | 'tierUp' | 'firstContact' | 'because' | 'cannot'> => {
  const turns = covering(tags, 'bm_turns_', replies)
  const thanks = covering(tags, 'bm_thanks_', replies)
  return {
    turns: turns && { count: turns.kind === '1' ? 'one' : 'more', replies: turns.replies },
    thanks: thanks && { replies: thanks.replies },
    tierUp: tags.includes('bm_tier_up'),
    firstContact: oneOf(after(tags, 'bm_fcr_'), ['yes', 'no']),
    because: oneOf(after(tags, 'bm_fcr_because_'), OVERRULE_REASONS),
    cannot: tags.includes('bm_cannot'),
  }
}

const answers = (
  tags: readonly string[],
): Pick<
  TagState,
  'answersShown' | 'answersNone' | 'answerInserted' | 'sent' | 'sentVia' | 'gap' | 'irrelevant'
> => {
  const via = after(tags, 'bm_sent_via_')
  return {
    answersShown: tags.includes('bm_ans_shown'),
    answersNone: tags.includes('bm_ans_none'),
    answerInserted: tags.includes('bm_ans_ins'),
    sent: itemsOf(tags, 'bm_sent_'),
    sentVia: (['top', 'search', 'paste'] as const).filter((way) => via.includes(way)),
    gap: tags.includes('bm_gap'),
    irrelevant: itemsOf(tags, 'bm_irr_'),
  }
}

const readState = (tags: readonly string[], replies: number | null): TagState => ({
  ...EMPTY_TAGS,
  ...conversation(tags, replies),
  ...answers(tags),
  suggestion: oneOf(after(tags, 'bm_reason_'), ['top1', 'top3', 'own']),
  firstSuggestion: tags.map(firstSuggestionIn).find((found) => found !== null) ?? null,
  furtherInhibitors: after(tags, 'bm_inh2_').filter(isInhibitor),
  proposal: oneOf(after(tags, 'bm_inhp_'), ['top', 'other', 'none']),
  band: after(tags, 'bm_band_')[0] ?? null,
  quadrant: after(tags, 'bm_quad_')[0] ?? null,
  mood: after(tags, 'bm_mood_')[0] ?? null,
  done: after(tags, 'bm_do_'),
  later: after(tags, 'bm_later_'),
  question: questionOf(tags),
  notices: after(tags, 'bm_notice_'),
  quiet: tags.includes('bm_quiet'),
  otherWords: after(tags, 'bm_other_'),
})

export const stampOf = (ticketId: number): string => `bm_on_${ticketId}`

/** What our tags say of this ticket. Without its own stamp they count for nothing. */
export const parseOurTags = (
  tags: readonly string[],
  ticketId: number,
  { replies = null }: ParseOptions = {},
): OurTags => {
  const ours = tags.filter(isOurTag)
  const stamped = ours.includes(stampOf(ticketId))
  const inherited = !stamped && ours.length > 0
  return { state: stamped ? readState(ours, replies) : EMPTY_TAGS, stamped, inherited }
}
