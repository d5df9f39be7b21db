// Which plan does the customer have, since when, and does it end soon?

import { getColor } from '@zendeskgarden/react-theming'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useServices } from '#app/host/services.tsx'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import type { RequesterHistory } from '#app/queries/history.ts'
import type { Settings } from '#domain/settings.ts'
import { daysUntil, planOf, renewalSoon } from './account.ts'

/** In days, and a little stronger: *next month* may be tomorrow or in seven weeks. */
const Soon = styled.span`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })};
  white-space: nowrap;
`

export const About = (props: { history: RequesterHistory; settings: Settings }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { now } = useServices()
  const { history, settings } = props
  const plan = planOf(history, settings)
  const renewal = renewalSoon(history, settings, now())
  const parts = [
    plan === null ? null : t('header.plan', { plan }),
    history.customer === null ? null : t('header.since', { date: format.date(history.customer.createdAt) }),
  ].filter((part) => part !== null)
  if (parts.length === 0 && renewal === null) return null
  return (
    <Small>
      {parts.join(' · ')}
      {renewal === null ? null : (
        <>
          {parts.length === 0 ? null : ' · '}
          <Soon>{t('header.renewal', { count: daysUntil(renewal, now()) })}</Soon>
        </>
      )}
    </Small>
  )
}
