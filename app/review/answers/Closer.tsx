// What do agents miss, and what does the team put first? Each with what opens beside it.

import { type ReactNode, useMemo } from 'react'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import { Columns, Whole } from '#app/review/layout.tsx'
import type { TabProps } from '#app/review/tabs.ts'
import { BoardPanel } from './boards/BoardPanel.tsx'
import { BoardsPart } from './boards/BoardsPart.tsx'
import { type AnswersDetail, answersDetailIn, textOfAnswers } from './detail.ts'
import { GapPanel } from './gaps/GapPanel.tsx'
import { GapsPart } from './gaps/GapsPart.tsx'
import { useGaps } from './gaps/use-gaps.ts'
import { useReasonWords } from './words.ts'

/** Where the focus goes back to. */
const toPressed = (): void =>
  document.querySelector<HTMLElement>('[data-lists][aria-pressed="true"]')?.focus()

export const Closer = ({ chosen, place, go }: TabProps & { chosen: ReadyChosen }): ReactNode => {
  const { taxonomy, zone } = chosen.data
  const nameOf = useReasonWords(taxonomy)
  const gaps = useGaps(chosen)
  const detail = useMemo(() => answersDetailIn(place.detail), [place.detail])
  const { closer } = detail
  const board = closer?.of === 'board' ? (taxonomy.byValue.get(closer.reason) ?? null) : null
  const show = (next: AnswersDetail['closer']) => go({ detail: textOfAnswers({ ...detail, closer: next }) })
  const close = () => {
    toPressed()
    show(null)
  }
  return (
    <Columns>
      <Whole>
        <GapsPart
          {...{ gaps, nameOf, zone }}
          opened={closer?.of === 'gap' ? closer.reason : undefined}
          onOpen={(reason) => show({ of: 'gap', reason })}
        />
        <BoardsPart
          {...{ chosen, nameOf }}
          opened={board?.value ?? null}
          onOpen={(reason) => show({ of: 'board', reason })}
        />
      </Whole>
      {closer?.of === 'gap' ? (
        <GapPanel
          key={`gap ${closer.reason}`}
          {...{ chosen, gaps }}
          reason={closer.reason}
          name={nameOf(closer.reason)}
          onClose={close}
        />
      ) : null}
      {board === null ? null : (
        <BoardPanel
          key={`board ${board.value}`}
          chosen={chosen}
          reason={board}
          name={nameOf(board.value)}
          onClose={close}
        />
      )}
    </Columns>
  )
}
