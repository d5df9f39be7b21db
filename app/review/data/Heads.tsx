// What does the first line of one of our own plain tables say above each column?

import type { ReactNode } from 'react'

/** `children`: further cells, such as one without a name above buttons. */
export const Heads = (props: { names: readonly string[]; children?: ReactNode }): ReactNode => (
  <thead>
    <tr>
      {props.names.map((name) => (
        <th scope="col" key={name}>
          {name}
        </th>
      ))}
      {props.children}
    </tr>
  </thead>
)
