// Which sections do the settings have, which one is shown, and in which is something wrong?

import { focusStyles, getColor } from '@zendeskgarden/react-theming'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { SECTION_NAMES, type SectionName } from './sections.ts'

const List = styled.ul`
  position: sticky;
  top: ${({ theme }) => theme.space.sm};
  display: flex;
  flex-direction: column;
  gap: 2px;
  @media (max-width: 799px) { position: static; flex-direction: row; flex-wrap: wrap; }
`

const Item = styled.button`
  width: 100%;
  padding: ${({ theme }) => theme.space.xs} ${({ theme }) => theme.space.sm};
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: none;
  color: inherit;
  font: inherit;
  text-align: start;
  cursor: pointer;
  &:hover { background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })}; }
  &[aria-current='true'] {
    background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
  }
  ${({ theme }) => focusStyles({ theme, inset: true })}
`

export const SectionNav = (props: {
  current: SectionName
  onChoose: (section: SectionName) => void
}): ReactNode => {
  const t = useText()
  return (
    <nav aria-label={t('review.settings.sections.name')}>
      <List>
        {SECTION_NAMES.map((name) => (
          <li key={name}>
            <Item type="button" aria-current={name === props.current} onClick={() => props.onChoose(name)}>
              {t(`review.settings.sections.${name}`)}
            </Item>
          </li>
        ))}
      </List>
    </nav>
  )
}
