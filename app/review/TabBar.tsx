// Which parts does the page have, and which one is shown? A list of tabs for mouse and keyboard.

import { focusStyles, getColor } from '@zendeskgarden/react-theming'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { readingKey } from '#app/kit/reading-key.ts'
import { Hidden } from '#app/kit/text.tsx'
import { TABS, type TabName } from './place.ts'

const List = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.xxs} ${({ theme }) => theme.space.md};
  margin-bottom: ${({ theme }) => theme.space.md};
  border-bottom: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.default' })};
`

const Tab = styled.button`
  margin-bottom: -1px;
  padding: ${({ theme }) => theme.space.xs} ${({ theme }) => theme.space.xxs};
  border: 0;
  border-bottom: 3px solid transparent;
  background: none;
  color: inherit;
  font: inherit;
  cursor: pointer;
  &:hover { color: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })}; }
  &[aria-selected='true'] {
    border-bottom-color: ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })};
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
  }
  /* What is transparent is drawn then. */
  @media (forced-colors: active) { &[aria-selected='false'] { border-bottom-color: Canvas; } }
  ${({ theme }) => focusStyles({ theme, inset: true })}
`

export const tabId = (name: TabName): string => `tab-${name}`
export const tabPanelId = (name: TabName): string => `panel-${name}`

const STEPS: Readonly<Record<string, (at: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  Home: () => 0,
  End: () => -1,
}

/** Arrows move the focus, Enter or a click shows: what is behind a tab may have to be read first. */
export const TabBar = (props: {
  current: TabName
  /** In which something is not saved. */
  unsaved: ReadonlySet<string>
  onChoose: (tab: TabName) => void
}): ReactNode => {
  const t = useText()
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = STEPS[readingKey(event)]
    const tabs = [...(list.current?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])]
    const at = event.target instanceof HTMLElement ? tabs.indexOf(event.target) : -1
    if (!step || at < 0) return
    event.preventDefault()
    tabs.at(step(at) % tabs.length)?.focus()
  }
  return (
    <List role="tablist" aria-label={t('review.tabs.name')} ref={list} onKeyDown={move}>
      {TABS.map((name) => (
        <Tab
          key={name}
          type="button"
          role="tab"
          id={tabId(name)}
          aria-selected={name === props.current}
          aria-controls={name === props.current ? tabPanelId(name) : undefined}
          tabIndex={name === props.current ? 0 : -1}
          onClick={() => props.onChoose(name)}
        >
          {t(`review.tabs.${name}`)}
          {props.unsaved.has(name) ? (
            <>
              <span aria-hidden="true"> •</span>
              <Hidden> {t('review.unsaved.mark')}</Hidden>
            </>
          ) : null}
        </Tab>
      ))}
    </List>
  )
}
