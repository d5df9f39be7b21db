// What did agents do for this customer before, so that nobody proposes the same thing twice?

import type { ReactNode } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useFormat, useText, useTextById } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Small } from '#app/kit/text.tsx'
import type { StepDone } from './steps-done.ts'

const MOST = 2

const When = ({ at, ticketId }: StepDone): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { host } = useServices()
  const date = at === null ? '' : format.date(at)
  if (ticketId === null) return at === null ? t('health.before_here') : t('health.before_here_on', { date })
  return (
    <>
      {t('health.before_on', { date })}{' '}
      <TextLink inText onClick={() => host.invoke('routeTo', 'ticket', ticketId).catch(() => undefined)}>
        {`#${ticketId}`}
      </TextLink>
    </>
  )
}

/** Steps that have no words are left out. */
export const StepsBefore = (props: { steps: readonly StepDone[] }): ReactNode => {
  const words = useTextById()
  const named = props.steps.flatMap((done) => {
    const name = words('health.coaching', `${done.step}.do`)
    return name === undefined ? [] : [{ done, name }]
  })
  if (named.length === 0) return null
  return (
    <div>
      {named.slice(0, MOST).map(({ done, name }) => (
        <Small key={`${done.ticketId} ${done.step}`}>
          <When {...done} />
          {`: ${name}`}
        </Small>
      ))}
    </div>
  )
}
