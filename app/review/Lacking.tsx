// What could not be read that a choice or a table stands on, and how is it asked for again?

import type { ReactNode } from 'react'
import { Failed } from '#app/kit/Failed.tsx'
import { because, type QueryLike } from '#app/kit/panel-state.ts'

/** One sentence for each that failed with nothing known; `of`: by what its choices are called. */
export const Lacking = (props: {
  of: readonly { name: string; query: Pick<QueryLike, 'data' | 'error' | 'refetch'> }[]
}): ReactNode =>
  props.of.map(({ name, query: { data, error, refetch } }) =>
    error && data === undefined ? (
      <Failed key={name} name={name} because={because(error)} retry={() => refetch()} />
    ) : null,
  )
