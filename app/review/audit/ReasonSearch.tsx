// Which of all reasons is meant? Typed in a few letters; Enter takes the first that fits.

import { Field, Input } from '@zendeskgarden/react-forms'
import { type ReactNode, type RefObject, useRef, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Chip } from '#app/kit/Chip.tsx'
import { Row, Small, Stack } from '#app/kit/text.tsx'
import { searchReasons } from '#domain/reasons/search.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'

const MOST = 8

export const ReasonSearch = (props: {
  label: string
  taxonomy: Taxonomy
  chosen: string | null
  onChoose: (value: string) => void
  input?: RefObject<HTMLInputElement>
}): ReactNode => {
  const t = useText()
  const { taxonomy, chosen, onChoose } = props
  const own = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  const hits = query.trim() === '' ? [] : searchReasons(taxonomy, query, { limit: MOST })
  const choose = (value: string) => {
    onChoose(value)
    setQuery('')
  }
  return (
    <Stack $gap="xxs">
      <Field>
        <Field.Label>{props.label}</Field.Label>
        <Input
          isCompact
          type="search"
          autoComplete="off"
          ref={props.input ?? own}
          value={query}
          onChange={({ target }) => setQuery(target.value)}
          onKeyDown={(event) => {
            const [first] = hits
            if (event.key === 'Escape') setQuery('')
            if (event.key !== 'Enter' || !first) return
            event.preventDefault()
            choose(first.reason.value)
          }}
        />
      </Field>
      <Row role="group" aria-label={t('review.audit.found')}>
        {hits.map(({ reason }) => (
          <Chip key={reason.value} pressed={reason.value === chosen} onClick={() => choose(reason.value)}>
            {reason.path.join(' › ')}
          </Chip>
        ))}
      </Row>
      <Small role="status">
        {query.trim() === '' ? null : t('review.audit.hits', { count: hits.length })}
      </Small>
    </Stack>
  )
}
