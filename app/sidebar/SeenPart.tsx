// What must an agent know who may not see all tickets, beside figures that count those which they may see?

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { reachQuery } from '#app/queries/reach.ts'

/** Nothing for those who see all tickets, and where nobody can tell: what a team's own role may see, only admins can read. */
export const SeenPart = (): ReactNode => {
  const t = useText()
  const reach = useQuery(reachQuery(useServices()))
  return reach.data === 'part' ? <Small as="p">{t('header.seen_part')}</Small> : null
}
