// When are the Review page's first figures there, what blocks it, and how smoothly does it scroll? Runs inside its frame.

/** What was drawn after an input of a picker. */
export interface PickNotes {
  /** Of the input: milliseconds since 1970. */
  at: number
  /** Milliseconds from the input until each change was on the screen; `behind`: other figures were still to follow. */
  steps: { after: number; behind: boolean }[]
}

/** Milliseconds since the frame's navigation began. */
export interface ReviewNotes {
  /** The first figure that tells a number. */
  figures: number | null
  /** All contacts are read, judged and drawn. */
  read: number | null
  /** Begin and length of each task of more than 50 ms. */
  tasks: [number, number][]
  /** When the document last changed. */
  changed: number
  /** Of each input of a picker. */
  picked: PickNotes[]
  /** Between two drawn frames, while that is watched. */
  frames: number[]
  watchFrames: boolean
}

/** Runs in the page, so it can use nothing from outside. */
export function watchReview(): void {
  if (!location.pathname.endsWith('review.html')) return
  const notes: ReviewNotes = {
    ...{ figures: null, read: null, tasks: [], changed: 0, picked: [], frames: [], watchFrames: false },
  }
  Object.assign(window, { barometerReview: notes })
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) notes.tasks.push([startTime, duration])
  }).observe({ type: 'longtask', buffered: true })
  // In the head stand files that are loaded ahead: nothing of it is drawn.
  new MutationObserver((changes) => {
    if (changes.some(({ target }) => !document.head?.contains(target))) notes.changed = performance.now()
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
  const hasFigures = (): boolean =>
    [...document.querySelectorAll('[role="tabpanel"] [role="group"] > p + p')].some((value) =>
      /\d/.test(value.textContent ?? ''),
    )
  let before = performance.now()
  const look = (): void => {
    const now = performance.now()
    if (notes.watchFrames) notes.frames.push(now - before)
    before = now
    if (notes.figures === null && hasFigures()) notes.figures = now
    if (notes.read === null && document.body?.textContent?.includes('All tickets read')) notes.read = now
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
  const listen = ({ timeStamp }: Event): void => {
    const note: PickNotes = { at: performance.timeOrigin + timeStamp, steps: [] }
    notes.picked.push(note)
    let drawn = timeStamp
    const done = (): void => {
      if (notes.changed <= drawn) return
      drawn = performance.now()
      const behind = document.querySelector('[data-behind]') !== null
      note.steps.push({ after: drawn - timeStamp, behind })
    }
    // Until the frame after the last change is on the screen: a change may come in several steps.
    const until = timeStamp + 2_000
    const again = (): void => {
      requestAnimationFrame(() =>
        setTimeout(() => {
          done()
          if (performance.now() < until) again()
        }),
      )
    }
    again()
  }
  addEventListener('change', listen, { capture: true })
}
