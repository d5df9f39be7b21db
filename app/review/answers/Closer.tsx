// What do agents miss, and what does the team put first? Each with what opens beside it.

import type { ReactNode } from 'react'
import styled from 'styled-components'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import { Whole } from '#app/review/layout.tsx'
import type { TabProps } from '#app/review/tabs.ts'
import { BoardPanel } from './boards/BoardPanel.tsx'
import { BoardsPart } from './boards/BoardsPart.tsx'
import { answersDetailIn, textOfAnswers } from './detail.ts'
import { GapPanel } from './gaps/GapPanel.tsx'
import { GapsPart } from './gaps/GapsPart.tsx'
import { useGaps } from './gaps/use-gaps.ts'
import { useReasonWords } from './words.ts'

const Columns = styled.div`
  display: flex;
  align-items: flex-start;
  gap: ${({ theme }) => theme.space.lg};
  & > :first-child { flex: 1; min-width: 0; }
`

/** Where the focus goes back to. */
const toPressed = (): void =>
  document.querySelector<HTMLElement>('[data-lists][aria-pressed="true"]')?.focus()

export const Closer = ({ chosen, place, go }: TabProps & { chosen: ReadyChosen }): ReactNode => {
  const { taxonomy, zone } = chosen.data
  const nameOf = useReasonWords(taxonomy)
  const gaps = useGaps(chosen)
  const detail = answersDetailIn(place.detail)
  const board = detail?.of === 'board' ? (taxonomy.byValue.get(detail.reason) ?? null) : null
  const close = () => {
    toPressed()
    go({ detail: null })
  }
  return (
    <Columns>
      <Whole>
        <GapsPart
          {...{ gaps, nameOf, zone }}
          opened={detail?.of === 'gap' ? detail.reason : undefined}
          onOpen={(reason) => go({ detail: textOfAnswers({ of: 'gap', reason }) })}
        />
        <BoardsPart
          {...{ chosen, nameOf }}
          opened={board?.value ?? null}
          onOpen={(reason) => go({ detail: textOfAnswers({ of: 'board', reason }) })}
        />
      </Whole>
      {detail?.of === 'gap' ? (
        <GapPanel
          key={`gap ${detail.reason}`}
          {...{ chosen, gaps }}
          reason={detail.reason}
          name={nameOf(detail.reason)}
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
