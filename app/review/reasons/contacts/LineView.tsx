// How is one line of the table of reasons drawn?

import { IconButton } from '@zendeskgarden/react-buttons'
import chevron from '@zendeskgarden/svg-icons/src/16/chevron-right-stroke.svg'
import { type KeyboardEvent, memo, type ReactNode, useId } from 'react'
import styled from 'styled-components'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { folding } from '#app/kit/folding.ts'
import { Icon } from '#app/kit/Icon.tsx'
import { readingKey } from '#app/kit/reading-key.ts'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Hidden, Subtle } from '#app/kit/text.tsx'
import { ProvisionalMark } from '#app/review/reasons/provisional/Provisional.tsx'
import type { Stretch } from '#domain/review/stretch.ts'
import { CellOf } from './Cells.tsx'
import type { Column } from './columns.ts'
import { BodyRow, Cell, NameCell } from './grid.tsx'
import type { Line } from './lines.ts'
import { useLineWords } from './words.ts'

const Name = styled.span<{ $depth: number }>`
  display: flex;
  align-items: center;
  min-width: 0;
  padding-inline-start: ${({ $depth }) => $depth * 20}px;
  & > span { min-width: 0; overflow-wrap: anywhere; }
`

const Spread = styled(IconButton)<{ $open: boolean }>`
  flex: none;
  width: 26px;
  min-width: 26px;
  height: 26px;
  & > span { transform: ${folding}; }
`

const Indent = styled.span`
  flex: none;
  width: 26px;
`

/** Wide enough to be pressed with a single digit, too. */
const CountLink = styled(TextLink)`
  && { min-width: 24px; text-align: end; }
`

const Counts = styled.span`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: flex-end;
  gap: 4px;
`

export interface LineActions {
  toggle: (key: string, open: boolean) => void
  show: (key: string) => void
}

const onArrow = (event: KeyboardEvent, open: boolean, toggle: () => void): void => {
  if (readingKey(event) !== (open ? 'ArrowLeft' : 'ArrowRight')) return
  event.preventDefault()
  toggle()
}

export interface LineProps {
  line: Line
  columns: readonly Column[]
  weeks: readonly Stretch[]
  to: number
  now: number
  selected: boolean
  actions: LineActions
}

const Contacts = ({ line, selected, actions }: LineProps): ReactNode => {
  const t = useText()
  const format = useFormat()
  const words = useLineWords()
  if (line.contacts === 0) return format.number(0)
  const label = t('review.by_reason.show', { count: line.contacts, label: words.full(line) })
  return (
    <CountLink aria-label={label} aria-pressed={selected} onClick={() => actions.show(line.key)}>
      {format.number(line.contacts)}
    </CountLink>
  )
}

/** Memoised: a change of one line draws one. */
export const LineView = memo(function LineView(props: LineProps): ReactNode {
  const t = useText()
  const id = useId()
  const words = useLineWords()
  const { line, columns, actions } = props
  const { key, row, expanded, depth } = line
  const full = words.full(line)
  const toggle = () => actions.toggle(key, !expanded)
  return (
    <BodyRow
      data-row={key}
      $selected={props.selected}
      $strong={line.kind === 'total'}
      $hatched={line.kind === 'unsolved'}
    >
      <NameCell aria-labelledby={id}>
        <Name $depth={depth}>
          {expanded === null ? (
            <Indent />
          ) : (
            <Spread
              size="small"
              $open={expanded}
              aria-expanded={expanded}
              aria-label={t('review.expand', { label: full })}
              onClick={toggle}
              onKeyDown={(event) => onArrow(event, expanded, toggle)}
            >
              <Icon source={chevron} size={16} />
            </Spread>
          )}
          <span id={id}>
            {words.name(line)}
            {depth > 0 && row ? (
              <Hidden>
                {' '}
                {t('review.within', { label: row.path.slice(0, -1).join(' › ') || row.label })}
              </Hidden>
            ) : null}
            {row?.retired ? <Subtle> ({t('review.retired')})</Subtle> : null}
            {line.kind === 'unsolved' ? <Subtle> ({t('review.by_reason.provisional')})</Subtle> : null}
          </span>
        </Name>
      </NameCell>
      {columns.map(({ name, start }) => (
        <Cell key={name} data-start={start}>
          {name === 'contacts' ? (
            <Counts>
              <Contacts {...props} />
              <ProvisionalMark row={row} />
            </Counts>
          ) : (
            <CellOf name={name} line={line} weeks={props.weeks} to={props.to} now={props.now} />
          )}
        </Cell>
      ))}
    </BodyRow>
  )
}, sameLine)

const sameSigns = (a: Line['signs'], b: Line['signs']): boolean =>
  a.alert === b.alert && a.expected === b.expected && a.revenue === b.revenue

function sameLine(one: LineProps, other: LineProps): boolean {
  const [a, b] = [one.line, other.line]
  return (
    one.columns === other.columns &&
    one.weeks === other.weeks &&
    one.to === other.to &&
    one.now === other.now &&
    one.selected === other.selected &&
    one.actions === other.actions &&
    a.key === b.key &&
    a.row === b.row &&
    a.contacts === b.contacts &&
    a.figures === b.figures &&
    a.depth === b.depth &&
    a.expanded === b.expanded &&
    sameSigns(a.signs, b.signs)
  )
}
