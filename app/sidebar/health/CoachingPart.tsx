// Which one step is proposed for this reply, and what becomes of it?

import { Button } from '@zendeskgarden/react-buttons'
import { focusStyles, getColor } from '@zendeskgarden/react-theming'
import { type ReactNode, useId, useState } from 'react'
import styled from 'styled-components'
import { useServices } from '#app/host/services.tsx'
import { useText, useTextById } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { PartHeading, Row, Small, Stack } from '#app/kit/text.tsx'
import { insertParagraph } from '#app/queries/reply.ts'
import type { Coaching } from '#domain/health/coaching.ts'
import type { HealthWordState } from './health-word.ts'
import { useStepText } from './step-text.ts'
import { useHealthWords } from './words.ts'

const Box = styled.section`
  padding: ${({ theme }) => theme.space.xs};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
`

const Step = styled.p`
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  overflow-wrap: anywhere;
`

/** Garden's own would bring all of its forms along, for a text that hardly anybody needs to see. */
const Copy = styled.textarea`
  width: 100%;
  padding: ${({ theme }) => theme.space.xs};
  border: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${({ theme }) => getColor({ theme, variable: 'background.default' })};
  color: inherit;
  font: inherit;
  font-size: ${({ theme }) => theme.fontSizes.sm};
  resize: vertical;
  ${({ theme }) => focusStyles({ theme })}
`

/** What was done or put off on this ticket, with the way back. */
const Decided = ({ word, say }: HealthWordState): ReactNode => {
  const t = useText()
  const words = useTextById()
  const put = word.done.length > 0 ? 'done' : 'later'
  const step = (word.done.length > 0 ? word.done : word.later)[0] ?? ''
  const name = words('health.coaching', `${step}.do`) ?? step
  return (
    <Small>
      {t(put === 'done' ? 'health.coaching_done' : 'health.coaching_later', { step: name })}{' '}
      <TextLink inText onClick={() => say(put === 'done' ? { done: [] } : { later: [] })}>
        {t('health.coaching_undo')}
      </TextLink>
    </Small>
  )
}

const SAID = [
  'strained',
  'reopened',
  'repeat',
  'defect_open',
  'notice_live',
  'not_answered',
  'put_off',
] as const

const Quiet = ({ silence }: { silence: Coaching['silence'] }): ReactNode => {
  const t = useText()
  const said = SAID.find((name) => name === silence)
  return said === undefined ? null : <Small>{t(`health.silence.${said}`)}</Small>
}

/** `language` is the customer's, as far as we have it. */
export const CoachingPart = (props: {
  coaching: Coaching
  language: string
  state: HealthWordState
}): ReactNode => {
  const t = useText()
  const byId = useTextById()
  const words = useHealthWords()
  const services = useServices()
  const id = useId()
  const [toCopy, setToCopy] = useState(false)
  const { choice, silence } = props.coaching
  const { word, say } = props.state
  const text = useStepText(choice?.step.id ?? null, props.language)
  if (word.done.length + word.later.length > 0) return <Decided {...props.state} />
  if (choice === null) return <Quiet silence={silence} />
  const { step, component } = choice
  const name = byId('health.coaching', `${step.id}.do`)
  if (name === undefined || text === undefined) return null
  // Inserted is done: the agent sees it at once, and may take it back.
  const insert = async () => {
    if ((await insertParagraph(services, text)) === 'copied_needed') setToCopy(true)
    else say({ done: [step.id] })
  }
  const { signal } = component
  return (
    <Box aria-labelledby={id}>
      <Stack $gap="xxs">
        <PartHeading id={id}>{t('health.do_now')}</PartHeading>
        <Step>{name}</Step>
        {signal.known ? (
          <Small>
            {words.value(component.component.signal, signal)}
            {component.next === null ? '' : ` · ${words.next(component.next)}`}
          </Small>
        ) : null}
        <Row>
          <Button size="small" onClick={insert}>
            {t('health.insert')}
          </Button>
          <TextLink onClick={() => say({ done: [step.id] })}>{t('health.done')}</TextLink>
          <TextLink onClick={() => say({ later: [step.id] })}>{t('health.not_now')}</TextLink>
        </Row>
        {toCopy ? (
          <div role="alert">
            <Small>{t('health.copy')}</Small>
            <Copy readOnly rows={4} value={text} aria-label={t('health.copy')} />
          </div>
        ) : null}
      </Stack>
    </Box>
  )
}
