// How are the parts of the tab laid out beneath each other, and what stands in cards?

import { getColor } from '@zendeskgarden/react-theming'
import { type ReactNode, useId } from 'react'
import styled from 'styled-components'

const Whole = styled.section`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.xs};
  min-width: 0;
  & > h2 {
    font-size: ${({ theme }) => theme.fontSizes.lg};
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
    line-height: ${({ theme }) => theme.lineHeights.lg};
  }
  & h3 { margin: 0; font-size: ${({ theme }) => theme.fontSizes.md}; line-height: ${({ theme }) => theme.lineHeights.md}; font-weight: ${({ theme }) => theme.fontWeights.semibold}; overflow-wrap: anywhere; }
`

/** A part of the tab under its own heading. */
export const Part = (props: { title: string; children: ReactNode }): ReactNode => {
  const id = useId()
  return (
    <Whole aria-labelledby={id}>
      <h2 id={id}>{props.title}</h2>
      {props.children}
    </Whole>
  )
}

export const Cards = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 460px), 1fr));
  gap: ${({ theme }) => theme.space.sm};
`

export const Card = styled.div`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.xxs};
  min-width: 0;
  padding: ${({ theme }) => theme.space.sm};
  border: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  & > :last-child { margin-top: auto; }
`

/** A table of few lines and long words. */
export const Plain = styled.table`
  width: 100%;
  min-width: 720px;
  border-collapse: collapse;
  font-variant-numeric: tabular-nums;
  & th { font-weight: ${({ theme }) => theme.fontWeights.regular}; text-align: start; }
  & thead th {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
    font-size: ${({ theme }) => theme.fontSizes.sm};
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
  }
  & th, & td {
    padding: ${({ theme }) => theme.space.xs};
    border-bottom: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  & th:first-child, & td:first-child { padding-inline-start: 0; }
  & .number { text-align: end; white-space: nowrap; }
  & thead .number { white-space: normal; }
`
