// What does one line of the table say?

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
import { Cell, WideCell } from '#app/review/layout.tsx'
import { type Figure, shareOf } from '#domain/review/figure.ts'
import { cellKey } from './cells.ts'
import { FigureCell, NotKnown, Waiting } from './FigureCell.tsx'
import { Length, Percent, ReasonCell, ReasonRow, Track } from './layout.tsx'
import type { TableRow } from './table-rows.ts'
import { useChange, useFullName, useLineName } from './words.ts'

const Name = styled.span`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.space.xxs};
  min-height: 26px;
  & > span { min-width: 0; }
`

const Spread = styled(IconButton)<{ $open: boolean }>`
  flex: none;
  width: 26px;
  min-width: 26px;
  height: 26px;
  margin-inline-start: -6px;
  & > span { transform: ${folding}; }
`

/** As wide as the button, where there is nothing to open. */
const Indent = styled.span`
  flex: none;
  width: 20px;
`

const Tag = styled(Subtle)`
  margin-inline-start: ${({ theme }) => theme.space.xxs};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`

const Share = ({ share }: { share: number }): ReactNode => {
  const format = useFormat()
  const t = useText()
  const percent = format.percent(share)
  return (
    <Track title={t('review.bar', { share: percent })}>
      <Length aria-hidden="true">
        <span style={{ width: `${share * 100}%` }} />
      </Length>
      <Percent>{percent}</Percent>
    </Track>
  )
}

export interface LineActions {
  toggle: (key: string, open: boolean) => void
  list: (key: string) => void
  retry: (cells: readonly string[]) => void
}

/** Right opens and left closes, as in any tree. */
const onArrow = (event: KeyboardEvent, open: boolean, toggle: () => void): void => {
  if (readingKey(event) !== (open ? 'ArrowLeft' : 'ArrowRight')) return
  event.preventDefault()
  toggle()
}

export const ReasonLine = memo(function ReasonLine(props: {
  line: TableRow
  total: Figure
  listed: boolean
  actions: LineActions
}): ReactNode {
  const t = useText()
  const id = useId()
  const format = useFormat()
  const nameOf = useLineName()
  const fullName = useFullName()
  const changeText = useChange()
  const { line, total, actions } = props
  const { key, row, expanded, now, before } = line
  const name = nameOf(line)
  const full = fullName(line)
  const share = shareOf(now, total)
  const change = changeText(now, before)
  const toggle = () => actions.toggle(key, !expanded)
  return (
    <ReasonRow $listed={props.listed} data-row={key}>
      <ReasonCell scope="row" aria-labelledby={id} $depth={line.depth} $strong={line.kind === 'total'}>
        <Name>
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
            {name}
            {line.depth > 0 && row ? (
              <Hidden>
                {' '}
                {t('review.within', { label: row.path.slice(0, -1).join(' › ') || row.label })}
              </Hidden>
            ) : null}
            {row?.retired ? <Tag>({t('review.retired')})</Tag> : null}
          </span>
        </Name>
      </ReasonCell>
      <Cell>
        <FigureCell
          figure={now}
          name={`${full}, ${t('review.column.tickets')}`}
          retry={() => actions.retry([cellKey(key, 'current')])}
        >
          {(count) =>
            count === 0 ? (
              format.number(0)
            ) : (
              <TextLink
                aria-label={t('review.show_tickets', { count, label: full })}
                aria-pressed={props.listed}
                onClick={() => actions.list(key)}
              >
                {format.number(count)}
              </TextLink>
            )
          }
        </FigureCell>
      </Cell>
      <WideCell>{share === null ? null : <Share share={share} />}</WideCell>
      <Cell>
        <FigureCell
          figure={before}
          name={`${full}, ${t('review.column.before')}`}
          retry={() => actions.retry([cellKey(key, 'before')])}
        />
      </Cell>
      <Cell>{change ?? (now === 'waiting' || before === 'waiting' ? <Waiting /> : <NotKnown />)}</Cell>
    </ReasonRow>
  )
}, sameLine)

function sameLine(
  one: { line: TableRow; total: Figure; listed: boolean; actions: LineActions },
  other: { line: TableRow; total: Figure; listed: boolean; actions: LineActions },
): boolean {
  const a = one.line
  const b = other.line
  return (
    one.total === other.total &&
    one.listed === other.listed &&
    one.actions === other.actions &&
    a.key === b.key &&
    a.row === b.row &&
    a.depth === b.depth &&
    a.now === b.now &&
    a.before === b.before &&
    a.expanded === b.expanded
  )
}
