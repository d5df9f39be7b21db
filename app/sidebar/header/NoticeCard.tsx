// What does a lead want agents to know now, and to tell this customer?

import { getColor } from '@zendeskgarden/react-theming'
import { type ReactNode, useState } from 'react'
import styled from 'styled-components'
import { useServices } from '#app/host/services.tsx'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Row, Small } from '#app/kit/text.tsx'
import { insertParagraph } from '#app/queries/reply.ts'
import type { Notice } from '#domain/notices/notice.ts'

const Box = styled.section`
  margin-top: ${({ theme }) => theme.space.xs};
  padding: ${({ theme }) => theme.space.xs};
  border-inline-start: 3px solid ${({ theme }) => getColor({ theme, variable: 'border.warningEmphasis' })};
  background: ${({ theme }) => getColor({ theme, variable: 'background.warning' })};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.warningEmphasis' })};
  overflow-wrap: anywhere;
  & p { color: inherit; }
`

type Done = 'inserted' | 'by_hand' | null

export const NoticeCard = (props: { notice: Notice; onAway: () => void }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const services = useServices()
  const [done, setDone] = useState<Done>(null)
  const { what, since, next, wording } = props.notice
  const insert = () => {
    insertParagraph(services, wording)
      .then((outcome) => setDone(outcome === 'inserted' ? 'inserted' : 'by_hand'))
      // It never rejects; the agent must not be left in doubt if it did.
      .catch(() => setDone('by_hand'))
  }
  const times = [
    t('notice.since', { when: format.relative(since) }),
    next === null ? null : t('notice.next', { when: format.relative(next) }),
  ].filter((part) => part !== null)
  return (
    <Box aria-label={t('notice.title')}>
      <p>
        <strong>{t('notice.title')}</strong> {what}
      </p>
      <Small>{times.join(' · ')}</Small>
      {done === 'by_hand' ? <Small role="alert">{t('notice.by_hand', { text: wording })}</Small> : null}
      <Row>
        {wording === '' || done === 'by_hand' ? null : (
          <TextLink inText onClick={insert}>
            {t('notice.insert')}
          </TextLink>
        )}
        <TextLink inText onClick={props.onAway}>
          {t('notice.away')}
        </TextLink>
        <span role="status">{done === 'inserted' ? t('notice.inserted') : ''}</span>
      </Row>
    </Box>
  )
}
