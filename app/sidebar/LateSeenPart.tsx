// How do few agents' words stay out of what everybody's sidebar loads first?

import { lazy, type ReactNode, Suspense } from 'react'

const Nothing = (): ReactNode => null

/** Where its file cannot be loaded, nothing is said: figures must not fail with it. */
const Part = lazy(async () => {
  try {
    return { default: (await import('./SeenPart.tsx')).SeenPart }
  } catch {
    return { default: Nothing }
  }
})

export const LateSeenPart = (): ReactNode => (
  <Suspense fallback={null}>
    <Part />
  </Suspense>
)
