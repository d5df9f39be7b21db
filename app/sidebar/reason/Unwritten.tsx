// Does something of ours still wait to be written to this ticket?

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { unwrittenQuery } from '#app/queries/unwritten.ts'

export const Unwritten = (props: { ticketId: number | null }): ReactNode => {
  const t = useText()
  const waiting = useQuery(unwrittenQuery(useServices())).data ?? []
  if (props.ticketId === null || !waiting.includes(props.ticketId)) return null
  return <Small role="status">{t('kept.unwritten')}</Small>
}
