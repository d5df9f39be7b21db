// How is a list typed, one entry a line?

import { Field, Textarea } from '@zendeskgarden/react-forms'
import { type ReactNode, useState } from 'react'

const entriesIn = (text: string): string[] =>
  text
    .split(/[\n,;]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')

/** Blank lines and a comma at the end stay while they are typed. */
export const LinesField = (props: {
  label: string
  hint: string
  entries: readonly string[]
  messages: readonly string[]
  /** What an entry becomes once the reader is done with it. */
  tidy?: (entry: string) => string
  onChange: (entries: readonly string[]) => void
}): ReactNode => {
  const [typed, setTyped] = useState(() => props.entries.join('\n'))
  const { tidy, entries, onChange } = props
  const same = entriesIn(typed).join('\n') === entries.join('\n')
  return (
    <Field>
      <Field.Label>{props.label}</Field.Label>
      <Field.Hint>{props.hint}</Field.Hint>
      <Textarea
        isCompact
        minRows={2}
        maxRows={8}
        value={same ? typed : entries.join('\n')}
        {...(props.messages.length > 0 ? { validation: 'error' as const } : {})}
        onBlur={() => {
          const tidied = tidy ? [...new Set(entries.map(tidy))] : entries
          if (tidied.join() !== entries.join()) onChange(tidied)
        }}
        onChange={({ target }) => {
          setTyped(target.value)
          onChange(entriesIn(target.value))
        }}
      />
      {props.messages.length > 0 ? (
        <Field.Message validation="error">{props.messages.join(' · ')}</Field.Message>
      ) : null}
    </Field>
  )
}
