// One of the answers that a customer may give to the question of the month.

import { Button } from '@zendeskgarden/react-buttons'
import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Actions, Card } from '#app/review/settings/layout.tsx'
import { TextField } from '#app/review/settings/TextField.tsx'
import type { QuestionOption } from '#domain/settings/question.ts'
import { WordingFields } from './WordingFields.tsx'

export const OptionEditor = (props: {
  count: number
  option: QuestionOption
  languages: readonly string[]
  messageAt: (path: string) => string | undefined
  onChange: (option: QuestionOption) => void
  onRemove: () => void
}): ReactNode => {
  const t = useText()
  const { count, option, messageAt, onChange } = props
  const name = t('review.settings.question.option', { count })
  return (
    <Card role="group" aria-label={name}>
      <TextField
        label={t('review.settings.question.option_id', { count })}
        value={option.id}
        message={messageAt('id')}
        onChange={(id) => onChange({ ...option, id })}
      />
      <WordingFields
        label={name}
        languages={props.languages}
        wording={option.text}
        messageAt={(language) => messageAt(language === '' ? 'text' : `text.${language}`)}
        onChange={(text) => onChange({ ...option, text })}
      />
      <Actions>
        <Button size="small" isBasic onClick={props.onRemove}>
          {t('review.settings.question.remove_option', { count })}
        </Button>
      </Actions>
    </Card>
  )
}
