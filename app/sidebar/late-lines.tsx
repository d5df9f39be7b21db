// How do lines that few agents ever see stay out of what everybody's sidebar loads first?

import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'

const Nothing = (): ReactNode => null

/** Where its file cannot be loaded, nothing is said: figures must not fail with it. */
const late = <P extends object>(load: () => Promise<ComponentType<P>>) => {
  const Part: ComponentType<P> = lazy(async () => ({ default: await load().catch(() => Nothing) }))
  return (props: P): ReactNode => (
    <Suspense fallback={null}>
      <Part {...props} />
    </Suspense>
  )
}

export const LateReservations = late(async () => (await import('./Reservations.tsx')).Reservations)

export const LateUnwritten = late(async () => (await import('./reason/Unwritten.tsx')).Unwritten)

export const LateSkipped = late(async () => (await import('./Skipped.tsx')).Skipped)
