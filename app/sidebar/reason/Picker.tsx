// Which of all reasons is it? A search field over the tree, with definition and example, for mouse and keyboard.

import { useQuery } from '@tanstack/react-query'
import { Field, MediaInput } from '@zendeskgarden/react-forms'
import { getColor } from '@zendeskgarden/react-theming'
import search from '@zendeskgarden/svg-icons/src/16/search-stroke.svg'
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import styled from 'styled-components'
import { useServices } from '#app/host/services.tsx'
import type { TextKey } from '#app/i18n/catalogue.ts'
import { useText } from '#app/i18n/language.tsx'
import { Icon } from '#app/kit/Icon.tsx'
import { readingKey } from '#app/kit/reading-key.ts'
import { Hidden, Small, Stack } from '#app/kit/text.tsx'
import { ownUseQuery } from '#app/queries/own-use.ts'
import { mostChosen } from '#domain/reasons/own-use.ts'
import { isOther, type Taxonomy } from '#domain/reasons/taxonomy.ts'
import { type OtherBudget, useOtherBudget } from './other-use.ts'
import { PickerList } from './PickerList.tsx'
import { type PickerMove, pickerMove } from './picker-keys.ts'
import { openAtFirst, pickerRows } from './picker-rows.ts'

/** The same height whatever is marked, so that the list above does not jump. */
const Detail = styled.div`
  min-height: 52px;
  padding-top: ${({ theme }) => theme.space.xxs};
  border-top: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
`

const USED_UP: Readonly<Record<OtherBudget['whose'], TextKey>> = {
  team: 'reason.other_used_up_team',
  browser: 'reason.other_used_up',
}

const NEVER: readonly string[] = []

export interface PickerProps {
  taxonomy: Taxonomy
  usedMost: readonly string[]
  chosen: string | null
  onChoose: (value: string) => void
  onClose: () => void
}

export const Picker = (props: PickerProps): ReactNode => {
  const { taxonomy } = props
  const chosen = useQuery(ownUseQuery(useServices())).data ?? NEVER
  const { over, whose, percent } = useOtherBudget(chosen)
  // What this agent chose lately, then what this customer's contacts had.
  const usedMost = [...new Set([...mostChosen(chosen), ...props.usedMost])]
  const t = useText()
  const id = useId()
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState(() => openAtFirst(taxonomy, props.chosen))
  const [mark, setMark] = useState(0)
  const rows = pickerRows(taxonomy, query, open, usedMost)
  const at = Math.min(mark, rows.length - 1)
  const marked = rows[at]

  const make = (move: PickerMove) => {
    if (move.kind === 'mark') setMark(move.at)
    else if (move.kind === 'choose') props.onChoose(move.value)
    else if (move.kind === 'close') props.onClose()
    else setOpen(toggled(open, move.id))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const move = pickerMove(readingKey(event), rows, at, query)
    if (!move) return
    event.preventDefault()
    event.stopPropagation()
    make(move)
  }
  return (
    <Stack>
      <Field>
        <Field.Label hidden>{t('reason.search_label')}</Field.Label>
        <MediaInput
          autoFocus
          isCompact
          start={<Icon source={search} size={16} />}
          value={query}
          placeholder={t('reason.search')}
          role="combobox"
          aria-expanded
          aria-haspopup="tree"
          aria-controls={`${id}-tree`}
          aria-activedescendant={marked ? `${id}-${at}` : undefined}
          autoComplete="off"
          onChange={(event) => {
            setQuery(event.target.value)
            setMark(0)
          }}
          onKeyDown={onKeyDown}
        />
      </Field>
      <Hidden role="status">
        {t('reason.result_count', { count: rows.filter((row) => row.kind === 'reason').length })}
      </Hidden>
      {rows.length === 0 ? <Small>{t('reason.no_results', { query })}</Small> : null}
      <PickerList id={id} rows={rows} at={at} chosen={props.chosen} onMark={setMark} onMove={make} />
      <Detail>
        {marked?.kind === 'reason' ? (
          <>
            {over && isOther(marked.reason) ? (
              <Small role="status">{t(USED_UP[whose], { ...over, percent })}</Small>
            ) : null}
            {marked.reason.definition ? <Small>{marked.reason.definition}</Small> : null}
            {marked.reason.example ? (
              <Small>{t('reason.example', { example: marked.reason.example })}</Small>
            ) : null}
          </>
        ) : null}
      </Detail>
    </Stack>
  )
}

const toggled = (open: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  open.has(id) ? new Set([...open].filter((other) => other !== id)) : new Set([...open, id])
