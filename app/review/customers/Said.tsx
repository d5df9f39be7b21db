// In which mood were customers, and what did they answer to the question of the month?

import { memo, type ReactNode, useMemo } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { MOODS } from '#domain/health/mood.ts'
import { STANDINGS } from '#domain/review/measures/customers.ts'
import type { QuestionLine } from '#domain/review/measures/customers-said.ts'
import { ASKED, type Question } from '#domain/settings/question.ts'
import type { Lists } from './Count.tsx'
import { Matrix } from './Matrix.tsx'
import { moodsIn, questionsIn, type View } from './view.ts'
import { useQuestionWords, useWords } from './words.ts'

export const Moods = memo(function Moods({ view, lists }: { view: View; lists: Lists }): ReactNode {
  const t = useText()
  const format = useFormat()
  const { noted, contacts, moods } = useMemo(() => moodsIn(view), [view])
  return (
    <Matrix
      id="moods"
      title={t('review.customers.moods.title')}
      note={t('review.customers.moods.what', { n: format.number(noted), of: format.number(contacts) })}
      corner={t('review.customers.moods.title')}
      columns={[...MOODS.map((mood) => t(`health.moods.${mood}`)), t('review.customers.moods.not_noted')]}
      plain={1}
      lines={[
        {
          name: t('review.customers.column.contacts'),
          cells: [...MOODS.map((mood) => moods[mood]), contacts - noted],
        },
      ]}
      listedOf={(_line, at) => {
        const mood = MOODS[at]
        return mood === undefined ? null : { of: 'mood', mood }
      }}
      lists={lists}
    />
  )
})

const Answers = (props: { line: QuestionLine; present: Question | null; lists: Lists }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const words = useWords()
  const { id, results } = props.line
  const asked = useQuestionWords(props.present)
  const { options, answered } = results
  return (
    <Matrix
      id={`question-${id}`}
      title={t('review.customers.question.title', { question: asked.question(id) })}
      note={t('review.customers.question.what', {
        asked: format.number(results.asked),
        answered: format.number(answered),
      })}
      corner={t('review.customers.question.answer')}
      columns={[...STANDINGS.map(words.standing), t('review.customers.all')]}
      plain={1}
      lines={[
        ...options.map(({ id: option, count, byQuadrant }) => ({
          name: asked.option(id, option),
          cells: [...STANDINGS.map((standing) => byQuadrant[standing]), count],
        })),
        {
          name: asked.option(id, ASKED),
          cells: [...STANDINGS.map(() => null), results.asked - answered],
        },
      ]}
      listedOf={(line, at) =>
        at < STANDINGS.length ? null : { of: 'question', id, option: options[line]?.id ?? ASKED }
      }
      lists={props.lists}
    />
  )
}

/** Nothing where none was asked. */
export const Questions = memo(function Questions({ view, lists }: { view: View; lists: Lists }): ReactNode {
  const lines = useMemo(() => questionsIn(view), [view])
  const { question } = view.chosen.data.settings
  return lines.map((line) => <Answers key={line.id} line={line} present={question} lists={lists} />)
})
