// Which tickets stand behind the figure that was pressed? A list beside the figures, or over them where there is no room.

import { IconButton } from '@zendeskgarden/react-buttons'
import { getColor } from '@zendeskgarden/react-theming'
import cross from '@zendeskgarden/svg-icons/src/16/x-stroke.svg'
import { type ReactNode, useEffect, useRef } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { Icon } from '#app/kit/Icon.tsx'
import { TicketRows } from '#app/review/data/TicketRows.tsx'
import type { Judged } from '#domain/review/measures/judged.ts'

const Aside = styled.aside`
  flex: none;
  width: 340px;
  position: sticky;
  top: ${({ theme }) => theme.space.md};
  max-height: calc(100vh - 40px);
  overflow-y: auto;
  padding: ${({ theme }) => theme.space.md};
  border: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${({ theme }) => getColor({ theme, variable: 'background.raised' })};
  @media (max-width: 1399px) {
    position: fixed;
    z-index: 1;
    inset-inline-end: ${({ theme }) => theme.space.md};
    box-shadow: ${({ theme }) => theme.shadows.lg('4px', '12px', getColor({ theme, variable: 'shadow.large' }))};
  }
  @media print { display: none; }
`

const Head = styled.div`
  display: flex;
  align-items: flex-start;
  gap: ${({ theme }) => theme.space.xs};
  & > h3 {
    flex: 1;
    min-width: 0;
    font-size: ${({ theme }) => theme.fontSizes.md};
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
    overflow-wrap: anywhere;
    outline: none;
  }
  & > button { flex: none; margin: -6px -8px 0 0; }
`

/** Keyed by what it lists: it takes the focus when it opens. */
export const TicketPanel = (props: {
  name: string
  rows: Uint32Array
  judged: Judged
  onClose: () => void
}): ReactNode => {
  const t = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const title = t('review.tickets.title', { label: props.name })
  return (
    <Aside
      aria-label={title}
      onKeyDown={({ key }) => {
        if (key === 'Escape') props.onClose()
      }}
    >
      <Head>
        <h3 ref={heading} tabIndex={-1}>
          {title}
        </h3>
        <IconButton size="small" aria-label={t('review.tickets.close')} onClick={props.onClose}>
          <Icon source={cross} size={16} />
        </IconButton>
      </Head>
      <TicketRows rows={props.rows} judged={props.judged} />
    </Aside>
  )
}
