// What does the agent see of the suggestions: three, more on demand, or that there is no good one?

import { type ReactNode, useEffect, useState } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Row, Small, Stack } from '#app/kit/text.tsx'
import type { Answer } from '#domain/answers/answer.ts'
import { AnswerRow, type RowProps } from './AnswerRow.tsx'
import type { AnswersView } from './answers.ts'
import { useSteady } from './steady.ts'

const AT_FIRST = 3

/** The first three that are of use here, with what stands between them. */
const firstOf = (answers: readonly Answer[], irrelevant: readonly string[]): readonly Answer[] => {
  const useful = answers.filter(({ key }) => !irrelevant.includes(key))
  const last = useful[Math.min(AT_FIRST, useful.length) - 1]
  return answers.slice(0, last === undefined ? AT_FIRST : answers.indexOf(last) + 1)
}

/** What *worked* means, and of when it is; silent where nothing is said of it. */
const WorkedAsOf = (props: { shown: readonly Answer[]; outcomes: AnswersView['outcomes'] }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { shown, outcomes } = props
  if (outcomes === null || !shown.some(({ why }) => why.some(({ because }) => because === 'worked')))
    return null
  const date = format.date(Date.parse(`${outcomes.day}T10:00:00Z`))
  return <Small>{t('answers.worked_as_of', { count: outcomes.windowDays, date })}</Small>
}

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
  // What was called not relevant before this was opened stands last; what is now stays in its place, to be undone.
  const [before] = useState(row.irrelevant)
  const { answers: ranked, outdated, renew } = useSteady(view.answers, view.context, AT_FIRST)
  const answers = [
    ...ranked.filter(({ key }) => !before.includes(key)),
    ...ranked.filter(({ key }) => before.includes(key)),
  ]
  const first = firstOf(answers, row.irrelevant)
  const shown = all ? answers : first
  const count = view.hasText || answers.length > 0 ? shown.length : null
  const none = answers.every(({ key }) => row.irrelevant.includes(key))
  useEffect(() => {
    if (count !== null) onSeen(count, answers.length)
  }, [count, answers.length, onSeen])
  return (
    <Stack $gap="xxs">
      {none ? <Small>{t(view.hasText ? 'answers.none' : 'answers.no_text')}</Small> : null}
      {answers.length === 0 ? null : (
        <ol aria-label={t('answers.suggested')}>
          {shown.map((answer) => (
            <AnswerRow key={answer.key} answer={answer} from="top" {...row} />
          ))}
        </ol>
      )}
      {answers.length > first.length ? (
        <Row>
          <TextLink aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('panel.show_less') : t('answers.more', { count: answers.length - first.length })}
          </TextLink>
        </Row>
      ) : null}
      <WorkedAsOf shown={shown} outcomes={view.outcomes} />
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
