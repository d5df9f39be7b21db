// How is the panel made wider or narrower? By dragging its edge, or with the arrow keys on it.

import type { KeyboardEvent, PointerEvent } from 'react'
import css from './frames.module.css'
import { NARROWEST, setPanelWidth, WIDEST } from './panel-width.ts'

const STEP = 20

export function PanelEdge({ width }: { width: number }) {
  return (
    <hr
      className={css.edge}
      tabIndex={0}
      aria-label="Width of the app panel"
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      onPointerDown={drag}
      onKeyDown={(event) => resizeByKey(event, width)}
    />
  )
}

/** The capture keeps the pointer ours while it is over a frame. */
function drag(event: PointerEvent<HTMLElement>): void {
  const edge = event.currentTarget
  const right = edge.parentElement?.getBoundingClientRect().right ?? 0
  edge.setPointerCapture(event.pointerId)
  const stop = new AbortController()
  const follow = (move: globalThis.PointerEvent): void => setPanelWidth(right - move.clientX)
  edge.addEventListener('pointermove', follow, { signal: stop.signal })
  edge.addEventListener('lostpointercapture', () => stop.abort(), { once: true })
}

function resizeByKey(event: KeyboardEvent, width: number): void {
  if (event.key === 'ArrowLeft') setPanelWidth(width + STEP)
  if (event.key === 'ArrowRight') setPanelWidth(width - STEP)
}
