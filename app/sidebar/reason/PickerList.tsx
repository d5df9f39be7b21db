// How do the picker's lines look, and how does the marked one stay in sight?

import { getColor } from '@zendeskgarden/react-theming'
import check from '@zendeskgarden/svg-icons/src/12/check-lg-stroke.svg'
import chevron from '@zendeskgarden/svg-icons/src/12/chevron-right-stroke.svg'
import { memo, type ReactNode, useEffect, useRef, useState } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { folding } from '#app/kit/folding.ts'
import { Icon } from '#app/kit/Icon.tsx'
import type { PickerMove } from './picker-keys.ts'
import type { PickerRow } from './picker-rows.ts'

const Tree = styled.div`
  max-height: 240px;
  overflow-y: auto;
  position: relative;
`

const Line = styled.div<{ $level: number; $marked: boolean; $group: boolean }>`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.space.xxs};
  min-height: 28px;
  padding: 2px 8px;
  padding-inline-start: ${({ $level }) => 8 + ($level - 1) * 16}px;
  border-radius: ${({ theme }) => theme.borderRadii.md};
  font-weight: ${({ theme, $group }) => ($group ? theme.fontWeights.semibold : theme.fontWeights.regular)};
  background: ${({ theme, $marked }) =>
    $marked
      ? getColor({ theme, variable: 'background.primaryEmphasis', transparency: theme.opacity[200] })
      : 'none'};
  cursor: pointer;
  overflow-wrap: anywhere;
  /* Is drawn where backgrounds are not. */
  outline: ${({ $marked }) => ($marked ? '2px solid transparent' : 'none')};
  outline-offset: -2px;
`

const Turned = styled(Icon)<{ $open: boolean }>`
  transform: ${folding};
`

/** Lines drawn at first, and how many more each time that the end comes near: thousands would take a second. */
const PAGE = 60
const NEAR = 20

/** Scrolls the list itself only: `scrollIntoView` would move Zendesk's page too. */
const keepInSight = (tree: HTMLElement, line: HTMLElement): void => {
  const above = line.offsetTop - tree.scrollTop
  const below = above + line.offsetHeight - tree.clientHeight
  if (above < 0) tree.scrollTop += above
  else if (below > 0) tree.scrollTop += below
}

/** Is drawn again only for other lines or another mark: a letter typed above shall not wait for it. */
export const PickerList = memo(function PickerList(props: {
  id: string
  rows: readonly PickerRow[]
  at: number
  chosen: string | null
  onMove: (move: PickerMove) => void
}): ReactNode {
  const t = useText()
  const tree = useRef<HTMLDivElement>(null)
  const { at, rows } = props
  const [drawn, setDrawn] = useState(PAGE)
  // Another list begins at its top again.
  const [list, setList] = useState(rows[0]?.id)
  if (list !== rows[0]?.id) {
    setList(rows[0]?.id)
    setDrawn(PAGE)
  }
  const count = Math.min(rows.length, Math.max(drawn, at + NEAR))
  useEffect(() => {
    const line = tree.current?.children[at]
    if (tree.current && line instanceof HTMLElement) keepInSight(tree.current, line)
  }, [at])
  return (
    <Tree
      ref={tree}
      onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
        if (count < rows.length && scrollTop + 2 * clientHeight > scrollHeight) setDrawn(count + PAGE)
      }}
      role="tree"
      id={`${props.id}-tree`}
      aria-label={t('reason.results')}
    >
      {rows.slice(0, count).map((row, place) => (
        <Line
          key={row.id}
          id={`${props.id}-${place}`}
          role="treeitem"
          aria-level={row.level}
          aria-setsize={count < rows.length ? -1 : undefined}
          aria-expanded={row.kind === 'group' ? row.expanded : undefined}
          aria-selected={row.kind === 'reason' && row.reason.value === props.chosen}
          $level={row.level}
          $marked={place === at}
          $group={row.kind === 'group'}
          onMouseMove={() => props.onMove({ kind: 'mark', at: place })}
          // Focus stays in the search field.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() =>
            props.onMove(
              row.kind === 'group'
                ? { kind: 'toggle', id: row.id }
                : { kind: 'choose', value: row.reason.value },
            )
          }
        >
          {row.kind === 'group' ? <Turned source={chevron} $open={row.expanded} /> : null}
          <span>{row.label}</span>
          {row.kind === 'reason' && row.reason.value === props.chosen ? <Icon source={check} /> : null}
        </Line>
      ))}
    </Tree>
  )
})
