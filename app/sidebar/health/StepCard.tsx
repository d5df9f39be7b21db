// Which step can the agent take in this reply, on what grounds, and in which words?

import { type ReactNode, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useText, useTextById } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Row, Small } from '#app/kit/text.tsx'
import { insertParagraph } from '#app/queries/reply.ts'
import type { Coaching } from '#domain/health/coaching.ts'
import { Card, Insert, Title } from './Card.tsx'
import type { HealthWordState } from './health-word.ts'
import type { ReplyLanguage } from './replies/languages.ts'
import { useStepText } from './step-text.ts'
import { Wording } from './Wording.tsx'
import { useHealthWords } from './words.ts'

type Choice = NonNullable<Coaching['choice']>

/** What is weak, and what would gain points. */
const Grounds = ({ component: { signal, component, next } }: Choice): ReactNode => {
  const words = useHealthWords()
  if (!signal.known) return null
  const parts = [words.value(component.signal, signal), ...(next === null ? [] : [words.next(next)])]
  return <Small>{parts.join(' · ')}</Small>
}

/** Not yet: the customer's own question comes first. */
export const StepAhead = ({ choice }: { choice: Choice }): ReactNode => {
  const t = useText()
  const name = useTextById()('health.coaching', `${choice.step.id}.do`)
  if (name === undefined) return null
  return (
    <Card heading={t('health.do_after')}>
      <Title>{name}</Title>
      <Grounds {...choice} />
      <Small>{t('health.answer_first')}</Small>
    </Card>
  )
}

/** `language` is the customer's, as far as we have it. */
export const StepCard = (props: {
  choice: Choice
  language: ReplyLanguage
  say: HealthWordState['say']
  word: HealthWordState['word']
}): ReactNode => {
  const t = useText()
  const services = useServices()
  const [toCopy, setToCopy] = useState(false)
  const { choice, language, say, word } = props
  const { id } = choice.step
  const text = useStepText(id, language)
  const name = useTextById()('health.coaching', `${id}.do`)
  if (name === undefined) return null
  const done = () => say({ done: [...word.done, id] })
  // Inserted is done: the agent sees it at once, and may take it back.
  const insert = async (words: string) => {
    if ((await insertParagraph(services, words)) === 'copied_needed') setToCopy(true)
    else done()
  }
  return (
    <Card heading={t('health.do_now')}>
      <Title>{name}</Title>
      <Grounds {...choice} />
      {text === undefined ? null : <Wording text={text} language={language} toCopy={toCopy} />}
      <Row>
        {text === undefined ? null : <Insert onClick={() => insert(text)}>{t('health.insert')}</Insert>}
        <TextLink onClick={done}>{t('health.done')}</TextLink>
        <TextLink onClick={() => say({ later: [id] })}>{t('health.not_now')}</TextLink>
      </Row>
    </Card>
  )
}
