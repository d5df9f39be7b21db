// What stands below the first screenful: drawn when what is above stands, so that no single drawing takes long.

import { Children, type ReactNode, startTransition, useEffect, useState } from 'react'

/** A tab of many tables is some thousand boxes to lay out: each child is drawn a step after the one before. */
export const Below = ({ children }: { children: ReactNode }): ReactNode => {
  const [drawn, setDrawn] = useState(0)
  // Of children that come and go the places are counted, so that no other is taken away again.
  const left = drawn < Children.count(children)
  useEffect(() => {
    if (left) startTransition(() => setDrawn(drawn + 1))
  }, [drawn, left])
  return (
    <>
      {Children.map(children, (child, place) => (place < drawn ? child : null))}
      {/* Marked as figures are that are not those of what was picked. */}
      {left ? <div hidden data-behind /> : null}
    </>
  )
}
