// What does the agent see of one answer: what it is, why it is here, whether it can be sent, and what can be done?

import { Button } from '@zendeskgarden/react-buttons'
import lock from '@zendeskgarden/svg-icons/src/12/lock-locked-stroke.svg'
import { lazy, type ReactNode, Suspense, useId, useState } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { Icon } from '#app/kit/Icon.tsx'
import { Loading } from '#app/kit/Loading.tsx'
import { PanelBoundary } from '#app/kit/PanelBoundary.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Row, Small } from '#app/kit/text.tsx'
import type { Answer } from '#domain/answers/answer.ts'
import type { InsertedFrom } from '#domain/answers/funnel.ts'
import { Inserted } from './Inserted.tsx'
import type { InsertOutcome } from './insert.ts'
import { useAnswerWords } from './why-words.ts'

const Preview = lazy(async () => ({ default: (await import('./Preview.tsx')).Preview }))

const Entry = styled.li`
  padding: ${({ theme }) => theme.space.xxs} 0;
`

const Title = styled.h3`
  font-size: ${({ theme }) => theme.fontSizes.md};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  line-height: ${({ theme }) => theme.lineHeights.sm};
  overflow-wrap: anywhere;
`

const Closed = styled(Small)`
  display: flex;
  gap: ${({ theme }) => theme.space.xxs};
  align-items: baseline;
  & > span:first-child { position: relative; top: 1px; }
`

const Actions = styled(Row)`
  margin-top: 2px;
`

/** Three answers stand one under the other: lower than a button that stands alone. */
const Insert = styled(Button)`
  height: 26px;
  padding: 0 10px;
  line-height: 24px;
`

export interface RowProps {
  answer: Answer
  from: InsertedFrom
  /** Where this agent cannot write to the customer. */
  readOnly: boolean
  onInsert: (answer: Answer, from: InsertedFrom) => void
  outcome: InsertOutcome | null
}

export const AnswerRow = (props: RowProps): ReactNode => {
  const { answer, from, outcome } = props
  const t = useText()
  const words = useAnswerWords()
  const id = useId()
  const [open, setOpen] = useState(false)
  const { title } = answer.item
  const { insertable, because } = answer.access
  const why = words.why(answer)
  const caution = words.caution(answer)
  return (
    <Entry>
      <Title>{title}</Title>
      <Small>
        {words.kind(answer)}
        {why.map((reason) => ` · ${reason}`)}
      </Small>
      {caution.length === 0 ? null : <Small>{caution.join(' · ')}</Small>}
      {insertable && because === 'everyone' ? null : (
        <Closed>
          {insertable ? null : <Icon source={lock} />}
          <span>{words.access(because)}</span>
        </Closed>
      )}
      <Actions>
        {insertable && !props.readOnly ? (
          <Insert
            size="small"
            aria-label={t('answers.insert_named', { title })}
            onClick={() => props.onInsert(answer, from)}
          >
            {t('answers.insert')}
          </Insert>
        ) : null}
        <TextLink
          aria-expanded={open}
          aria-controls={id}
          aria-label={t(open ? 'answers.hide_named' : 'answers.preview_named', { title })}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'answers.hide' : 'answers.preview')}
        </TextLink>
      </Actions>
      {outcome?.key === answer.key ? <Inserted outcome={outcome} /> : null}
      <div id={id}>
        {open ? (
          <PanelBoundary name={t('answers.preview')}>
            <Suspense fallback={<Loading name={title} lines={4} />}>
              <Preview item={answer.item} />
            </Suspense>
          </PanelBoundary>
        ) : null}
      </div>
    </Entry>
  )
}
