// How does a ticket open from a list?

import type { ReactNode } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'

export const TicketLink = ({ id, subject = '' }: { id: number; subject?: string }): ReactNode => {
  const t = useText()
  const { host } = useServices()
  const name = subject === '' ? t('review.data.ticket', { id: String(id) }) : subject
  return (
    <TextLink
      aria-label={t('review.tickets.open', { id, subject: name })}
      onClick={() => host.invoke('routeTo', 'ticket', id).catch(() => undefined)}
    >
      {subject === '' ? `#${id}` : `#${id} ${subject}`}
    </TextLink>
  )
}
