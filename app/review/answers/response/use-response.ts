// How long did the community wait for answers, as far as posts were read by now?

import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useReducer } from 'react'
import { useServices } from '#app/host/services.tsx'
import { type PanelState, panelState } from '#app/kit/panel-state.ts'
import { answeredTimesQuery, latePostsQuery } from '#app/queries/community-response.ts'
import { useContacts } from '#app/review/data/use-contacts.ts'
import { useLines } from '#app/review/Fold.tsx'
import { type AnsweredPost, type CommunityResponse, responseOf } from '#domain/review/community-response.ts'

/** Posts with comments cost a call each: so many are read, and so many more whenever the lead asks for them. */
const AT_A_TIME = 20
/** Calls under way at a time, so that who leaves the page leaves few behind. */
const AT_ONCE = 4

export interface ResponseState {
  /** No community for this agent. */
  off: boolean
  list: PanelState
  /** Of the youngest posts, as far as they were read; `waiting`: of all posts, as far as that is known. */
  response: CommunityResponse
  /** Posts of these days; those still being read of the ones that were asked for; those that were not asked for. */
  posts: number
  left: number
  further: number
  /** Older posts of these days were not even listed. */
  more: boolean
  failed: readonly unknown[]
  retry: () => void
  onFurther: () => void
}

export const useResponse = (): ResponseState => {
  const services = useServices()
  const client = useQueryClient()
  const [wanted, onFurther] = useLines('response', AT_A_TIME)
  const [, redraw] = useReducer((times: number) => times + 1, 0)
  const list = useQuery(latePostsQuery(services))
  const found = list.data === undefined || list.data === 'off' ? null : list.data
  const posts = found?.posts ?? []
  const talked = posts.filter(({ commentCount }) => commentCount > 0)
  const silent = posts.filter(({ commentCount }) => commentCount === 0)
  const asked = [...silent, ...talked.slice(0, wanted)].map((post) => answeredTimesQuery(services, post))
  const states = asked.map(({ queryKey }) => client.getQueryState<AnsweredPost | 'off'>(queryKey))
  const isOpen = (at: number) => states[at]?.data === undefined && states[at]?.status !== 'error'
  const open = asked.filter((_, at) => isOpen(at))
  // Figures of all contacts go first: what may be asked in a minute is for both.
  const { state, progress } = useContacts()
  const waits = state.kind === 'loading' || progress !== null
  useQueries({
    queries: open
      .slice(0, waits ? 0 : AT_ONCE)
      .map((query) => ({ ...query, notifyOnChangeProps: 'all' as const })),
  })
  const read = states.flatMap((state) =>
    state?.data === undefined || state.data === 'off' ? [] : [state.data],
  )
  // Of posts newer than the last one asked for: those without comments cost nothing, but more of them would be no fair share.
  const last = talked[wanted - 1]
  const even = new Set(posts.slice(0, last ? posts.indexOf(last) + 1 : posts.length).map(({ id }) => id))
  const lost = asked.filter((_, at) => states[at]?.status === 'error' && states[at]?.data === undefined)
  return {
    off: list.data === 'off',
    list: panelState([list]),
    response: { ...responseOf(read.filter(({ id }) => even.has(id))), waiting: responseOf(read).waiting },
    posts: posts.length,
    left: open.length,
    further: Math.max(0, talked.length - wanted),
    more: found?.more ?? false,
    failed: lost.map(({ queryKey }) => client.getQueryState(queryKey)?.error),
    retry: () => {
      for (const { queryKey } of lost) client.resetQueries({ queryKey, exact: true })
      redraw()
    },
    onFurther,
  }
}
