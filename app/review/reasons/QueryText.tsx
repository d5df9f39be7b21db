// How does the reader take a search from here into Zendesk's own search box?

import { Button } from '@zendeskgarden/react-buttons'
import { Field, Textarea } from '@zendeskgarden/react-forms'
import { type ReactNode, useRef, useState } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { Note } from './layout.tsx'

const Small = styled(Textarea)`
  font-size: ${({ theme }) => theme.fontSizes.sm};
  word-break: break-all;
`

const Foot = styled.div`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.space.xs};
  margin-top: ${({ theme }) => theme.space.xs};
`

/** Keyed by its text. Most frames may not write to the clipboard: then the text is selected, and the reader copies it. */
export const QueryText = (props: { text: string }): ReactNode => {
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
        <Field.Label isRegular>{t('review.tickets.search')}</Field.Label>
        <Small
          isCompact
          readOnly
          ref={area}
          rows={3}
          value={text}
          onFocus={({ target }) => target.select()}
        />
      </Field>
      <Foot>
        <Button size="small" onClick={copy}>
          {t('review.tickets.copy')}
        </Button>
        <Note role="status">{outcome ? t(`review.tickets.${outcome}`) : ''}</Note>
      </Foot>
    </>
  )
}
