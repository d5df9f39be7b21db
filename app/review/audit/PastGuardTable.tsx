// In which groups or channels were contacts solved without a reason, and which share of all there?

import { Table } from '@zendeskgarden/react-tables'
import type { ReactNode } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { BodyRow, Cell, End, Lines, NameCell, Part } from '#app/review/layout.tsx'
import { Scroll } from '#app/review/Scroll.tsx'

const MOST_LINES = 8
/** Pixels: four short columns find room on a narrow window, too. */
const LEAST_WIDTH = 290

export const PastGuardTable = (props: {
  /** The file's. */
  file: string
  name: string
  lines: readonly { name: string; past: number; solved: number }[]
}): ReactNode => {
  const t = useText()
  const format = useFormat()
  return (
    <Part as="div">
      <Scroll>
        <Lines isReadOnly size="small" style={{ minWidth: LEAST_WIDTH }}>
          <Table.Caption>{props.name}</Table.Caption>
          <Table.Head>
            <Table.HeaderRow>
              <Table.HeaderCell scope="col">{t('review.audit.place')}</Table.HeaderCell>
              <End scope="col">{t('review.audit.past')}</End>
              <End scope="col">{t('review.audit.solved')}</End>
              <End scope="col">{t('review.audit.share')}</End>
            </Table.HeaderRow>
          </Table.Head>
          <Table.Body>
            {props.lines.slice(0, MOST_LINES).map(({ name, past, solved }) => (
              <BodyRow key={name}>
                <NameCell scope="row">{name}</NameCell>
                <Cell>{format.number(past)}</Cell>
                <Cell>{format.number(solved)}</Cell>
                <Cell>{format.percent(past / solved)}</Cell>
              </BodyRow>
            ))}
          </Table.Body>
        </Lines>
      </Scroll>
      <CsvButton
        name={props.file}
        rows={() => [
          [t('review.audit.place'), t('review.audit.past'), t('review.audit.solved')],
          ...props.lines.map(({ name, past, solved }) => [name, past, solved]),
        ]}
      />
    </Part>
  )
}
