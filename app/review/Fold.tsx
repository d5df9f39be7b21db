// How far are lists shown, and what is open of a tab? The address says it, so that a link shows the same.

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { Disclosure } from './layout.tsx'
import { NOTHING_UNFOLDED, type Unfolded, unfoldedWith } from './unfolded.ts'

interface Folds {
  unfolded: Unfolded
  unfold: (name: string, count: number) => void
}

const FoldContext = createContext<Folds | null>(null)

export const FoldProvider = (
  props: { children: ReactNode; onUnfold: Folds['unfold'] } & Pick<Folds, 'unfolded'>,
): ReactNode => {
  const { unfolded, onUnfold } = props
  const value = useMemo(() => ({ unfolded, unfold: onUnfold }), [unfolded, onUnfold])
  return <FoldContext.Provider value={value}>{props.children}</FoldContext.Provider>
}

/** Of a part that is open at first. */
const CLOSED = 2

/** A number that the address keeps under this name, up to 9,999; 0: as at the start. Its own where no address keeps it. */
export const useCount = (name: string): readonly [number, (count: number) => void] => {
  const kept = useContext(FoldContext)
  const [own, setOwn] = useState(NOTHING_UNFOLDED)
  const { unfolded } = kept ?? { unfolded: own }
  const put = (count: number) =>
    kept === null ? setOwn(unfoldedWith(own, name, count)) : kept.unfold(name, count)
  return [unfolded[name] ?? 0, put]
}

/** How many lines of this list are shown, and how to show `page` more. */
export const useLines = (name: string, page: number): readonly [limit: number, more: () => void] => {
  const [count, put] = useCount(name)
  const limit = Math.max(count, page)
  return [limit, () => put(limit + page)]
}

/** Whether this part is open, and how to open and close it; `atFirst`: what it is where nobody did either. */
export const useFold = (
  name: string,
  atFirst = false,
): readonly [open: boolean, put: (open: boolean) => void] => {
  const [count, put] = useCount(name)
  return [count === 0 ? atFirst : count !== CLOSED, (open) => put(open === atFirst ? 0 : open ? 1 : CLOSED)]
}

/** A part that its own words open. */
export const Fold = (props: { name: string; summary: ReactNode; children: ReactNode }): ReactNode => {
  const [open, put] = useFold(props.name)
  return (
    <Disclosure open={open} onToggle={({ currentTarget }) => put(currentTarget.open)}>
      <summary>{props.summary}</summary>
      {props.children}
    </Disclosure>
  )
}
