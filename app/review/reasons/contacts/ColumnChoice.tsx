// Which columns does the reader want to see, where not all find room?

import { Button } from '@zendeskgarden/react-buttons'
import { Checkbox, Field } from '@zendeskgarden/react-forms'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { Stack } from '#app/kit/text.tsx'
import { Popover } from '#app/review/data/Popover.tsx'
import type { Column, ColumnName } from './columns.ts'

const Boxes = styled.div`
  columns: 2;
  column-gap: ${({ theme }) => theme.space.md};
  & > div { break-inside: avoid; padding-block: 2px; }
`

/** `onChoose(null)`: as many as find room. Contacts cannot be left out: they lead to the tickets. */
export const ColumnChoice = (props: {
  columns: readonly Column[]
  shown: readonly Column[]
  chosen: boolean
  onChoose: (names: readonly ColumnName[] | null) => void
}): ReactNode => {
  const t = useText()
  const { columns, chosen, onChoose } = props
  const shown = new Set(props.shown.map(({ name }) => name))
  const toggle = (name: ColumnName) => {
    const wanted = columns.filter((column) => shown.has(column.name) !== (column.name === name))
    onChoose(wanted.map((column) => column.name))
  }
  const missing = columns.length - shown.size
  const label =
    missing === 0
      ? t('review.by_reason.columns.title')
      : t('review.by_reason.columns.some', { shown: shown.size, of: columns.length })
  return (
    <Popover id="by_reason.columns" label={label} name={t('review.by_reason.title')}>
      {() => (
        <Stack>
          <Boxes role="group" aria-label={t('review.by_reason.columns.title')}>
            {columns.map(({ name }) => (
              <Field key={name}>
                <Checkbox
                  isCompact
                  checked={shown.has(name)}
                  disabled={name === 'contacts'}
                  onChange={() => toggle(name)}
                >
                  <Field.Label isRegular>{t(`review.by_reason.column.${name}`)}</Field.Label>
                </Checkbox>
              </Field>
            ))}
          </Boxes>
          <div>
            <Button size="small" disabled={!chosen} onClick={() => onChoose(null)}>
              {t('review.by_reason.columns.fitting')}
            </Button>
          </div>
        </Stack>
      )}
    </Popover>
  )
}
