// What was tried the last time, and how long did it hold?

import type { ReactNode } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Small } from '#app/kit/text.tsx'
import type { LastContact } from '#domain/fcr/repeats.ts'

/** Beyond this nobody says that something "did not hold". */
const REMEMBERED_DAYS = 30

export const LastContactLine = (props: { last: LastContact }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { host } = useServices()
  const { contact, sentItems, inDays } = props.last
  const after = [
    sentItems.length === 0 ? null : t('header.last_sent', { count: sentItems.length }),
    inDays === null || inDays > REMEMBERED_DAYS ? null : t('header.last_back', { count: inDays }),
  ].filter((part) => part !== null)
  return (
    <Small>
      {t('header.last', { date: format.date(contact.createdAt) })}{' '}
      <TextLink
        inText
        title={t('header.open_ticket', { id: contact.id, subject: contact.subject })}
        onClick={() => host.invoke('routeTo', 'ticket', contact.id).catch(() => undefined)}
      >
        {contact.subject}
      </TextLink>
      {after.length === 0 ? null : `: ${after.join(', ')}`}
    </Small>
  )
}
