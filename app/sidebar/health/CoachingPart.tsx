// Which one step is proposed for this reply, and what becomes of it?

import type { ReactNode } from 'react'
import { useText, useTextById } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Small } from '#app/kit/text.tsx'
import type { Coaching } from '#domain/health/coaching.ts'
import type { HealthWordState } from './health-word.ts'
import type { ReplyLanguage } from './replies/languages.ts'
import { StepAhead, StepCard } from './StepCard.tsx'
import { StepsBefore } from './StepsBefore.tsx'
import type { StepDone } from './steps-done.ts'

/** What was done or put off on this ticket, with the way back. */
const Decided = (props: { state: HealthWordState; done: readonly string[] }): ReactNode => {
  const t = useText()
  const words = useTextById()
  const { word, before, say } = props.state
  const isDone = props.done.length > 0
  const step = (isDone ? props.done : word.later)[0] ?? ''
  const name = words('health.coaching', `${step}.do`) ?? step
  return (
    <Small role="status">
      {t(isDone ? 'health.coaching_done' : 'health.coaching_later', { step: name })}{' '}
      <TextLink inText onClick={() => say(isDone ? { done: before.done } : { later: [] })}>
        {t('health.coaching_undo')}
      </TextLink>
    </Small>
  )
}

/** What an earlier agent did tells by itself why there is no step; where nothing is weak there is nothing to say. */
const SAID = ['strained', 'reopened', 'repeat', 'defect_open', 'notice_live', 'put_off'] as const

const Quiet = ({ silence }: { silence: Coaching['silence'] }): ReactNode => {
  const t = useText()
  const said = SAID.find((name) => name === silence)
  return said === undefined ? null : <Small>{t(`health.silence.${said}`)}</Small>
}

interface Props {
  coaching: Coaching
  /** What is proposed once the agent has begun to answer. */
  ahead: Coaching['choice']
  /** What agents did for this customer before. */
  earlier: readonly StepDone[]
  language: ReplyLanguage
  state: HealthWordState
}

const Now = ({ coaching, ahead, language, state }: Props): ReactNode => {
  const { word, before, say } = state
  const { choice, silence } = coaching
  const done = word.done.filter((step) => !before.done.includes(step))
  if (done.length + word.later.length > 0) return <Decided state={state} done={done} />
  if (choice !== null) return <StepCard choice={choice} language={language} word={word} say={say} />
  return ahead === null ? <Quiet silence={silence} /> : <StepAhead choice={ahead} />
}

export const CoachingPart = (props: Props): ReactNode => (
  <>
    <Now {...props} />
    <StepsBefore steps={props.earlier} />
  </>
)
