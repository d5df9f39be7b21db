// What does one instance of the app look like on the page? A sandboxed frame as high as the app asked for.

import { useLayoutEffect, useRef, useState } from 'react'
import type { Instance } from '#workspace/desk/types.ts'
import { useDeskState, useSurroundings } from '#workspace/page/surroundings.tsx'
import { frameAddress } from './address.ts'
import { useGeneration } from './generation.ts'
import { currentSandbox, storageIsBlocked } from './sandbox.ts'

interface AppFrameProps {
  instance: Instance
  /** Fills its box instead of being as high as the app asked for (nav bar, modals). */
  fills?: boolean
}

export function AppFrame(props: AppFrameProps) {
  const generation = useGeneration()
  return <Frame key={`${props.instance.guid} ${generation}`} {...props} />
}

/** The address is fixed when the frame is first drawn: a later change of scheme reaches the app as an event. */
function Frame({ instance, fills = false }: AppFrameProps) {
  const { setup, frames, desk } = useSurroundings()
  const { colorScheme } = useDeskState()
  const frame = useRef<HTMLIFrameElement>(null)
  const [sandbox] = useState(currentSandbox)
  const [address] = useState(() =>
    frameAddress(instance, {
      appUrl: setup.appUrl,
      appId: setup.installation.appId,
      origin: location.origin,
      colorScheme,
      storageBlocked: storageIsBlocked(),
    }),
  )
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    const remove = frames.add(instance.guid, element)
    // The address is given only now, so that the frame's handshake always finds its host listening.
    element.src = address
    return () => {
      remove()
      desk.forget(instance.guid)
    }
  }, [address, desk, frames, instance.guid])
  return (
    <iframe
      ref={frame}
      title={`${setup.installation.name}: ${instance.location.replaceAll('_', ' ')}`}
      data-location={instance.location}
      data-guid={instance.guid}
      sandbox={sandbox.tokens}
      allow={sandbox.allow}
      style={{
        display: 'block',
        width: '100%',
        // Folded up, not hidden: a hidden frame has no size to measure when it is opened again.
        height: instance.collapsed ? 0 : fills ? '100%' : cssLength(instance.height),
        border: 0,
      }}
    />
  )
}

function cssLength(value: number | string): string {
  return typeof value === 'number' || /^\d+$/.test(value) ? `${value}px` : value
}
