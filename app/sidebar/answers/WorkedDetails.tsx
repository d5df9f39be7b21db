// How sure is it that an answer works, and what does that figure leave out?

import type { ReactNode } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import type { Why } from '#domain/answers/answer.ts'
import { wilson } from '#domain/statistics.ts'

export type Worked = Extract<Why, { because: 'worked' }>

const TENTHS = 10

export const WorkedDetails = ({ worked: { n, worked, usual, ofReason } }: { worked: Worked }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { low, high } = wilson(worked, n)
  const said = t(ofReason ? 'answers.worked_of_reason' : 'answers.worked_of_all', {
    n: format.number(Math.round(n * TENTHS) / TENTHS),
    share: format.percent(worked / n),
    low: format.percent(low),
    high: format.percent(high),
  })
  return (
    <Small>
      {said}
      {usual === null ? '' : ` ${t('answers.worked_usual', { usual: format.percent(usual) })}`}{' '}
      {t('answers.worked_missed')}
    </Small>
  )
}
