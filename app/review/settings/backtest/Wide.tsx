// How does a table behave that may be wider than its place? It scrolls alone, by keyboard too.

import type { ReactNode } from 'react'
import styled from 'styled-components'
import { Hidden } from '#app/kit/text.tsx'
import { PlainTable } from '#app/review/settings/layout.tsx'

const Scroll = styled.section<{ $least: string }>`
  overflow-x: auto;
  & table { min-width: ${({ $least }) => $least}; }
  & th { overflow-wrap: break-word; }
  & tbody th { min-width: 96px; }
  & tbody tr > td:first-child { padding-inline-start: ${({ theme }) => theme.space.xs}; }
`

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
  <Scroll $least={least} aria-label={name} tabIndex={0}>
    <PlainTable>
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
    </PlainTable>
  </Scroll>
)

export interface Head {
  text: string
  number?: boolean
}
