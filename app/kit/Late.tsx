// How does a part of a panel come in a file of its own, failing alone and able to be asked for again?

import { type ComponentType, type LazyExoticComponent, lazy, type ReactNode, Suspense, useState } from 'react'
import { Loading } from './Loading.tsx'
import { PanelBoundary } from './PanelBoundary.tsx'

interface LateProps<P> {
  /** What comes, in words. */
  name: string
  /** Height that is kept free for it. */
  lines: number
  load: () => Promise<ComponentType<P>>
  children: (Part: LazyExoticComponent<ComponentType<P>>) => ReactNode
}

/** A lazy component remembers a failure for ever; each mount makes a new one, so that Retry asks for the file anew. */
const Part = <P,>({ name, lines, load, children }: LateProps<P>): ReactNode => {
  const [Loaded] = useState(() => lazy(async () => ({ default: await load() })))
  return <Suspense fallback={<Loading name={name} lines={lines} />}>{children(Loaded)}</Suspense>
}

/** `load` imports the module; it is fetched once, whatever the number of mounts. */
export const Late = <P,>(props: LateProps<P>): ReactNode => (
  <PanelBoundary name={props.name}>
    <Part {...props} />
  </PanelBoundary>
)
