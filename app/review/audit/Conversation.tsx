// What was said on the ticket, without its fields, its tags or anybody's opinion of it?

import { useQuery } from '@tanstack/react-query'
import { getColor } from '@zendeskgarden/react-theming'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useServices } from '#app/host/services.tsx'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Failed } from '#app/kit/Failed.tsx'
import { PanelBody } from '#app/kit/PanelBody.tsx'
import { because, panelState } from '#app/kit/panel-state.ts'
import { conversationQuery } from '#app/queries/audit-looks.ts'
import { subjectsQuery } from '#app/queries/subjects.ts'
import { Card, Note } from '#app/review/layout.tsx'

const Messages = styled.ol`
  max-height: 52vh;
  overflow-y: auto;
  & > li { padding: ${({ theme }) => theme.space.xs} ${({ theme }) => theme.space.sm}; border-top: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.subtle' })}; }
  & > li[data-said-by='agent'] { background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })}; }
`

const Text = styled.p`
  white-space: pre-line;
  overflow-wrap: anywhere;
`

const WHO = { end_user: 'customer', agent: 'agent', system: 'system' } as const

/** `among`: the tickets whose subjects are asked for with this one's. */
export const Conversation = (props: { ticketId: number; among: readonly number[] }): ReactNode => {
  const { ticketId, among } = props
  const t = useText()
  const format = useFormat()
  const services = useServices()
  const said = useQuery(conversationQuery(services, ticketId))
  const subjects = useQuery(subjectsQuery(services, among))
  const subject = subjects.data?.[ticketId]
  const name = t('review.audit.conversation')
  return (
    <Card>
      <h3>{subject || t('review.data.ticket', { id: String(ticketId) })}</h3>
      {subjects.error === null ? null : (
        <Failed
          name={t('review.tickets.name')}
          because={because(subjects.error)}
          retry={() => subjects.refetch()}
        />
      )}
      <PanelBody name={name} state={panelState([said])} lines={8}>
        {() => (
          <>
            {said.data?.messages.length === 0 ? <Note>{t('review.audit.nothing_said')}</Note> : null}
            <Messages tabIndex={0} aria-label={name}>
              {said.data?.messages.map((message) => (
                <li key={message.id} data-said-by={message.authorRole}>
                  <Note as="div">
                    {t(`review.audit.said.${WHO[message.authorRole]}`)} · {format.moment(message.at)}
                    {message.public ? null : ` · ${t('review.audit.note')}`}
                  </Note>
                  <Text dir="auto">{message.text}</Text>
                </li>
              ))}
            </Messages>
            {said.data?.complete === false ? <Note>{t('review.audit.first_hundred')}</Note> : null}
          </>
        )}
      </PanelBody>
    </Card>
  )
}
