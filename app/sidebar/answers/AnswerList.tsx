// What does the agent see of the suggestions: three, more on demand, or that there is no good one?

import { type ReactNode, useEffect, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Row, Small, Stack } from '#app/kit/text.tsx'
import { AnswerRow, type RowProps } from './AnswerRow.tsx'
import type { AnswersView } from './answers.ts'
import { useSteady } from './steady.ts'

const AT_FIRST = 3

export const AnswerList = (
  props: Omit<RowProps, 'answer' | 'from'> & {
    view: AnswersView
    /** Hears how many answers the agent has before their eyes, and of how many. */
    onSeen: (count: number, of: number) => void
  },
): ReactNode => {
  const { view, onSeen, ...row } = props
  const t = useText()
  const [all, setAll] = useState(false)
  const { answers, outdated, renew } = useSteady(view.answers, view.context, AT_FIRST)
  const shown = all ? answers : answers.slice(0, AT_FIRST)
  const count = view.hasText || shown.length > 0 ? shown.length : null
  useEffect(() => {
    if (count !== null) onSeen(count, answers.length)
  }, [count, answers.length, onSeen])
  return (
    <Stack $gap="xxs">
      {shown.length === 0 ? (
        <Small>{t(view.hasText ? 'answers.none' : 'answers.no_text')}</Small>
      ) : (
        <ol aria-label={t('answers.suggested')}>
          {shown.map((answer) => (
            <AnswerRow key={answer.key} answer={answer} from="top" {...row} />
          ))}
        </ol>
      )}
      {answers.length > AT_FIRST ? (
        <Row>
          <TextLink aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('panel.show_less') : t('answers.more', { count: answers.length - AT_FIRST })}
          </TextLink>
        </Row>
      ) : null}
      {/* Below the list: nothing may move under the eyes of who reads it. */}
      {outdated ? (
        <Small role="status">
          {t('answers.better')}{' '}
          <TextLink inText onClick={renew}>
            {t('answers.better_show')}
          </TextLink>
        </Small>
      ) : null}
    </Stack>
  )
}
