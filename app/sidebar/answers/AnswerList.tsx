// What does the agent see of the suggestions: three, more on demand, or that there is no good one?

import { type ReactNode, useEffect, useRef, useState } from 'react'
import styled from 'styled-components'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Hidden, Row, Small, Stack } from '#app/kit/text.tsx'
import type { Answer } from '#domain/answers/answer.ts'
import { AnswerRow, type RowProps } from './AnswerRow.tsx'
import type { AnswersView } from './answers.ts'
import { useSteady } from './steady.ts'

const AT_FIRST = 3

/** Takes the focus once newer ones are shown. */
const Answers = styled.ol`
  outline: none;
`

/** Keeps its height when it is empty: that newer ones are ready moves nothing, neither under eyes nor under a mouse. */
const More = styled(Row)`
  justify-content: space-between;
  min-height: ${({ theme }) => theme.lineHeights.sm};
`

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
  const list = useRef<HTMLOListElement>(null)
  // What was pressed is gone then: the focus goes to what it showed.
  const showNewer = () => {
    renew()
    list.current?.focus()
  }
  const count = view.hasText || answers.length > 0 ? shown.length : null
  const none = answers.every(({ key }) => row.irrelevant.includes(key))
  useEffect(() => {
    if (count !== null) onSeen(count, answers.length)
  }, [count, answers.length, onSeen])
  return (
    <Stack $gap="xxs">
      {none ? <Small>{t(view.hasText ? 'answers.none' : 'answers.no_text')}</Small> : null}
      {answers.length === 0 ? null : (
        <Answers aria-label={t('answers.suggested')} ref={list} tabIndex={-1}>
          {shown.map((answer) => (
            <AnswerRow key={answer.key} answer={answer} from="top" {...row} />
          ))}
        </Answers>
      )}
      {answers.length === 0 && !outdated ? null : (
        <More>
          {answers.length > first.length ? (
            <TextLink aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? t('panel.show_less') : t('answers.more', { count: answers.length - first.length })}
            </TextLink>
          ) : null}
          <Hidden role="status">{outdated ? t('answers.better') : null}</Hidden>
          {outdated ? <TextLink onClick={showNewer}>{t('answers.better_show')}</TextLink> : null}
        </More>
      )}
      <WorkedAsOf shown={shown} outcomes={view.outcomes} />
    </Stack>
  )
}
