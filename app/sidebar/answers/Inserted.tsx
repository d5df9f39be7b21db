// What became of an insertion, and what can the agent do where it did not work?

import { Button } from '@zendeskgarden/react-buttons'
import { getColor } from '@zendeskgarden/react-theming'
import { type ReactNode, useRef, useState } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { Small, Stack } from '#app/kit/text.tsx'
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

/** Selected at once: where the frame may not touch the clipboard, one key does the rest. */
const CopyInstead = ({ text }: { text: string }): ReactNode => {
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
      <Small role="alert">{t('answers.copy_instead')}</Small>
      <ToCopy
        ref={field}
        readOnly
        rows={2}
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

export const Inserted = ({ outcome }: { outcome: InsertOutcome }): ReactNode => {
  const t = useText()
  if (outcome.kind === 'copy') return <CopyInstead text={outcome.text} />
  return (
    <Small role={outcome.kind === 'refused' ? 'alert' : 'status'}>{t(`answers.done_${outcome.kind}`)}</Small>
  )
}
