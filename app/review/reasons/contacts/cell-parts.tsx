// What do cells of the table of reasons have in common?

import type { ReactNode } from 'react'
import { Hidden, Subtle } from '#app/kit/text.tsx'
import { Two } from './grid.tsx'

/** Nothing can be said: as a dash for the eye, in words for the ear. */
export const Nothing = ({ why }: { why: string }): ReactNode => (
  <Subtle title={why}>
    <span aria-hidden="true">–</span>
    <Hidden>{why}</Hidden>
  </Subtle>
)

export const Pair = (props: { figure: ReactNode; beneath: ReactNode }): ReactNode => (
  <Two>
    <span>{props.figure}</span>
    <small>{props.beneath}</small>
  </Two>
)
