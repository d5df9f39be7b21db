// What do the blocks of the overview have in common?

import type { ReactNode } from 'react'
import { useId } from 'react'
import styled from 'styled-components'
import { Small } from '#app/kit/text.tsx'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import type { Economy } from '#app/review/data/use-economy.ts'
import type { Go } from '#app/review/money/ToSettings.tsx'
import type { Place } from '#app/review/place.ts'
import type { Overviews } from './use-overview.ts'

export interface BlockProps extends Overviews {
  chosen: ReadyChosen
  economy: Economy
  picks: Place['picks']
  go: Go
}

const Section = styled.section`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.xs};
  min-width: 0;
  & > h3 { font-size: ${({ theme }) => theme.fontSizes.lg}; font-weight: ${({ theme }) => theme.fontWeights.semibold}; line-height: ${({ theme }) => theme.lineHeights.lg}; }
`

const Grid = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(250px, 1fr));
  gap: ${({ theme }) => theme.space.sm};
`

/** `note`: what is to be said of all its figures. */
export const Block = (props: {
  title: string
  what: string
  note?: ReactNode
  children: ReactNode
}): ReactNode => {
  const id = useId()
  return (
    <Section aria-labelledby={id}>
      <h3 id={id}>{props.title}</h3>
      <Small>{props.what}</Small>
      <Grid>{props.children}</Grid>
      {props.note}
    </Section>
  )
}

/** A line beneath a figure; nothing where there is nothing to say. `children`: what can be done about it. */
export const Line = (props: { text: string | null | undefined; children?: ReactNode }): ReactNode =>
  props.text ? (
    <Small>
      {props.text}
      {props.children ? <> {props.children}</> : null}
    </Small>
  ) : null
