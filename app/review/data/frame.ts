// On which contacts do the figures within this frame rest?

import { createContext, useContext } from 'react'
import type { ReadyChosen } from './use-chosen.ts'

export const FrameContext = createContext<ReadyChosen | null>(null)

/** null outside of a `DataFrame`. */
export const useFrame = (): ReadyChosen | null => useContext(FrameContext)
