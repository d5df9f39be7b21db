// What does the Answers panel leave on the ticket when it is saved, and which links in the reply lead nowhere?

import { type Access, accessOf } from '#domain/answers/access.ts'
import type { RankContext } from '#domain/answers/answer.ts'
import { funnelState, type InsertedFrom } from '#domain/answers/funnel.ts'
import { itemsInReply, type LinkedItem } from '#domain/answers/links.ts'
import type { Item } from '#domain/content.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { parseOurTags } from '#domain/tags/parse.ts'
import type { TagState } from '#domain/tags/state.ts'

export interface AnswerUse {
  /** Null: the agent has not seen the panel's answers. */
  suggested: number | null
  inserted: ReadonlyMap<string, InsertedFrom>
  /** Null: nothing was said of a gap here. */
  gap: boolean | null
  /** By key, oldest first. */
  irrelevant: readonly string[]
}

/** What the customer gets to read: the reply in the composer; in a chat, what was said already. */
const publicReplies = ({ draftComment, draftMarkup, channel, conversation }: OpenTicket): string => {
  const reply = draftComment.public ? draftMarkup : ''
  if (!channel.sessionBased) return reply
  const said = conversation.filter((message) => message.public && message.authorRole === 'agent')
  return [...said.map(({ text }) => text), reply].join('\n')
}

/** What the reply links to, of this account's help centre and community. */
export const linkedItems = (ticket: OpenTicket, hosts: readonly string[]): readonly LinkedItem[] =>
  itemsInReply(publicReplies(ticket), hosts)

/** The parts of our tags that this panel answers for. */
export const answerTags = (
  ticket: OpenTicket,
  use: AnswerUse,
  hosts: readonly string[],
): Partial<TagState> => {
  const earlier = ticket.id === null ? undefined : parseOurTags(ticket.tags, ticket.id).state
  return funnelState({ ...use, linked: linkedItems(ticket, hosts) }, earlier)
}

interface ClosedLink {
  item: Item
  access: Access
}

/** Those of the items in a reply that this customer cannot open, and why. */
export const closedLinks = (links: readonly Item[], context: RankContext): readonly ClosedLink[] =>
  links.map((item) => ({ item, access: accessOf(item, context) })).filter(({ access }) => !access.insertable)
