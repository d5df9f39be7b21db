// How does the agent get a text into the reply by hand, where Barometer could not?

import { Button } from '@zendeskgarden/react-buttons'
import { getColor } from '@zendeskgarden/react-theming'
import { type ReactNode, useRef, useState } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { Small, Stack } from '#app/kit/text.tsx'

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
export const CopyInstead = ({ text, why }: { text: string; why: string }): ReactNode => {
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
