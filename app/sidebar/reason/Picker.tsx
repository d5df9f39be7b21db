// Which of all reasons is it? A search field over the tree, with definition and example, for mouse and keyboard.

import { useQuery } from '@tanstack/react-query'
import { Field, MediaInput } from '@zendeskgarden/react-forms'
import { getColor } from '@zendeskgarden/react-theming'
import search from '@zendeskgarden/svg-icons/src/16/search-stroke.svg'
import {
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useDeferredValue,
  useId,
  useMemo,
  useState,
} from 'react'
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
import { openAtFirst, type PickerRow, pickerRows } from './picker-rows.ts'

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

/** What the agent asked the list for: the words typed, the groups opened, and the line that the keys or the mouse marked. */
interface Asked {
  query: string
  open: ReadonlySet<string>
  mark: number
}

const markedOf = ({ mark }: Asked, rows: readonly PickerRow[]): number => Math.min(mark, rows.length - 1)

const toggled = (open: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  open.has(id) ? new Set([...open].filter((other) => other !== id)) : new Set([...open, id])

const moved = (before: Asked, move: Exclude<PickerMove, { kind: 'choose' | 'close' }>): Asked => {
  if (move.kind === 'toggle') return { ...before, open: toggled(before.open, move.id) }
  return move.at === before.mark ? before : { ...before, mark: move.at }
}

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
  const usedMost = useMemo(
    () => [...new Set([...mostChosen(chosen), ...props.usedMost])],
    [chosen, props.usedMost],
  )
  const t = useText()
  const id = useId()
  const [asked, setAsked] = useState<Asked>(() => ({
    query: '',
    open: openAtFirst(taxonomy, props.chosen),
    mark: 0,
  }))
  // A letter stands in the field at once; the list follows in pieces, and keys act on what was typed, not on what is drawn.
  const drawn = useDeferredValue(asked)
  const rows = useMemo(
    () => pickerRows(taxonomy, drawn.query, drawn.open, usedMost),
    [taxonomy, drawn.query, drawn.open, usedMost],
  )
  const at = markedOf(drawn, rows)
  const marked = rows[at]

  const { onChoose, onClose } = props
  const make = useCallback(
    (move: PickerMove) => {
      if (move.kind === 'choose') onChoose(move.value)
      else if (move.kind === 'close') onClose()
      else setAsked((before) => moved(before, move))
    },
    [onChoose, onClose],
  )
  const onKeyDown = (event: KeyboardEvent) => {
    const now = asked === drawn ? rows : pickerRows(taxonomy, asked.query, asked.open, usedMost)
    const move = pickerMove(readingKey(event), now, markedOf(asked, now), asked.query)
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
          value={asked.query}
          placeholder={t('reason.search')}
          role="combobox"
          aria-expanded
          aria-haspopup="tree"
          aria-controls={`${id}-tree`}
          aria-activedescendant={marked ? `${id}-${at}` : undefined}
          autoComplete="off"
          onChange={({ target }) => setAsked({ ...asked, query: target.value, mark: 0 })}
          onKeyDown={onKeyDown}
        />
      </Field>
      <Hidden role="status">
        {t('reason.result_count', { count: rows.filter((row) => row.kind === 'reason').length })}
      </Hidden>
      {rows.length === 0 ? <Small>{t('reason.no_results', { query: drawn.query })}</Small> : null}
      <PickerList id={id} rows={rows} at={at} chosen={props.chosen} onMove={make} />
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
