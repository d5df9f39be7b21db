// Which answers come first for a reason, in which order, and what is needed next?

import { type ReactNode, useMemo } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { PartHeading, Small, Stack } from '#app/kit/text.tsx'
import { Aside } from '#app/review/Aside.tsx'
import { useItems } from '#app/review/answers/use-items.ts'
import { useRight } from '#app/review/answers/use-may-edit.ts'
import { useItemWords } from '#app/review/answers/words.ts'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import { Choice } from '#app/review/settings/Choice.tsx'
import { MOST_PINNED } from '#domain/answers/board.ts'
import { LISTS, type ListOfBoard, withAfter, withListed } from '#domain/answers/board-edit.ts'
import { itemKeysIn } from '#domain/answers/item.ts'
import type { Reason } from '#domain/reasons/taxonomy.ts'
import { sentForReason } from '#domain/review/measures/boards.ts'
import { AddAnswer, AddButtons } from './AddAnswer.tsx'
import { BoardList } from './BoardList.tsx'
import { Saving } from './Saving.tsx'
import { useBoardEditor } from './use-editor.ts'

/** Answers that agents send already, offered to be put on the list. */
const MOST_OFFERED = 5

const ReadOnly = (props: { reason: Reason; titleOf: (key: string) => string }): ReactNode => {
  const t = useText()
  return LISTS.map((list) => (
    <div key={list}>
      <PartHeading as="h4">{t(`review.answers.boards.list_${list}`)}</PartHeading>
      <ol>
        {props.reason[list].map((key) => (
          <li key={key}>{props.titleOf(key)}</li>
        ))}
      </ol>
      {props.reason[list].length === 0 ? <Small>{t('review.answers.boards.empty')}</Small> : null}
    </div>
  ))
}

const useSent = ({ data, contacts }: ReadyChosen, reason: string) => {
  const { judged } = data
  const { rows } = contacts
  return useMemo(() => sentForReason(judged, rows, reason), [judged, rows, reason])
}

/** Keyed by the reason. */
export const BoardPanel = (props: {
  chosen: ReadyChosen
  reason: Reason
  name: string
  onClose: () => void
}): ReactNode => {
  const t = useText()
  const format = useFormat()
  const right = useRight()
  const { chosen, reason } = props
  const { taxonomy, settings } = chosen.data
  const editor = useBoardEditor(reason, taxonomy)
  const { boards } = editor
  const sent = useSent(chosen, reason.value)
  const offered = sent.filter(({ item }) => !boards.pinned.includes(item)).slice(0, MOST_OFFERED)
  const asked = [...boards.pinned, ...boards.next, ...reason.pinned, ...offered.map(({ item }) => item)]
  const wanted = [...new Set(asked)].sort().join()
  const keys = useMemo(() => itemKeysIn(wanted.split(',')), [wanted])
  const titleOf = useItemWords(useItems(keys, 'agent'))
  const closedFor = (key: string): readonly ListOfBoard[] =>
    LISTS.filter((list) => boards[list].includes(key) || boards[list].length >= MOST_PINNED)
  const add = (list: ListOfBoard, key: string) => {
    const next = withListed(boards, list, key, true)
    if (next !== null) editor.change(next)
  }
  const workedOf = (key: string): string | null => {
    const one = sent.find(({ item }) => item === key)
    return one === undefined
      ? null
      : t('review.answers.boards.worked', {
          worked: format.number(Math.round(one.worked)),
          of: format.number(Math.round(one.n)),
          sent: format.number(one.contacts),
        })
  }
  const after = (key: string): ReactNode => (
    <Choice
      label={t('review.answers.boards.after', { title: titleOf(key) })}
      hideLabel
      value={boards.after[key] ?? ''}
      options={[
        { value: '', name: t('review.answers.boards.as_listed') },
        ...[...new Set([...boards.pinned, ...boards.next])]
          .filter((other) => other !== key)
          .map((other) => ({
            value: other,
            name: t('review.answers.boards.then', { title: titleOf(other) }),
          })),
      ]}
      onChange={(value) => editor.change(withAfter(boards, key, value === '' ? null : value))}
    />
  )
  return (
    <Aside title={t('review.answers.boards.panel', { name: props.name })} over={1399} onClose={props.onClose}>
      {right === 'yes' || (right === 'no_object' && editor.changed) ? (
        // What is not saved yet stays where it is, to be saved once the records can be read again.
        <Stack $gap="sm">
          <Small>{t('review.answers.boards.how')}</Small>
          {LISTS.map((list) => (
            <div key={list}>
              <PartHeading as="h4">{t(`review.answers.boards.list_${list}`)}</PartHeading>
              <BoardList
                name={t(`review.answers.boards.list_${list}`)}
                keys={boards[list]}
                titleOf={titleOf}
                busy={editor.busy}
                onOrder={(order) => editor.change({ ...boards, [list]: order })}
                onTakeOff={(key) => {
                  const next = withListed(boards, list, key, false)
                  if (next !== null) editor.change(list === 'pinned' ? withAfter(next, key, null) : next)
                }}
                beneath={(key) => (
                  <>
                    <Small>{workedOf(key)}</Small>
                    {list === 'pinned' ? after(key) : null}
                  </>
                )}
              />
            </div>
          ))}
          <Saving editor={editor} titleOf={titleOf} />
          <AddAnswer
            community={!settings.featuresOff.includes('community')}
            closedFor={closedFor}
            onAdd={add}
          />
          {offered.length === 0 ? null : (
            <div>
              <PartHeading as="h4">{t('review.answers.boards.offered')}</PartHeading>
              <ul aria-label={t('review.answers.boards.offered')}>
                {offered.map(({ item }) => (
                  <li key={item}>
                    {titleOf(item)}
                    <Small>{workedOf(item)}</Small>
                    <AddButtons item={item} title={titleOf(item)} closed={closedFor(item)} onAdd={add} />
                  </li>
                ))}
              </ul>
            </div>
          )}
        </Stack>
      ) : (
        <Stack $gap="sm">
          <Small>{t(`review.answers.right.${right}`)}</Small>
          <ReadOnly reason={reason} titleOf={titleOf} />
        </Stack>
      )}
    </Aside>
  )
}
