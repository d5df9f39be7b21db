// Which tags does the ticket carry, and how does the agent add or remove one?

import { Field, Hint, Input, Label } from '@zendeskgarden/react-forms'
import { Tag } from '@zendeskgarden/react-tags'
import { useState } from 'react'
import type { DraftProps } from './TicketPane.tsx'
import { withTags } from './tags.ts'
import css from './ticket.module.css'

export function TagsField({ draft, edit, isDisabled }: DraftProps & { isDisabled: boolean }) {
  const [typed, setTyped] = useState('')
  const add = (): void => {
    if (typed.trim() !== '') edit({ tags: withTags(draft.tags, typed) })
    setTyped('')
  }
  const remove = (gone: string): void => edit({ tags: draft.tags.filter((tag) => tag !== gone) })
  return (
    <Field>
      <Label>Tags</Label>
      {draft.tags.length > 0 && (
        <ul className={css.tags} aria-label="Tags of this ticket">
          {draft.tags.map((tag) => (
            <li key={tag} className={css.tag}>
              <Tag size="small">
                <span title={tag}>{tag}</span>
                {!isDisabled && <Tag.Close aria-label={`Remove ${tag}`} onClick={() => remove(tag)} />}
              </Tag>
            </li>
          ))}
        </ul>
      )}
      <Input
        isCompact
        placeholder="Add a tag"
        disabled={isDisabled}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={add}
        onKeyDown={(event) => {
          const last = draft.tags.at(-1)
          if (event.key === 'Enter' || event.key === ',' || event.key === ' ') {
            event.preventDefault()
            add()
          } else if (event.key === 'Backspace' && typed === '' && last) remove(last)
        }}
      />
      <Hint hidden>Enter adds a tag, Backspace in the empty box removes the last</Hint>
    </Field>
  )
}
