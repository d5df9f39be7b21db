// How is one of Garden's icons drawn in the colour of the text around it?

import type { ReactNode } from 'react'
import styled from 'styled-components'

const Mask = styled.span<{ $source: string; $size: number }>`
  display: inline-block;
  flex: none;
  width: ${({ $size }) => $size}px;
  height: ${({ $size }) => $size}px;
  background-color: currentColor;
  mask: url("${({ $source }) => $source}") center / contain no-repeat;
  vertical-align: middle;
  forced-color-adjust: none;
`

/** `source` is an imported `.svg`; the icon is decoration, so what it means must stand in words beside it. */
export const Icon = (props: { source: string; size?: 12 | 16; className?: string }): ReactNode => (
  <Mask aria-hidden="true" className={props.className} $source={props.source} $size={props.size ?? 12} />
)
