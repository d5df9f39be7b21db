// What does the agent see of one answer: what it is, why it is here, whether it can be sent, and what can be done?

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
import { isUnanswered } from '#domain/answers/unanswered.ts'
import { InsertButton } from './InsertButton.tsx'
import { Inserted } from './Inserted.tsx'
import type { Inserter, InsertOutcome } from './insert.ts'
import { Outward } from './Outward.tsx'
import { PinSaid, PinToggle } from './Pin.tsx'
import type { Pinning } from './pinning.ts'
import { useAnswerWords } from './why-words.ts'

const Preview = lazy(async () => ({ default: (await import('./Preview.tsx')).Preview }))

const Entry = styled.li`
  padding: ${({ theme }) => theme.space.xxs} 0;
`

export const Title = styled.h3`
  font-size: ${({ theme }) => theme.fontSizes.md};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  line-height: ${({ theme }) => theme.lineHeights.sm};
  overflow-wrap: anywhere;
`

export const Closed = styled(Small)`
  display: flex;
  gap: ${({ theme }) => theme.space.xxs};
  align-items: baseline;
  & > span:first-child { position: relative; top: 1px; }
`

const Actions = styled(Row)`
  margin: 2px 0;
`

export interface RowProps {
  answer: Answer
  from: InsertedFrom
  /** Where this agent cannot write to the customer. */
  readOnly: boolean
  onInsert: Inserter['insert']
  onCopy: Inserter['copy']
  outcome: InsertOutcome | null
  /** What is needed after the one that was inserted. */
  next: Answer | null
  /** Keys of answers that are not relevant here. */
  irrelevant: readonly string[]
  onIrrelevant: (key: string, irrelevant: boolean) => void
  /** Null where this agent puts nothing first for the reason at hand. */
  pinning: Pinning | null
}

interface ShownProps extends RowProps {
  /** It has just been called relevant or not. */
  turned: boolean
}

const SetAside = ({ answer, onIrrelevant, turned }: ShownProps): ReactNode => {
  const t = useText()
  const { title } = answer.item
  return (
    <Entry>
      <Small>
        {t('answers.irrelevant_said', { title })}{' '}
        <TextLink
          inText
          autoFocus={turned}
          aria-label={t('answers.relevant_named', { title })}
          onClick={() => onIrrelevant(answer.key, false)}
        >
          {t('answers.relevant')}
        </TextLink>
      </Small>
    </Entry>
  )
}

type Open = 'read' | 'quote' | null

const Whole = (props: ShownProps): ReactNode => {
  const { answer, from, outcome } = props
  const t = useText()
  const words = useAnswerWords()
  const id = useId()
  const [open, setOpen] = useState<Open>(null)
  const { title } = answer.item
  const { insertable, because } = answer.access
  const canInsert = insertable && !props.readOnly
  const unanswered = isUnanswered(answer.item)
  // An address that is none of the account's is not one to open either.
  const leadsOut = because !== 'other_host'
  const why = words.why(answer)
  const caution = words.caution(answer)
  const ways = [
    { id: 'quote', words: t('answers.insert_quote'), onChoose: () => setOpen('quote') },
    {
      id: 'text',
      words: t(answer.item.kind === 'article' ? 'answers.insert_text' : 'answers.insert_post_text'),
      onChoose: () => props.onInsert(answer, from, { form: 'text' }),
    },
    { id: 'copy', words: t('answers.copy_link'), onChoose: () => props.onCopy(answer) },
  ]
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
        {canInsert ? (
          <InsertButton
            title={title}
            // Of a post that nobody has answered there is nothing to quote.
            entries={unanswered ? ways.filter((way) => way.id === 'copy') : ways}
            onInsert={() => props.onInsert(answer, from, { form: 'link' })}
          />
        ) : null}
        <TextLink
          aria-expanded={open !== null}
          aria-controls={id}
          aria-label={t(open ? 'answers.hide_named' : 'answers.preview_named', { title })}
          onClick={() => setOpen(open === null ? 'read' : null)}
        >
          {t(open ? 'answers.hide' : 'answers.preview')}
        </TextLink>
        {unanswered && leadsOut ? (
          <Outward href={answer.item.url}>{t('answers.open_community')}</Outward>
        ) : null}
        {props.readOnly ? null : (
          <TextLink
            autoFocus={props.turned}
            aria-label={t('answers.irrelevant_named', { title })}
            onClick={() => props.onIrrelevant(answer.key, true)}
          >
            {t('answers.irrelevant')}
          </TextLink>
        )}
        {props.pinning ? <PinToggle answer={answer} pinning={props.pinning} /> : null}
      </Actions>
      {props.pinning ? <PinSaid answer={answer} pinning={props.pinning} /> : null}
      {outcome?.at === answer.key ? (
        <Inserted
          outcome={outcome}
          next={props.next}
          onNext={(next) => props.onInsert(next, 'top', { form: 'link' }, answer.key)}
        />
      ) : null}
      <div id={id}>
        {open ? (
          <PanelBoundary name={t('answers.preview')}>
            <Suspense fallback={<Loading name={title} lines={4} />}>
              <Preview
                key={open}
                item={answer.item}
                picking={open === 'quote'}
                leadsOut={leadsOut}
                worked={answer.why.find((why) => why.because === 'worked') ?? null}
                onQuote={
                  canInsert
                    ? (passages) => {
                        setOpen(null)
                        props.onInsert(answer, from, { form: 'quote', passages })
                      }
                    : null
                }
              />
            </Suspense>
          </PanelBoundary>
        ) : null}
      </div>
    </Entry>
  )
}

export const AnswerRow = (props: RowProps): ReactNode => {
  // What was pressed goes away with the press: the focus must not go with it.
  const [turned, setTurned] = useState(false)
  const onIrrelevant = (key: string, irrelevant: boolean) => {
    setTurned(true)
    props.onIrrelevant(key, irrelevant)
  }
  const aside = props.irrelevant.includes(props.answer.key)
  const Shown = aside ? SetAside : Whole
  return <Shown {...props} onIrrelevant={onIrrelevant} turned={turned} />
}
