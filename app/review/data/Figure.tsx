// What is one figure of the page: its name, its value with what is uncertain about it, and what stands behind it?

import { getColor } from '@zendeskgarden/react-theming'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Row, Small } from '#app/kit/text.tsx'
import { Definition, type DefinitionFacts } from './Definition.tsx'
import { useFrame } from './frame.ts'
import { Popover } from './Popover.tsx'
import { TicketRows } from './TicketRows.tsx'

const Whole = styled.div`
  display: flex;
  flex-direction: column;
  min-width: 0;
  padding: ${({ theme }) => theme.space.sm};
  border: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  & > p:first-child { font-size: ${({ theme }) => theme.fontSizes.md}; line-height: ${({ theme }) => theme.lineHeights.md}; }
`

const Value = styled.p`
  font-size: ${({ theme }) => theme.fontSizes.xl};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  line-height: ${({ theme }) => theme.lineHeights.xl};
  font-variant-numeric: tabular-nums;
  overflow-wrap: anywhere;
  & > span { font-size: ${({ theme }) => theme.fontSizes.md}; font-weight: ${({ theme }) => theme.fontWeights.regular}; }
`

/** At the bottom, in one line with the other cards of the row; its words begin where those above them do. */
const Foot = styled(Row)`
  gap: 0;
  margin: auto -12px -4px;
  padding-top: ${({ theme }) => theme.space.xxs};
`

export interface FigureProps extends Omit<DefinitionFacts, 'id'> {
  name: string
  /** As it is written here; null where nothing can be told. */
  value: string | null
  unit?: string
  /** Low and high, as they are written here. */
  range?: readonly [string, string]
  /** Of `n` contacts (issues, …) out of `of` the figure rests. */
  n?: number
  of?: number
  /** The words are under `review.definitions` by this id. */
  definitionId: string
  /** Names it in links where two figures of a tab have one definition. */
  id?: string
  /**
   * The contacts behind it: rows of the frame's table, looked for when somebody wants to see them. It rests on them
   * where `restsOn` names no others.
   */
  rows?: Uint32Array | (() => Uint32Array)
  /** Something beneath the value: the change, what is still open. */
  children?: ReactNode
}

const Basis = ({ n, of }: { n: number | undefined; of: number | undefined }): ReactNode => {
  const t = useText()
  const format = useFormat()
  if (n === undefined) return null
  const [known, total] = [format.number(n), of === undefined ? null : format.number(of)]
  return (
    <Small>
      {total === null
        ? t('review.data.basis', { n: known })
        : t('review.data.basis_of', { n: known, of: total })}
    </Small>
  )
}

/** Within a `DataFrame`. */
export const Figure = (props: FigureProps): ReactNode => {
  const t = useText()
  const frame = useFrame()
  const { name, value, unit, range, rows, definitionId, id = definitionId, children, ...facts } = props
  const behind = typeof rows === 'object' ? () => rows : rows
  const restsOn = facts.restsOn ?? behind
  return (
    <Whole role="group" aria-label={name}>
      <Small as="p">{name}</Small>
      <Value>
        {value ?? t('review.data.unknown')}
        {value !== null && unit ? <span> {unit}</span> : null}
      </Value>
      {value !== null && range ? (
        <Small>{t('review.data.range', { low: range[0], high: range[1] })}</Small>
      ) : null}
      <Basis n={facts.n} of={facts.of} />
      {children}
      <Foot>
        <Popover id={`${id}.about`} label={t('review.data.about')} name={name}>
          {() => <Definition id={definitionId} {...facts} restsOn={restsOn} />}
        </Popover>
        {behind && frame ? (
          <Popover id={`${id}.tickets`} label={t('review.data.tickets')} name={name}>
            {() => <TicketRows rows={behind()} judged={frame.data.judged} />}
          </Popover>
        ) : null}
      </Foot>
    </Whole>
  )
}
