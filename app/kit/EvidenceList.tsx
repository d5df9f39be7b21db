// Why does a result say what it says? Its grounds in words, one line each.

import { getColor } from '@zendeskgarden/react-theming'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useTextById } from '#app/i18n/language.tsx'
import type { Evidence } from '#domain/evidence.ts'

const List = styled.ul`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
  & > li { padding-inline-start: 10px; text-indent: -10px; overflow-wrap: anywhere; }
  & > li::before { content: '– '; }
`

/** `name` says what it is evidence for. Grounds without words of ours are left out; nothing where none is left. */
export const EvidenceList = (props: { name: string; evidence: readonly Evidence[] }): ReactNode => {
  const words = useTextById()
  const lines = props.evidence.flatMap(({ id, params }) => words('evidence', id, params) ?? [])
  if (lines.length === 0) return null
  return (
    <List aria-label={props.name}>
      {[...new Set(lines)].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </List>
  )
}
