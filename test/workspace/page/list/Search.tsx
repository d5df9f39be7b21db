// How does an agent find a ticket that is in no view?

import { Field, Label, MediaInput } from '@zendeskgarden/react-forms'
import { useEffect, useState } from 'react'
import { Icon } from '#workspace/page/kit/Icon.tsx'
import { ICONS } from '#workspace/page/kit/icons.ts'

/** Searches a moment after the last key, and at once on Enter. */
export function Search({ value, onSearch }: { value: string; onSearch: (typed: string) => void }) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  useEffect(() => {
    const timer = setTimeout(() => onSearch(typed), 350)
    return () => clearTimeout(timer)
  }, [typed, onSearch])
  return (
    <search style={{ display: 'block', maxWidth: 480 }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onSearch(typed)
        }}
      >
        <Field>
          <Label hidden>Search tickets</Label>
          <MediaInput
            isCompact
            type="search"
            placeholder="Search tickets: number, subject, text, requester:name…"
            start={<Icon file={ICONS.search} />}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </Field>
      </form>
    </search>
  )
}
