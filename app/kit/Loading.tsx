// What stands where facts are on their way? Lines of the same height as what will come, so that nothing jumps.

import { Skeleton } from '@zendeskgarden/react-loaders'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'

const LINE = 24
const WIDTHS = ['70%', '92%', '55%', '80%', '64%', '88%', '50%', '76%', '58%', '84%', '61%', '90%'] as const

const Lines = styled.div<{ $lines: number }>`
  height: ${({ $lines }) => $lines * LINE}px;
  & > div { height: ${LINE}px; display: flex; align-items: center; }
  /* Their backgrounds are those of the page then. */
  @media (forced-colors: active) { & > div > * { border-bottom: 2px solid GrayText; } }
`

/** `name` is what loads, heard once by screen readers; `lines` from 1 to 12. */
export const Loading = (props: { name: string; lines: number }): ReactNode => {
  const t = useText()
  return (
    <Lines role="status" aria-label={t('panel.loading', { name: props.name })} $lines={props.lines}>
      {WIDTHS.slice(0, props.lines).map((width) => (
        <div key={width} aria-hidden="true">
          <Skeleton width={width} height="12px" />
        </div>
      ))}
    </Lines>
  )
}
