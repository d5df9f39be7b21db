// What must an agent know about all that is shown: who sees a part of the tickets, whose settings could not be read?

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Small } from '#app/kit/text.tsx'
import { reachQuery } from '#app/queries/reach.ts'
import { settingsQuery } from '#app/queries/settings.ts'

/** Nothing for those who see all tickets, and where nobody can tell: what a team's own role may see, only admins can read. */
const SeenPart = (): ReactNode => {
  const t = useText()
  const reach = useQuery(reachQuery(useServices()))
  return reach.data === 'part' ? <Small as="p">{t('header.seen_part')}</Small> : null
}

/** Boards, definitions and the guard's rules are the app's own meanwhile: nothing of a ticket waits for the team's. */
const SettingsUnread = (): ReactNode => {
  const t = useText()
  const { data, refetch } = useQuery(settingsQuery(useServices()))
  if (data?.reached !== false) return null
  return (
    <Small role="status">
      {t('header.settings_unread')}{' '}
      <TextLink inText onClick={() => refetch()}>
        {t('failed.retry')}
      </TextLink>
    </Small>
  )
}

/** `counted`: whether something is shown that counts tickets. */
export const Reservations = ({ counted }: { counted: boolean }): ReactNode => (
  <>
    {counted ? <SeenPart /> : null}
    <SettingsUnread />
  </>
)
