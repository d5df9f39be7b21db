// Where does the table of past customers come from? A file that is chosen, or dropped here.

import { getColor } from '@zendeskgarden/react-theming'
import { type ChangeEvent, type DragEvent, type ReactNode, useState } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { Subtle } from '#app/kit/text.tsx'

/** The browser's own field, which has words for *no file chosen*, in a place that also takes a drop. */
const Place = styled.label<{ $over: boolean }>`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.xxs};
  padding: ${({ theme }) => theme.space.sm};
  border: 1px dashed ${({ theme, $over }) =>
    getColor({ theme, variable: $over ? 'border.primaryEmphasis' : 'border.emphasis' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${({ theme, $over }) =>
    getColor({ theme, variable: $over ? 'background.primary' : 'background.default' })};
  & > input { max-width: 100%; font: inherit; color: inherit; }
`

export const FilePick = ({ again, onFile }: { again: boolean; onFile: (file: File) => void }): ReactNode => {
  const t = useText()
  const [over, setOver] = useState(false)
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    if (file) onFile(file)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file) onFile(file)
  }
  return (
    <Place
      $over={over}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span>
        {t(again ? 'review.settings.backtest.another' : 'review.settings.backtest.pick')}{' '}
        <Subtle>{t('review.settings.backtest.drop')}</Subtle>
      </span>
      <input type="file" accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values" onChange={choose} />
    </Place>
  )
}
