// How is one text written in several languages?

import type { ReactNode } from 'react'
import { Fields } from '#app/review/settings/layout.tsx'
import { TextField } from '#app/review/settings/TextField.tsx'
import type { Wording } from '#domain/settings/question.ts'

/** `messageAt('')` is what is wrong with the text as a whole; it stands under the first language. */
export const WordingFields = (props: {
  label: string
  languages: readonly string[]
  wording: Wording
  messageAt: (language: string) => string | undefined
  onChange: (wording: Wording) => void
}): ReactNode => {
  const { languages, wording } = props
  return (
    <Fields $width="360px">
      {languages.map((language, at) => (
        <TextField
          key={language}
          label={`${props.label} (${language})`}
          value={wording[language] ?? ''}
          message={props.messageAt(language) ?? (at === 0 ? props.messageAt('') : undefined)}
          onChange={(text) => props.onChange({ ...wording, [language]: text })}
        />
      ))}
    </Fields>
  )
}
