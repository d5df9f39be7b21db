// How does the reader take a table from here into a spreadsheet?

import { Button } from '@zendeskgarden/react-buttons'
import { type ReactNode, useState } from 'react'
import styled from 'styled-components'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { CopyText } from '#app/review/CopyText.tsx'
import { type Cell, csvOf } from '#domain/review/csv.ts'
import { download } from './download.ts'

export type { Cell } from '#domain/review/csv.ts'

const Whole = styled.div`
  max-width: 720px;
  @media print { display: none; }
  & > button + div { margin-top: ${({ theme }) => theme.space.xs}; }
`

/** Spreadsheets know by it that the text is UTF-8. */
const MARK = '\uFEFF'
const TEXT_ROWS = 6

/** `name` is the file's, without its ending. Rows are made when asked for; the first one holds the columns' names. */
export const CsvButton = (props: { name: string; rows: () => readonly (readonly Cell[])[] }): ReactNode => {
  const t = useText()
  const services = useServices()
  const [text, setText] = useState<string | null>(null)
  const file = `${props.name}-${new Date(services.now()).toISOString().slice(0, 10)}.csv`
  const make = () => {
    const made = csvOf(props.rows())
    download(`${MARK}${made}`, file, 'text/csv')
    setText(made)
  }
  return (
    <Whole>
      <Button size="small" aria-expanded={text !== null} onClick={text === null ? make : () => setText(null)}>
        {t(text === null ? 'review.data.csv' : 'review.data.csv_close')}
      </Button>
      {text === null ? null : (
        <div>
          <CopyText
            key={text}
            label={t('review.data.csv_text', { name: file })}
            text={text}
            rows={TEXT_ROWS}
          />
        </div>
      )}
    </Whole>
  )
}
