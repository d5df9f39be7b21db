// How is a table of the back-test drawn that may be wider than its place?

import type { ReactNode } from 'react'
import styled from 'styled-components'
import { Hidden } from '#app/kit/text.tsx'
import { Scroll } from '#app/review/Scroll.tsx'
import { PlainTable } from '#app/review/settings/layout.tsx'

const Table = styled(PlainTable)<{ $least: string }>`
  min-width: ${({ $least }) => $least};
  & th { overflow-wrap: break-word; }
  & tbody th { min-width: 96px; }
  & tbody tr > td:first-child { padding-inline-start: ${({ theme }) => theme.space.xs}; }
`

export interface Head {
  text: string
  number?: boolean
}

/** `name` says what the table holds; its rows are the children. */
export const WideTable = ({
  name,
  head,
  least = '480px',
  children,
}: {
  name: string
  /** Narrower than this it scrolls. */
  least?: string
  head: readonly Head[]
  children: ReactNode
}): ReactNode => (
  <Scroll>
    <Table $least={least}>
      <caption>
        <Hidden>{name}</Hidden>
      </caption>
      <thead>
        <tr>
          {head.map(({ text, number }) => (
            <th key={text} scope="col" className={number ? 'number' : undefined}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </Table>
  </Scroll>
)
