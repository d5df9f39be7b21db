// What does the team ask its customers this month, and what did this one say?

import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useLocale, useText } from '#app/i18n/language.tsx'
import { Chip } from '#app/kit/Chip.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Row, Small } from '#app/kit/text.tsx'
import { insertParagraph } from '#app/queries/reply.ts'
import { zoneQuery } from '#app/queries/zone.ts'
import type { Contact } from '#domain/contact.ts'
import type { Quiet } from '#domain/health/coaching.ts'
import { type QuestionStand, questionStand, wordsIn } from '#domain/health/question.ts'
import { dayOf } from '#domain/review/day.ts'
import { ASKED, isAsked, type Question, type Wording as Words } from '#domain/settings/question.ts'
import { Card } from './Card.tsx'
import type { HealthWordState } from './health-word.ts'
import type { ReplyLanguage } from './replies/languages.ts'
import { Wording } from './Wording.tsx'

type Shown = Exclude<QuestionStand, { state: 'silent' }>

/** In which of its languages a text of the team's stands there: it may have none of the customer's. */
const languageIn = (words: Words, text: string, wanted: string): string =>
  Object.keys(words).find((language) => words[language] === text) ?? wanted

/** The question for the reply, in the customer's language where the team wrote it. */
const Asking = (props: { question: Question; language: string; asked: () => void }): ReactNode => {
  const t = useText()
  const services = useServices()
  const locale = useLocale()
  const [toCopy, setToCopy] = useState(false)
  const words = props.question.text
  const text = wordsIn(words, props.language)
  const insert = async () => {
    if ((await insertParagraph(services, text)) === 'copied_needed') setToCopy(true)
    else props.asked()
  }
  return (
    <>
      {text === wordsIn(words, locale) && !toCopy ? null : (
        <Wording text={text} language={languageIn(words, text, props.language)} toCopy={toCopy} />
      )}
      <Row>
        <TextLink onClick={insert}>{t('health.question.insert')}</TextLink>
      </Row>
    </>
  )
}

/** What the customer said, in the reply to it or on the phone: one click, and one more takes it back. */
const Answers = (props: { stand: Shown; say: HealthWordState['say'] }): ReactNode => {
  const t = useText()
  const id = useId()
  const locale = useLocale()
  const { stand, say } = props
  const { question } = stand
  const chosen = stand.state === 'answered' ? stand.option : null
  return (
    <Row role="group" aria-labelledby={id}>
      <Small as="span" id={id}>
        {t('health.question.answer')}
      </Small>
      {question.options.map(({ id, text }) => (
        <Chip
          key={id}
          pressed={id === chosen}
          onClick={() => say({ question: id === chosen ? null : { id: question.id, option: id } })}
        >
          {wordsIn(text, locale)}
        </Chip>
      ))}
    </Row>
  )
}

const Asked = (props: { stand: Shown; language: string; say: HealthWordState['say'] }): ReactNode => {
  const t = useText()
  const locale = useLocale()
  const { stand, say } = props
  const { question, state } = stand
  return (
    <Card heading={t('health.question.title')}>
      <p>{wordsIn(question.text, locale)}</p>
      {state === 'ask' ? (
        <Asking
          question={question}
          language={props.language}
          asked={() => say({ question: { id: question.id, option: ASKED } })}
        />
      ) : (
        <Small role="status">
          {t(`health.question.${state}`)}{' '}
          <TextLink inText onClick={() => say({ question: null })}>
            {t('health.coaching_undo')}
          </TextLink>
        </Small>
      )}
      <Answers stand={stand} say={say} />
    </Card>
  )
}

/** Nothing until the account's day is known: a question ends with its last day there. */
export const QuestionCard = (props: {
  question: Question | null
  contacts: readonly Contact[]
  ticketId: number | null
  quiet: Quiet | null
  language: ReplyLanguage
  state: HealthWordState
}): ReactNode => {
  const services = useServices()
  const { data: zone } = useQuery(zoneQuery(services))
  const { contacts, ticketId, quiet, language, state } = props
  if (zone === undefined) return null
  const question = isAsked(props.question, dayOf(services.now(), zone.zone)) ? props.question : null
  const stand = questionStand({ question, contacts, ticketId, said: state.word.question, quiet })
  return stand.state === 'silent' ? null : <Asked stand={stand} language={language} say={state.say} />
}
