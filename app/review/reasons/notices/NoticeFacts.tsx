// Which of the playbook's facts does the notice fill for agents, and which are they still to find out?

import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { useDates } from '#app/review/reasons/words.ts'
import { suppliedBy } from '#domain/notices/supplied.ts'
import type { NoticeDraft } from '#domain/notices/writing.ts'

/** `facts`: of the reason that it is about. */
export const NoticeFacts = (props: {
  facts: readonly string[]
  draft: NoticeDraft
  zone: string
}): ReactNode => {
  const t = useText()
  const { moment } = useDates(props.zone)
  const { facts, draft } = props
  if (facts.length === 0) return null
  const saidTo = (fact: string): string => {
    const supplied = suppliedBy(fact, { ...draft, id: '' })
    if (supplied === null) return t('review.by_reason.notice.fact_open')
    return supplied.from === 'text' ? supplied.text : moment(supplied.at)
  }
  return (
    <div>
      <Small>{t('review.by_reason.notice.facts')}</Small>
      <ul aria-label={t('review.by_reason.notice.facts')}>
        {facts.map((fact) => (
          <Small as="li" key={fact}>
            {t('review.by_reason.notice.fact', { fact, said: saidTo(fact) })}
          </Small>
        ))}
      </ul>
    </div>
  )
}
