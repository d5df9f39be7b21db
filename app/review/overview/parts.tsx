// What do the blocks of the overview have in common?

import type { ReactNode } from 'react'
import { useId } from 'react'
import styled from 'styled-components'
import { Small } from '#app/kit/text.tsx'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import type { Overview } from '#domain/review/measures/overview.ts'

export interface BlockProps {
  chosen: ReadyChosen
  now: Overview
  /** Of what it is compared with; null where nothing is. */
  before: Overview | null
}

const Section = styled.section`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.xs};
  min-width: 0;
  & > h3 { font-size: ${({ theme }) => theme.fontSizes.md}; font-weight: ${({ theme }) => theme.fontWeights.semibold}; line-height: ${({ theme }) => theme.lineHeights.md}; }
`

const Grid = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(250px, 1fr));
  gap: ${({ theme }) => theme.space.sm};
`

export const Block = (props: { title: string; what: string; children: ReactNode }): ReactNode => {
  const id = useId()
  return (
    <Section aria-labelledby={id}>
      <h3 id={id}>{props.title}</h3>
      <Small>{props.what}</Small>
      <Grid>{props.children}</Grid>
    </Section>
  )
}

/** A line beneath a figure; nothing where there is nothing to say. */
export const Line = ({ text }: { text: string | null | undefined }): ReactNode =>
  text ? <Small>{text}</Small> : null
