// Who was told by this notice, so that they hear that it is over?

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useServices } from '#app/host/services.tsx'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { PanelBody } from '#app/kit/PanelBody.tsx'
import { panelState } from '#app/kit/panel-state.ts'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Small } from '#app/kit/text.tsx'
import { type Told, toldQuery, toldSearch } from '#app/queries/ledger.ts'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { QueryText } from '#app/review/reasons/QueryText.tsx'
import { useTaxonomy } from '#app/review/taxonomy.ts'
import type { Contact } from '#domain/contact.ts'
import { toldCsv } from './csv-rows.ts'

const Tickets = styled.ul`
  max-height: 260px;
  overflow-y: auto;
`

const Ticket = ({ contact }: { contact: Contact }): ReactNode => {
  const t = useText()
  const { host } = useServices()
  const subject = contact.subject || t('review.tickets.no_subject')
  return (
    <li>
      <TextLink
        aria-label={t('review.tickets.open', { id: contact.id, subject })}
        onClick={() => host.invoke('routeTo', 'ticket', contact.id).catch(() => undefined)}
      >
        {subject}
      </TextLink>{' '}
      <Small as="span">
        #{contact.id} · {t(`status.${contact.status}`)}
      </Small>
    </li>
  )
}

const Found = ({ told }: { told: Told }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { count, contacts } = told
  if (count === 0) return <Small>{t('review.by_reason.notice.nobody')}</Small>
  return (
    <>
      <Small>{t('review.by_reason.notice.told', { count, shown: format.number(count) })}</Small>
      <Tickets aria-label={t('review.by_reason.notice.told_list')}>
        {contacts.map((contact) => (
          <Ticket key={contact.id} contact={contact} />
        ))}
      </Tickets>
      {count > contacts.length ? (
        <Small>
          {t('review.by_reason.notice.told_newest', {
            count: contacts.length,
            shown: format.number(contacts.length),
          })}
        </Small>
      ) : null}
      <CsvButton
        name="told"
        rows={() =>
          toldCsv(
            contacts,
            (column) => t(`review.tickets.csv.${column}`),
            (status) => t(`status.${status}`),
          )
        }
      />
    </>
  )
}

export const ToldList = ({ noticeId }: { noticeId: string }): ReactNode => {
  const t = useText()
  const services = useServices()
  const { fields } = useTaxonomy()
  const told = useQuery(toldQuery(services, noticeId, fields.data))
  return (
    <>
      <PanelBody name={t('review.by_reason.notice.told_list')} state={panelState([told])} lines={3}>
        {() => (told.data ? <Found told={told.data} /> : null)}
      </PanelBody>
      <QueryText text={toldSearch(noticeId)} />
    </>
  )
}
