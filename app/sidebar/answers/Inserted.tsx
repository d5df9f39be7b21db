// What became of an insertion, what can the agent do where it did not work, and what is needed next?

import { Button } from '@zendeskgarden/react-buttons'
import { getColor } from '@zendeskgarden/react-theming'
import { type ReactNode, useRef, useState } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Small, Stack } from '#app/kit/text.tsx'
import type { Answer } from '#domain/answers/answer.ts'
import type { InsertOutcome } from './insert.ts'

const ToCopy = styled.textarea`
  width: 100%;
  padding: ${({ theme }) => theme.space.xxs} ${({ theme }) => theme.space.xs};
  border: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
  color: inherit;
  font: inherit;
  font-size: ${({ theme }) => theme.fontSizes.sm};
  resize: vertical;
`

const SHORT = 120

/** Selected at once: where the frame may not touch the clipboard, one key does the rest. */
const CopyInstead = ({ text, why }: { text: string; why: string }): ReactNode => {
  const t = useText()
  const field = useRef<HTMLTextAreaElement>(null)
  const [copied, setCopied] = useState<boolean | null>(null)
  const copy = async () => {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
    } catch {
      setCopied(false)
    }
  }
  return (
    <Stack $gap="xxs">
      <Small role="alert">{why}</Small>
      <ToCopy
        ref={field}
        readOnly
        rows={text.length > SHORT ? 5 : 2}
        aria-label={t('answers.copy_label')}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div>
        <Button size="small" onClick={copy}>
          {t('answers.copy')}
        </Button>
      </div>
      {copied === null ? null : (
        <Small role="status">{t(copied ? 'answers.copied' : 'answers.copy_by_key')}</Small>
      )}
    </Stack>
  )
}

const BAD: readonly InsertOutcome['kind'][] = ['refused', 'empty', 'failed']

const Said = ({ outcome: { kind, form, text } }: { outcome: InsertOutcome }): ReactNode => {
  const t = useText()
  if (kind === 'copy') return <CopyInstead text={text} why={t('answers.copy_instead')} />
  if (kind === 'by_hand') return <CopyInstead text={text} why={t('answers.copy_walled')} />
  const words =
    kind === 'inserted' || kind === 'note' ? t(`answers.done_${kind}_${form}`) : t(`answers.done_${kind}`)
  return <Small role={BAD.includes(kind) ? 'alert' : 'status'}>{words}</Small>
}

export const Inserted = (props: {
  outcome: InsertOutcome
  /** What customers with this reason need next; null where that is not known. */
  next: Answer | null
  onNext: (answer: Answer) => void
}): ReactNode => {
  const { outcome, next, onNext } = props
  const t = useText()
  return (
    <>
      <Said outcome={outcome} />
      {next !== null && (outcome.kind === 'inserted' || outcome.kind === 'note') ? (
        <Small>
          {t('answers.next', { title: next.item.title })}{' '}
          <TextLink
            inText
            aria-label={t('answers.next_insert', { title: next.item.title })}
            onClick={() => onNext(next)}
          >
            {t('answers.insert')}
          </TextLink>
        </Small>
      ) : null}
    </>
  )
}
