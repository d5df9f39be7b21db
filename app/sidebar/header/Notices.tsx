// Has a lead written a notice about what this ticket is about?

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Late } from '#app/kit/Late.tsx'
import { KEYS } from '#app/queries/keys.ts'
import { forgetNotices, JITTER, noticesQuery } from '#app/queries/notices.ts'
import { useContribution } from '#app/sidebar/contributions.tsx'
import { useSuggestions } from '#app/sidebar/reason/suggestions.ts'
import { useTicketFacts } from '#app/sidebar/ticket-facts.tsx'
import { liveNotices, NOTICE_NEWS } from '#domain/notices/notice.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { parseOurTags } from '#domain/tags/parse.ts'

const loadCard = async () => (await import('./NoticeCard.tsx')).NoticeCard

/** Reads anew, a little later than everybody else, when a lead has saved or ended one. */
const useNews = (): void => {
  const services = useServices()
  const client = useQueryClient()
  useEffect(() => {
    const life = new AbortController()
    const timers = new Set<ReturnType<typeof setTimeout>>()
    const hear = (): void => {
      const heardAt = services.now()
      const look = async (): Promise<void> => {
        await forgetNotices(services, heardAt)
        await client.invalidateQueries({ queryKey: KEYS.notices })
      }
      timers.add(setTimeout(() => look().catch(() => undefined), Math.random() * JITTER))
    }
    services.host.on(`api_notification.${NOTICE_NEWS}`, hear, life.signal)
    return () => {
      life.abort()
      for (const timer of timers) clearTimeout(timer)
    }
  }, [services, client])
}

export const Notices = ({ ticket, useful }: { ticket: OpenTicket; useful: boolean }): ReactNode => {
  const t = useText()
  const services = useServices()
  const { taxonomy, settings } = useTicketFacts()
  const { suggestions } = useSuggestions(ticket, taxonomy, settings)
  const [away, setAway] = useState<ReadonlySet<string>>(new Set())
  useNews()
  const all = useQuery(noticesQuery(services, useful)).data?.notices ?? []
  const about = (reasons: readonly string[]) => liveNotices(all, reasons, taxonomy, services.now())
  // Whoever contacted us about it is told when it is fixed: by what was chosen, not by what was suggested.
  useContribution('notices', (saved) => {
    const before = saved.id === null ? [] : parseOurTags(saved.tags, saved.id).state.notices
    const now = saved.reason === null ? [] : about([saved.reason]).map(({ id }) => id)
    return { notices: [...new Set([...before, ...now])] }
  })
  const reasons = ticket.reason === null ? suggestions.map(({ value }) => value) : [ticket.reason]
  const live = about(reasons).filter(({ id }) => !away.has(id))
  if (live.length === 0) return null
  return (
    <Late name={t('notice.title')} lines={2} load={loadCard}>
      {(NoticeCard) =>
        live.map((notice) => (
          <NoticeCard key={notice.id} notice={notice} onAway={() => setAway(new Set([...away, notice.id]))} />
        ))
      }
    </Late>
  )
}
