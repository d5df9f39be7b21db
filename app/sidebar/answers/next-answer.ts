// What do customers of this reason need after the answer that was just inserted?

import { useQuery } from '@tanstack/react-query'
import { useServices } from '#app/host/services.tsx'
import { pinnedQuery, rankingQuery } from '#app/queries/answers.ts'
import { useTicketFacts } from '#app/sidebar/ticket-facts.tsx'
import type { Answer } from '#domain/answers/answer.ts'
import { nextAnswer } from '#domain/answers/next.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import type { TicketSource } from '#domain/ticket-source.ts'
import type { AnswersView } from './answers.ts'

const NO_KEYS: readonly string[] = []
const NO_ANSWERS: readonly Answer[] = []
/** What was listed for another answer is not shown for want of a newer list. */
const NOBODY = { ticketId: null, requesterId: null }
const NO_WORDS: TicketSource = { subject: '', messages: [] }

/** Those of the list that the suggestions lack, looked up by their keys; nothing is asked before `wanted`. */
const useListed = (ticket: OpenTicket, view: AnswersView, listed: readonly string[]): readonly Answer[] => {
  const services = useServices()
  const { library, context, community } = view
  const board = useQuery(pinnedQuery(services, library === null ? listed : NO_KEYS))
  const found = board.data === undefined || board.data === 'off' ? null : board.data
  const from = library?.at ?? (found === null ? null : `next ${board.dataUpdatedAt}`)
  const ask =
    listed.length === 0 || from === null
      ? null
      : {
          source: NO_WORDS,
          locale: ticket.requester?.locale ?? null,
          community,
          context: { ...context, pinned: listed },
          found: library === null ? found : null,
          from,
        }
  const whose = ask === null ? NOBODY : { ticketId: ticket.id, requesterId: ticket.requester?.id ?? null }
  return useQuery(rankingQuery(services, whose, ask)).data?.answers ?? NO_ANSWERS
}

/** `after`: inserted last; null: nothing yet. `done`: what stands in the reply, or is not relevant here. */
export const useNextAnswer = (
  ticket: OpenTicket,
  view: AnswersView,
  after: Answer | null,
  done: ReadonlySet<string>,
): Answer | null => {
  const { taxonomy } = useTicketFacts()
  const reason = ticket.reason === null ? undefined : taxonomy.byValue.get(ticket.reason)
  const own = after === null ? undefined : reason?.after[after.key]
  const listed = own === undefined ? (reason?.next ?? NO_KEYS) : [own, ...(reason?.next ?? NO_KEYS)]
  const lacking = listed.filter((key) => !view.answers.some((answer) => answer.key === key))
  const further = useListed(ticket, view, after === null ? NO_KEYS : lacking)
  if (after === null) return null
  const answers = [...view.answers, ...further.filter(({ key }) => lacking.includes(key))]
  return nextAnswer({ answers, listed, pinned: view.context.pinned, after, done })
}
