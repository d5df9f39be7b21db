// Whose figures stand on the page while those of another choice are being worked out?

import { createContext, type ReactNode, useContext, useDeferredValue } from 'react'
import styled from 'styled-components'
import type { Place } from '#app/review/place.ts'

type Wanted = Pick<Place, 'tab' | 'period' | 'picks' | 'sort'>

/** Whether both show the same figures in the same order. */
const meansTheSame = (one: Wanted, other: Wanted): boolean =>
  one.tab === other.tab && one.period === other.period && one.picks === other.picks && one.sort === other.sort

/**
 * Where the reader is, as far as it is drawn. Another tab, other contacts and another order are drawn behind what is
 * shown, in pieces, so that whatever was pressed answers at once and can be moved on; all else is shown at once.
 */
export const useShown = (place: Place): Place => {
  const behind = useDeferredValue(place)
  return meansTheSame(behind, place) ? place : behind
}

const PickedContext = createContext<Place | null>(null)
/** Tells what was picked last to what stands in a part that is drawn later. */
export const PickedProvider = PickedContext.Provider

/** What was picked last, which may not be what is `shown` yet. */
export const usePicked = (shown: Place): Place => useContext(PickedContext) ?? shown

/** Pale once it takes a moment. */
const Drawn = styled.div<{ $behind: boolean }>`
  display: flex;
  flex-direction: column;
  gap: inherit;
  min-width: 0;
  opacity: ${({ $behind }) => ($behind ? 0.6 : 1)};
  transition: opacity 0.1s ${({ $behind }) => ($behind ? '0.2s' : '0s')};
`

/** Figures of `shown`; marked while others are wanted. */
export const Figures = (props: { shown: Place; children: ReactNode }): ReactNode => {
  const behind = !meansTheSame(props.shown, usePicked(props.shown))
  return (
    <Drawn $behind={behind} aria-busy={behind || undefined} data-behind={behind || undefined}>
      {props.children}
    </Drawn>
  )
}
