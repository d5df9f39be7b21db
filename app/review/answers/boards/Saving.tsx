// Is what was changed of the boards saved, and what if a colleague was faster?

import { Button } from '@zendeskgarden/react-buttons'
import { Alert } from '@zendeskgarden/react-notifications'
import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Row, Small, Stack } from '#app/kit/text.tsx'
import { NotSaved } from '#app/review/NotSaved.tsx'
import type { Boards } from '#domain/answers/board-edit.ts'
import type { BoardEditor } from './use-editor.ts'

/** Both sides, and which of them shall hold. */
const Conflict = (props: {
  theirs: Boards
  editor: BoardEditor
  titleOf: (key: string) => string
}): ReactNode => {
  const t = useText()
  const { theirs, editor, titleOf } = props
  const sides = [
    ['theirs', theirs],
    ['mine', editor.boards],
  ] as const
  return (
    <Alert type="warning" role="alert">
      <Alert.Title>{t('review.answers.boards.conflict')}</Alert.Title>
      {sides.map(([side, boards]) => (
        <div key={side}>
          <strong>{t(`review.answers.boards.${side}`)}</strong>
          <ol>
            {boards.pinned.map((key) => (
              <li key={key}>{titleOf(key)}</li>
            ))}
          </ol>
          {boards.next.length === 0 ? null : (
            <Small>
              {t('review.answers.boards.next_of', { titles: boards.next.map(titleOf).join(' · ') })}
            </Small>
          )}
        </div>
      ))}
      <Row>
        {sides.map(([side]) => (
          <Button key={side} size="small" onClick={() => editor.take(side)}>
            {t(`review.answers.boards.take_${side}`)}
          </Button>
        ))}
      </Row>
    </Alert>
  )
}

export const Saving = (props: { editor: BoardEditor; titleOf: (key: string) => string }): ReactNode => {
  const t = useText()
  const { editor } = props
  const { outcome, changed, busy } = editor
  return (
    <Stack>
      <Row>
        <Button size="small" isPrimary disabled={busy || !changed} onClick={editor.save}>
          {t('review.answers.boards.save')}
        </Button>
        <Button size="small" isBasic disabled={busy || !changed} onClick={editor.discard}>
          {t('review.answers.boards.discard')}
        </Button>
      </Row>
      <Small role="status">
        {outcome?.kind === 'saved'
          ? t('review.answers.boards.saved')
          : changed
            ? t('review.answers.boards.not_saved')
            : null}
      </Small>
      {outcome?.kind === 'failed' ? (
        <NotSaved name={t('review.answers.boards.title')} because={outcome.because} />
      ) : null}
      {outcome?.kind === 'conflict' ? (
        <Conflict theirs={outcome.theirs} editor={editor} titleOf={props.titleOf} />
      ) : null}
    </Stack>
  )
}
