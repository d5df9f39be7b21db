// About which reasons did agents flag that good content is missing, and has anybody seen to it?

import { Table } from '@zendeskgarden/react-tables'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Hidden, Small } from '#app/kit/text.tsx'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { useLines } from '#app/review/Fold.tsx'
import { BodyRow, Cell, End, NameCell, Note, Part, WideCell } from '#app/review/layout.tsx'
import { MoreRows } from '#app/review/MoreRows.tsx'
import { Scroll } from '#app/review/Scroll.tsx'
import { Unread } from '#app/review/Unread.tsx'
import { dayOf } from '#domain/review/day.ts'
import type { GapLine } from '#domain/review/measures/gaps.ts'
import type { GapState } from './use-gaps.ts'
import { useStateWords } from './words.ts'

const AT_A_TIME = 12

const Fixed = styled(Table)`
  min-width: 860px;
`

interface Props {
  gaps: GapState
  nameOf: (reason: string | null) => string
  /** The account's. */
  zone: string
  /** The reason that is looked at closer; undefined: none. */
  opened: string | null | undefined
  onOpen: (reason: string | null) => void
}

const Line = (props: Props & { line: GapLine }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const stateOf = useStateWords()
  const { line, nameOf, gaps } = props
  const { reason, flagged, none, contacts, repeated, last } = line
  const { note } = gaps.keptOf(reason)
  return (
    <BodyRow>
      <NameCell scope="row">
        <TextLink
          inText
          data-lists
          aria-pressed={props.opened === reason}
          aria-label={t('review.answers.gaps.look', { name: nameOf(reason) })}
          onClick={() => props.onOpen(reason)}
        >
          {nameOf(reason)}
        </TextLink>
      </NameCell>
      <Cell>{format.number(flagged)}</Cell>
      <Cell>{format.number(none)}</Cell>
      <Cell>{format.number(contacts)}</Cell>
      <Cell>
        {repeated.share === null
          ? '–'
          : t('review.answers.worked_of', {
              worked: format.number(repeated.k),
              of: format.number(repeated.n),
            })}
      </Cell>
      <Cell>{format.date(last)}</Cell>
      <WideCell>
        {stateOf(line, note)}
        {note?.note ? <Small>{note.note}</Small> : null}
      </WideCell>
    </BodyRow>
  )
}

const COLUMNS = ['flagged', 'none', 'contacts', 'back', 'last'] as const

export const GapsPart = (props: Props): ReactNode => {
  const t = useText()
  const [limit, more] = useLines('gaps', AT_A_TIME)
  const stateOf = useStateWords()
  const { gaps, nameOf, zone } = props
  const { lines } = gaps
  const title = t('review.answers.gaps.title')
  const further = lines.length - limit
  const heads = COLUMNS.map((name) => t(`review.answers.gaps.${name}`))
  return (
    <Part aria-labelledby="answers-gaps">
      <h3 id="answers-gaps">{title}</h3>
      <Note>{t('review.answers.gaps.what')}</Note>
      {gaps.failed ? <Unread text={t('review.answers.gaps.notes_failed')} retry={gaps.retry} /> : null}
      {lines.length === 0 ? (
        <p>{t('review.answers.gaps.nothing')}</p>
      ) : (
        <>
          <Scroll>
            <Fixed isReadOnly size="small">
              <Table.Caption>
                <Hidden>{title}</Hidden>
              </Table.Caption>
              <Table.Head>
                <Table.HeaderRow>
                  <Table.HeaderCell scope="col">{t('review.answers.avoided.reason')}</Table.HeaderCell>
                  {heads.map((name) => (
                    <End key={name} scope="col" width="11%">
                      {name}
                    </End>
                  ))}
                  <Table.HeaderCell scope="col" width="24%">
                    {t('review.answers.gaps.state')}
                  </Table.HeaderCell>
                </Table.HeaderRow>
              </Table.Head>
              <Table.Body>
                {lines.slice(0, limit).map((line) => (
                  <Line key={line.reason ?? ''} {...props} line={line} />
                ))}
              </Table.Body>
            </Fixed>
          </Scroll>
          <MoreRows hidden={further} onMore={more} />
          <CsvButton
            name="answers-gaps"
            rows={() => [
              [
                t('review.answers.avoided.reason'),
                ...heads,
                t('review.answers.gaps.state'),
                t('review.answers.gaps.note'),
              ],
              ...lines.map((line) => {
                const { note } = gaps.keptOf(line.reason)
                const { flagged, none, contacts, repeated, last } = line
                return [
                  ...[nameOf(line.reason), flagged, none, contacts, repeated.share, dayOf(last, zone)],
                  ...[stateOf(line, note), note?.note ?? ''],
                ]
              }),
            ]}
          />
        </>
      )}
    </Part>
  )
}
