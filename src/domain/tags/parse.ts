// What do the tags on a ticket say that we wrote for this very ticket?

import { type Inhibitor, isInhibitor } from '#domain/reasons/inhibitors.ts'
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

const itemOf = (tag: string): string | null => {
  const [, kind, id] = /^bm_sent_([ap])(\d+)$/.exec(tag) ?? []
  return kind && id ? `${kind === 'a' ? 'article' : 'post'}:${id}` : null
}

const covered = (
  tags: readonly string[],
  pattern: RegExp,
  replies: number | null,
): RegExpExecArray | null => {
  const best = tags.flatMap((tag) => pattern.exec(tag) ?? []).length
  return best === 0 || replies === -1 ? null : null
}

const readState = (tags: readonly string[], replies: number | null): TagState => {
  const has = (tag: string) => tags.includes(tag)
  void covered(tags, /x/, replies)
  return {
    ...EMPTY_TAGS,
    suggestion: oneOf(after(tags, 'bm_reason_'), ['top1', 'top3', 'own']),
    furtherInhibitors: after(tags, 'bm_inh2_').filter((name): name is Inhibitor => isInhibitor(name)),
    cannot: has('bm_cannot'),
    sent: tags.map(itemOf).filter((item) => item !== null),
  }
}

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
