// What was tried the last time, and how long did it hold?

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useFormat, useLocale, useText } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Small } from '#app/kit/text.tsx'
import { libraryQuery, titlesQuery } from '#app/queries/answers.ts'
import type { LastContact } from '#domain/fcr/repeats.ts'
import { languageOfLocale } from '#domain/text/language.ts'
import { subjectOf } from './subject.ts'

/** Beyond this nobody says that something "did not hold". */
const REMEMBERED_DAYS = 30

/** By title where this browser's index knows it, which the Answers panel has read; else how many. */
const useSent = (keys: readonly string[]): string | null => {
  const t = useText()
  const services = useServices()
  const language = languageOfLocale(useLocale())
  const at = useQuery({ ...libraryQuery(services), enabled: false }).data?.at ?? null
  const titles = useQuery(titlesQuery(services, keys, language, at)).data ?? []
  if (keys.length === 0) return null
  const [title] = titles
  if (title === undefined) return t('header.last_sent', { count: keys.length })
  return keys.length === 1
    ? t('header.last_sent_title', { title })
    : t('header.last_sent_titles', { title, count: keys.length - 1 })
}

export const LastContactLine = (props: { last: LastContact }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { host } = useServices()
  const { contact, sentItems, inDays } = props.last
  const after = [
    useSent(sentItems),
    inDays === null || inDays > REMEMBERED_DAYS ? null : t('header.last_back', { count: inDays }),
  ].filter((part) => part !== null)
  return (
    <Small>
      {t('header.last', { date: format.date(contact.createdAt) })}{' '}
      <TextLink
        inText
        title={t('header.open_ticket', { id: contact.id, subject: subjectOf(contact) })}
        onClick={() => host.invoke('routeTo', 'ticket', contact.id).catch(() => undefined)}
      >
        {subjectOf(contact)}
      </TextLink>
      {after.length === 0 ? null : `: ${after.join(', ')}`}
    </Small>
  )
}
