// How does a table behave that may be wider than its place? It scrolls alone, by keyboard too.

import type { ReactNode } from 'react'
import styled from 'styled-components'
import { Hidden } from '#app/kit/text.tsx'
import { PlainTable } from '#app/review/settings/layout.tsx'

const Scroll = styled.section`
  overflow-x: auto;
  & table { min-width: 420px; }
`

/** `name` says what the table holds; its rows are the children. */
export const WideTable = ({
  name,
  head,
  children,
}: {
  name: string
  head: readonly Head[]
  children: ReactNode
}): ReactNode => (
  <Scroll aria-label={name} tabIndex={0}>
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
