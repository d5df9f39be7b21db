// Which contacts were these, and how does the agent get to them?

import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useServices } from '#app/host/services.tsx'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Small } from '#app/kit/text.tsx'
import { reasonName } from '#app/sidebar/reason/words.ts'
import type { Contact } from '#domain/contact.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import { subjectOf } from './subject.ts'

const MOST = 8

const List = styled.ul`
  margin: ${({ theme }) => theme.space.xxs} 0;
  padding-inline-start: ${({ theme }) => theme.space.xs};
`

export const ContactList = (props: { contacts: readonly Contact[]; taxonomy: Taxonomy }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { host } = useServices()
  return (
    <List aria-label={t('header.contacts')}>
      {props.contacts.slice(0, MOST).map((contact) => (
        <li key={contact.id}>
          <Small as="div">
            {format.date(contact.createdAt)}{' '}
            <TextLink
              title={t('header.open_ticket', { id: contact.id, subject: subjectOf(contact) })}
              onClick={() => host.invoke('routeTo', 'ticket', contact.id).catch(() => undefined)}
            >
              <bdi>{subjectOf(contact)}</bdi>
            </TextLink>
            {' · '}
            {t(`status.${contact.status}`)}
            {contact.reason === null ? '' : ` · ${reasonName(props.taxonomy, contact.reason)}`}
          </Small>
        </li>
      ))}
    </List>
  )
}
