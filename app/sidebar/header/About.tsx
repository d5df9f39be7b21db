// Which plan does the customer have, since when, and does it end soon?

import type { ReactNode } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import type { RequesterHistory } from '#app/queries/history.ts'
import type { Settings } from '#domain/settings.ts'
import { planOf, renewalSoon } from './account.ts'

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
    renewal === null ? null : t('header.renewal', { when: format.relative(renewal) }),
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : <Small>{parts.join(' · ')}</Small>
}
