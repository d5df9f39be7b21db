// What opens beside a table, or over it where there is no room, about one of its lines?

import { IconButton } from '@zendeskgarden/react-buttons'
import { getColor } from '@zendeskgarden/react-theming'
import cross from '@zendeskgarden/svg-icons/src/16/x-stroke.svg'
import { type ReactNode, useEffect, useRef } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { Icon } from '#app/kit/Icon.tsx'

const Whole = styled.aside`
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
  &[data-over='1099'] { @media (max-width: 1099px) { position: fixed; z-index: 3; inset-inline-end: 16px; } }
  &[data-over='1399'] { @media (max-width: 1399px) { position: fixed; z-index: 3; inset-inline-end: 16px; } }
  &[data-over='1559'] { @media (max-width: 1559px) { position: fixed; z-index: 3; inset-inline-end: 16px; } }
  box-shadow: ${({ theme }) => theme.shadows.lg('4px', '12px', getColor({ theme, variable: 'shadow.medium' }))};
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
  & > button { flex: none; margin-top: -6px; margin-inline-end: -8px; }
`

/** Keyed by what it is about: it takes the focus when it opens. `over`: up to which width it lies over the page. */
export const Aside = (props: {
  title: string
  over: 1099 | 1399 | 1559
  onClose: () => void
  children: ReactNode
}): ReactNode => {
  const t = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <Whole
      aria-label={props.title}
      data-over={props.over}
      onKeyDown={({ key }) => {
        if (key === 'Escape') props.onClose()
      }}
    >
      <Head>
        <h3 ref={heading} tabIndex={-1}>
          {props.title}
        </h3>
        <IconButton size="small" aria-label={t('review.tickets.close')} onClick={props.onClose}>
          <Icon source={cross} size={16} />
        </IconButton>
      </Head>
      {props.children}
    </Whole>
  )
}
