// Which answer shall stand on the list, too: one that agents send already, or one that is searched for?

import { Button } from '@zendeskgarden/react-buttons'
import { Field, Input } from '@zendeskgarden/react-forms'
import { type ReactNode, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Row, Small, Stack } from '#app/kit/text.tsx'
import { LISTS, type ListOfBoard } from '#domain/answers/board-edit.ts'
import { itemKey } from '#domain/answers/item.ts'
import { useFound } from './use-found.ts'

type Add = (list: ListOfBoard, key: string) => void

/** Onto the board, or onto the list of what comes next. */
export const AddButtons = (props: {
  item: string
  title: string
  /** Those that hold it already, and are full. */
  closed: readonly ListOfBoard[]
  onAdd: Add
}): ReactNode => {
  const t = useText()
  return (
    <Row>
      {LISTS.map((list) => (
        <Button
          key={list}
          size="small"
          isBasic
          disabled={props.closed.includes(list)}
          aria-label={t(`review.answers.boards.add_${list}_named`, { title: props.title })}
          onClick={() => props.onAdd(list, props.item)}
        >
          {t(`review.answers.boards.add_${list}`)}
        </Button>
      ))}
    </Row>
  )
}

export const AddAnswer = (props: {
  community: boolean
  closedFor: (key: string) => readonly ListOfBoard[]
  onAdd: Add
}): ReactNode => {
  const t = useText()
  const [query, setQuery] = useState('')
  const { words, items, searching, retry } = useFound(query, props.community)
  const status = (): string | null => {
    if (words === '') return null
    if (retry !== null) return t('review.answers.boards.search_failed')
    if (searching && items.length === 0) return t('review.answers.boards.searching')
    return t('answers.result_count', { count: items.length })
  }
  return (
    <Stack>
      <Field>
        <Field.Label>{t('review.answers.boards.search')}</Field.Label>
        <Input
          isCompact
          type="search"
          autoComplete="off"
          value={query}
          onChange={({ target }) => setQuery(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || query === '') return
            event.stopPropagation()
            setQuery('')
          }}
        />
      </Field>
      <Small role="status">
        {status()}{' '}
        {retry === null ? null : (
          <TextLink inText onClick={retry}>
            {t('failed.retry')}
          </TextLink>
        )}
      </Small>
      <ul aria-label={t('answers.search_results')}>
        {items.map((item) => {
          const key = itemKey(item)
          return (
            <li key={key}>
              {item.title} <Small as="span">· {t(`answers.${item.kind}`)}</Small>
              <AddButtons item={key} title={item.title} closed={props.closedFor(key)} onAdd={props.onAdd} />
            </li>
          )
        })}
      </ul>
    </Stack>
  )
}
