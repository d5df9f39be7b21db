// Which causes stand behind which reasons? Numbers, shaded by how many.

import { Table } from '@zendeskgarden/react-tables'
import { getColor } from '@zendeskgarden/react-theming'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { Hidden } from '#app/kit/text.tsx'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { useCsvTitle } from '#app/review/data/csv-title.ts'
import { useLines } from '#app/review/Fold.tsx'
import { BodyRow, Cell, NameCell, Note, Part } from '#app/review/layout.tsx'
import { MoreRows } from '#app/review/MoreRows.tsx'
import { Scroll } from '#app/review/Scroll.tsx'
import type { InhibitorTable, MapLine } from '#domain/review/measures/inhibitor-table.ts'
import { Count, type Lists, listOf } from './Count.tsx'
import { mapCsv } from './csv-rows.ts'
import { useInhibitorName, useReasonName } from './words.ts'

const PAGE = 25
/** The darkest cell: letters on it are still read with ease. */
const DARKEST = 30

const Fixed = styled(Table)`
  min-width: 1120px;
  table-layout: fixed;
  & thead th { vertical-align: bottom; font-size: ${({ theme }) => theme.fontSizes.sm}; line-height: ${({ theme }) => theme.lineHeights.sm}; padding-inline: 0 4px; text-align: end; overflow-wrap: break-word; hyphens: auto; }
  & th:first-child { position: sticky; inset-inline-start: 0; z-index: 1; background: ${({ theme }) => getColor({ theme, variable: 'background.default' })}; }
  & thead th:first-child { padding-inline-start: 12px; text-align: start; }
  @media (min-width: 1400px) { &&& :is(th, td):not(:first-child) { padding-inline-end: 10px; } }
`

const Shaded = styled(Cell)`
  &&& { padding-inline: 4px; background: color-mix(in srgb, ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })} var(--shade), transparent); }
`

const Line = (props: { line: MapLine; most: number; lists: Lists }): ReactNode => {
  const reasonName = useReasonName()
  const inhibitorName = useInhibitorName()
  const { line, most } = props
  const name = reasonName(line.reason)
  const value = line.reason?.value ?? ''
  return (
    <BodyRow>
      <NameCell scope="row">{name}</NameCell>
      {line.cells.map(({ inhibitor, issues }) => {
        const shade = inhibitor === null || most === 0 ? 0 : Math.round((issues / most) * DARKEST)
        return (
          <Shaded key={inhibitor ?? ''} style={{ '--shade': `${shade}%` } as Record<string, string>}>
            <Count
              count={issues}
              label={`${name}, ${inhibitorName(inhibitor)}`}
              of={listOf('inhibited', { inhibitor: inhibitor ?? '', reason: value })}
              lists={props.lists}
            />
          </Shaded>
        )
      })}
    </BodyRow>
  )
}

export const InhibitorMap = ({ table, lists }: { table: InhibitorTable; lists: Lists }): ReactNode => {
  const t = useText()
  const nameOf = useInhibitorName()
  const reasonName = useReasonName()
  const csvTitle = useCsvTitle()
  const [limit, more] = useLines('map', PAGE)
  const title = t('review.first_contact.map.title')
  if (table.lines.length === 0) return null
  return (
    <Part aria-labelledby="first-contact-map">
      <h3 id="first-contact-map">{title}</h3>
      <Note>{t('review.first_contact.map.what')}</Note>
      <Scroll>
        <Fixed isReadOnly size="small">
          <Table.Caption>
            <Hidden>{title}</Hidden>
          </Table.Caption>
          <Table.Head>
            <Table.HeaderRow>
              <Table.HeaderCell scope="col" width="13%">
                {t('review.first_contact.column.name')}
              </Table.HeaderCell>
              {table.names.map((inhibitor) => (
                <Table.HeaderCell key={inhibitor ?? ''} scope="col">
                  {nameOf(inhibitor)}
                </Table.HeaderCell>
              ))}
            </Table.HeaderRow>
          </Table.Head>
          <Table.Body>
            {table.lines.slice(0, limit).map((line) => (
              <Line key={line.group} line={line} most={table.most} lists={lists} />
            ))}
          </Table.Body>
        </Fixed>
      </Scroll>
      <MoreRows hidden={table.lines.length - limit} onMore={more} />
      <CsvButton name="first-contact-inhibitors" rows={() => mapCsv(table, reasonName, nameOf, csvTitle)} />
    </Part>
  )
}
