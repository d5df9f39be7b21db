// What does the team ask its customers this month?

import { Button } from '@zendeskgarden/react-buttons'
import { Field, Toggle } from '@zendeskgarden/react-forms'
import { Alert } from '@zendeskgarden/react-notifications'
import { type ReactNode, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { DayInput } from '#app/review/DayInput.tsx'
import { Actions, Editable, PartTitle } from '#app/review/settings/layout.tsx'
import type { SectionProps } from '#app/review/settings/sections.ts'
import { TextField } from '#app/review/settings/TextField.tsx'
import { useSettingsWords } from '#app/review/settings/words.ts'
import { dayOf, isDay, plusDays, startOf } from '#domain/review/day.ts'
import { isAsked, MOST_OPTIONS, type Question } from '#domain/settings/question.ts'
import { OptionEditor } from './OptionEditor.tsx'
import { WordingFields } from './WordingFields.tsx'

const LANGUAGES = ['en', 'de', 'es', 'fr', 'pt-BR']

const languagesOf = ({ text, options }: Question): string[] => {
  const used = [text, ...options.map((option) => option.text)].flatMap((words) => Object.keys(words))
  return LANGUAGES.filter((language) => language === 'en' || used.includes(language))
}

const fresh = (today: string): Question => ({
  id: today.slice(0, 7),
  text: { en: '' },
  options: ['yes', 'no'].map((id) => ({ id, text: { en: '' } })),
  until: plusDays(today, 30),
  on: false,
})

const LastDay = (props: {
  day: string
  message: string | undefined
  onChange: (day: string) => void
}): ReactNode => {
  const t = useText()
  return (
    <Field>
      <Field.Label>{t('review.settings.question.until')}</Field.Label>
      <DayInput value={props.day} onChange={({ target }) => props.onChange(target.value)} />
      {props.message === undefined ? null : <Field.Message validation="error">{props.message}</Field.Message>}
    </Field>
  )
}

export const QuestionSection = ({ editor }: SectionProps): ReactNode => {
  const t = useText()
  const format = useFormat()
  const words = useSettingsWords()
  const services = useServices()
  const { question } = editor.settings
  const [added, setAdded] = useState<readonly string[]>([])
  const zone = services.agent.timeZone ?? 'UTC'
  const today = dayOf(services.now(), zone)
  // What agents ask is what was saved.
  const saved = !editor.changes.some(({ path }) => path.startsWith('question'))
  const put = (next: Question | null) => editor.change({ question: next })
  const messageAt = (path: string): string | undefined => {
    const issue = editor.faults.settings.find((one) => one.path === `question.${path}`)
    return issue ? words.faultOf(issue) : undefined
  }
  if (question === null)
    return (
      <Editable disabled={!editor.editable}>
        <Small>{t('review.settings.question.intro')}</Small>
        <Actions>
          <Button onClick={() => put(fresh(today))}>{t('review.settings.question.write')}</Button>
        </Actions>
      </Editable>
    )
  const languages = [...new Set([...languagesOf(question), ...added])]
  const more = LANGUAGES.filter((language) => !languages.includes(language))
  const { options } = question
  return (
    <Editable disabled={!editor.editable}>
      <Small>{t('review.settings.question.intro')}</Small>
      {question.on ? (
        <Alert type={isAsked(question, today) ? 'success' : 'warning'}>
          {t(
            isAsked(question, today)
              ? saved
                ? 'review.settings.question.is_asked'
                : 'review.settings.question.will_be_asked'
              : 'review.settings.question.is_over',
            { day: isDay(question.until) ? format.date(startOf(question.until, zone)) : question.until },
          )}
        </Alert>
      ) : null}
      <Field>
        <Toggle checked={question.on} onChange={({ target }) => put({ ...question, on: target.checked })}>
          <Field.Label isRegular>{t('review.settings.question.on')}</Field.Label>
        </Toggle>
      </Field>
      <TextField
        label={t('review.settings.question.id')}
        hint={t('review.settings.question.id_hint')}
        value={question.id}
        message={messageAt('id')}
        onChange={(id) => put({ ...question, id })}
      />
      <LastDay
        day={question.until}
        message={messageAt('until')}
        onChange={(until) => put({ ...question, until })}
      />
      <PartTitle>{t('review.settings.question.text')}</PartTitle>
      <Small>{t('review.settings.question.languages')}</Small>
      <WordingFields
        label={t('review.settings.question.text')}
        languages={languages}
        wording={question.text}
        messageAt={(language) => messageAt(language === '' ? 'text' : `text.${language}`)}
        onChange={(text) => put({ ...question, text })}
      />
      <PartTitle>{t('review.settings.question.options')}</PartTitle>
      {[...options.entries()].map(([at, option]) => (
        <OptionEditor
          key={at}
          count={at + 1}
          option={option}
          languages={languages}
          messageAt={(path) => messageAt(`options.${at}.${path}`)}
          onChange={(next) =>
            put({ ...question, options: options.map((one, index) => (index === at ? next : one)) })
          }
          onRemove={() => put({ ...question, options: options.filter((_, index) => index !== at) })}
        />
      ))}
      {messageAt('options') ? <Small role="alert">{messageAt('options')}</Small> : null}
      <Actions>
        <Button
          size="small"
          disabled={options.length >= MOST_OPTIONS}
          onClick={() => put({ ...question, options: [...options, { id: '', text: { en: '' } }] })}
        >
          {t('review.settings.question.add_option')}
        </Button>
        {more.map((language) => (
          <Button key={language} size="small" onClick={() => setAdded([...added, language])}>
            {t('review.settings.question.add_language', { language })}
          </Button>
        ))}
        <Button size="small" isDanger onClick={() => put(null)}>
          {t('review.settings.question.remove')}
        </Button>
      </Actions>
    </Editable>
  )
}
