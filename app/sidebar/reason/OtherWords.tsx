// What is it that the agent calls *Other*? Two words, so that leads see what hides there.

import { Field, Input } from '@zendeskgarden/react-forms'
import { type ReactNode, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { PartHeading, Small } from '#app/kit/text.tsx'
import { useAgentWord } from '#app/sidebar/agent-word.tsx'
import { twoWords } from '#domain/reasons/own-use.ts'

export const OtherWords = (): ReactNode => {
  const t = useText()
  const { word, say } = useAgentWord()
  const [typed, setTyped] = useState(() => word.otherWords.join(' '))
  return (
    <Field>
      <Field.Label>
        <PartHeading as="span">{t('reason.other_words')}</PartHeading>
      </Field.Label>
      <Field.Hint>
        <Small as="span">{t('reason.other_words_hint')}</Small>
      </Field.Hint>
      <Input
        isCompact
        autoComplete="off"
        maxLength={60}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          say({ otherWords: twoWords(target.value) })
        }}
      />
    </Field>
  )
}
