// Which reasons have a board of answers, do agents send from it, and where does one change it?

import { Table } from '@zendeskgarden/react-tables'
import { type ReactNode, useMemo } from 'react'
import styled from 'styled-components'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Hidden, Small } from '#app/kit/text.tsx'
import { ReasonSearch } from '#app/review/audit/ReasonSearch.tsx'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import { useLines } from '#app/review/Fold.tsx'
import { BodyRow, Cell, End, NameCell, Note, Part } from '#app/review/layout.tsx'
import { MoreRows } from '#app/review/MoreRows.tsx'
import { Scroll } from '#app/review/Scroll.tsx'
import { type BoardLine, boardLines } from '#domain/review/measures/boards.ts'
import { useUnsavedBoard } from './use-editor.ts'

const AT_A_TIME = 10

const Fixed = styled(Table)`
  min-width: 720px;
`

const Narrow = styled.div`
  max-width: 420px;
`

interface Props {
  chosen: ReadyChosen
  nameOf: (reason: string | null) => string
  /** Value of the reason whose boards are looked at. */
  opened: string | null
  onOpen: (reason: string) => void
}

const COLUMNS = ['contacts', 'sent', 'from_board', 'pinned', 'next'] as const

export const BoardsPart = ({ chosen, nameOf, opened, onOpen }: Props): ReactNode => {
  const t = useText()
  const format = useFormat()
  const unsaved = useUnsavedBoard()
  const [limit, more] = useLines('boards', AT_A_TIME)
  const { judged, taxonomy } = chosen.data
  const { rows } = chosen.contacts
  const lines = useMemo(
    () =>
      boardLines(
        judged,
        rows,
        taxonomy.reasons.filter(({ retired }) => !retired),
      ),
    [judged, rows, taxonomy],
  )
  const figures = (line: BoardLine): readonly number[] => {
    const reason = taxonomy.byValue.get(line.reason)
    return [line.contacts, line.sent, line.fromBoard, reason?.pinned.length ?? 0, reason?.next.length ?? 0]
  }
  const title = t('review.answers.boards.title')
  const heads = COLUMNS.map((name) => t(`review.answers.boards.${name}`))
  const further = lines.length - limit
  return (
    <Part aria-labelledby="answers-boards">
      <h3 id="answers-boards">{title}</h3>
      <Note>{t('review.answers.boards.what')}</Note>
      {unsaved === null || unsaved === opened ? null : (
        <Small role="status">
          {t('review.answers.boards.unsaved', { name: nameOf(unsaved) })}{' '}
          <TextLink inText onClick={() => onOpen(unsaved)}>
            {t('review.answers.boards.back')}
          </TextLink>
        </Small>
      )}
      <Narrow>
        <ReasonSearch
          label={t('review.answers.boards.find')}
          taxonomy={taxonomy}
          chosen={opened}
          onChoose={onOpen}
        />
      </Narrow>
      <Scroll>
        <Fixed isReadOnly size="small">
          <Table.Caption>
            <Hidden>{title}</Hidden>
          </Table.Caption>
          <Table.Head>
            <Table.HeaderRow>
              <Table.HeaderCell scope="col">{t('review.answers.avoided.reason')}</Table.HeaderCell>
              {heads.map((name) => (
                <End key={name} scope="col" width="14%">
                  {name}
                </End>
              ))}
            </Table.HeaderRow>
          </Table.Head>
          <Table.Body>
            {lines.slice(0, limit).map((line) => (
              <BodyRow key={line.reason}>
                <NameCell scope="row">
                  <TextLink
                    inText
                    data-lists
                    aria-pressed={opened === line.reason}
                    aria-label={t('review.answers.boards.edit', { name: nameOf(line.reason) })}
                    onClick={() => onOpen(line.reason)}
                  >
                    {nameOf(line.reason)}
                  </TextLink>
                </NameCell>
                {figures(line).map((count, at) => (
                  <Cell key={COLUMNS[at]}>
                    {count === 0 && at >= COLUMNS.indexOf('pinned')
                      ? t('review.answers.boards.none')
                      : format.number(count)}
                  </Cell>
                ))}
              </BodyRow>
            ))}
          </Table.Body>
        </Fixed>
      </Scroll>
      <MoreRows hidden={further} onMore={more} />
      <CsvButton
        name="answers-boards"
        rows={() => [
          [t('review.answers.avoided.reason'), ...heads, t('review.answers.boards.keys')],
          ...lines.map((line) => [
            ...[nameOf(line.reason), ...figures(line)],
            taxonomy.byValue.get(line.reason)?.pinned.join(' ') ?? '',
          ]),
        ]}
      />
    </Part>
  )
}
