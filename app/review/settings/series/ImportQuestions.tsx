// How are cells meant that can be read in two ways? The reader says, nobody guesses.

import { Field, Radio } from '@zendeskgarden/react-forms'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useFormat, useText } from '#app/i18n/language.tsx'
import type { SeriesQuestion } from '#domain/review/series/file.ts'
import type { Import, Loaded } from './use-import.ts'
import { useSeriesWords } from './words.ts'

const Asked = styled.fieldset`
  & > legend { margin-bottom: ${({ theme }) => theme.space.xxs}; overflow-wrap: anywhere; }
`

interface Reading {
  key: string
  name: string
  chosen: boolean
  choose: () => void
}

export const ImportQuestions = (props: {
  questions: readonly SeriesQuestion[]
  choice: Loaded['choice']
  onChoose: Import['choose']
}): ReactNode => {
  const t = useText()
  const format = useFormat()
  const words = useSeriesWords()
  const { choice, onChoose } = props
  const readingsOf = (question: SeriesQuestion): readonly Reading[] =>
    question.about === 'days'
      ? (['day_first', 'month_first'] as const).map((order) => ({
          key: order,
          name: words.day(question.readings[order]),
          chosen: choice.order === order,
          choose: () => onChoose({ order }),
        }))
      : ([',', '.'] as const).map((decimal) => ({
          key: decimal,
          name: format.number(question.readings[decimal]),
          chosen: choice.decimal === decimal,
          choose: () => onChoose({ decimal }),
        }))
  return props.questions.map((question) => {
    const { about, row, cell } = question
    return (
      <Asked key={about}>
        <legend>{t(`review.settings.series.import.question_${about}`, { row, cell })}</legend>
        {readingsOf(question).map(({ key, name, chosen, choose }) => (
          <Field key={key}>
            <Radio name={`reading-${about}`} checked={chosen} onChange={choose}>
              <Field.Label isRegular>{name}</Field.Label>
            </Radio>
          </Field>
        ))}
      </Asked>
    )
  })
}
