// What stands below the first screenful: drawn when what is above stands, so that no single drawing takes long.

import { type ReactNode, startTransition, useEffect, useState } from 'react'

/** A tab of many tables is some thousand boxes to lay out. One within the other goes a step further each. */
export const Below = ({ children }: { children: ReactNode }): ReactNode => {
  const [due, setDue] = useState(false)
  useEffect(() => startTransition(() => setDue(true)), [])
  // Marked as figures are that are not those of what was picked.
  return due ? children : <div hidden data-behind />
}
