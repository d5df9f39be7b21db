// What else should the agent know before writing: a contract that ends soon, a customer who may speak for us?

import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import type { Coaching } from '#domain/health/coaching.ts'
import type { HealthReading } from './reading.ts'

/** For the agent, not for the customer: no silence holds. Nothing where nothing speaks against a renewal. */
export const RenewalHint = ({ renewal }: Pick<HealthReading, 'renewal'>): ReactNode => {
  const t = useText()
  if (renewal === null || renewal.worry === null) return null
  return <Small>{t('health.renewal_danger', { count: renewal.inDays })}</Small>
}

/** Held back by the same silences as coaching; before the answer it is told as something for afterwards. */
export const AdvocateHint = (props: { advocate: boolean; silence: Coaching['silence'] }): ReactNode => {
  const t = useText()
  const { advocate, silence } = props
  if (!advocate) return null
  if (silence === 'not_answered') return <Small>{t('health.advocate_after')}</Small>
  return silence === null || silence === 'nothing_weak' ? <Small>{t('health.advocate')}</Small> : null
}
