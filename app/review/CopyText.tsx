// How does the reader take a text from here, where the frame may forbid the clipboard and downloads?

import { Button } from '@zendeskgarden/react-buttons'
import { Field, Textarea } from '@zendeskgarden/react-forms'
import { type ReactNode, useRef, useState } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { Row, Small } from '#app/kit/text.tsx'

const Text = styled(Textarea)`
  font-size: ${({ theme }) => theme.fontSizes.sm};
  word-break: break-all;
`

const Foot = styled(Row)`
  margin-top: ${({ theme }) => theme.space.xs};
`

/** Keyed by its text. Where the text may not be copied for the reader it is selected, and the reader copies it. */
export const CopyText = (props: { label: string; text: string; rows: number }): ReactNode => {
  const t = useText()
  const area = useRef<HTMLTextAreaElement>(null)
  const [outcome, setOutcome] = useState<'copied' | 'select' | null>(null)
  const { text } = props
  const copy = async () => {
    area.current?.select()
    try {
      await navigator.clipboard.writeText(text)
      setOutcome('copied')
    } catch {
      area.current?.focus()
      setOutcome('select')
    }
  }
  return (
    <>
      <Field>
        <Field.Label isRegular>{props.label}</Field.Label>
        <Text
          isCompact
          readOnly
          ref={area}
          rows={props.rows}
          value={text}
          onFocus={({ target }) => target.select()}
        />
      </Field>
      <Foot>
        <Button size="small" onClick={copy}>
          {t('review.tickets.copy')}
        </Button>
        <Small role="status">{outcome ? t(`review.tickets.${outcome}`) : ''}</Small>
      </Foot>
    </>
  )
}
