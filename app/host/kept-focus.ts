// Where does the focus go when what had it is gone: a form that was saved, a button that has done its work?

/** Milliseconds within which whoever takes something away may say itself where the focus goes. */
const PATIENCE = 200

const PARTS = 'section, aside, [role="region"], [role="group"], [role="tabpanel"]'

/** The part's heading where it has one, else the part itself. */
const placeIn = (part: HTMLElement): HTMLElement => part.querySelector<HTMLElement>('h2, h3') ?? part

/** Its parts from the innermost to the outermost: the first one that is still there takes the focus over. */
const partsAround = (element: Element): HTMLElement[] => {
  const found: HTMLElement[] = []
  for (
    let part = element.closest<HTMLElement>(PARTS);
    part;
    part = part.parentElement?.closest<HTMLElement>(PARTS) ?? null
  )
    found.push(part)
  return found
}

/** What is moved in a list that is put in another order lets go of the focus, and is still there. */
const wasMoved = (element: Element, changes: readonly MutationRecord[]): boolean =>
  changes.some(({ removedNodes }) => [...removedNodes].some((node) => node.contains(element)))

const isLost = (element: Element): boolean => !element.isConnected || element.matches(':disabled')

/**
 * Whoever works by keyboard goes on where they were. Not while another frame has the focus, and not after a press that
 * put the focus nowhere.
 */
export function keepFocus(page: Document, signal: AbortSignal): void {
  let last: { element: Element; parts: readonly HTMLElement[] } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const mend = (): void => {
    if (last === null || page.activeElement !== page.body || !page.hasFocus()) return
    const { element, parts } = last
    const part = parts.find((one) => one.isConnected)
    // A button that rested while its work was done.
    const place = isLost(element) ? part && placeIn(part) : element
    last = null
    if (!(place instanceof HTMLElement)) return
    if (isLost(element) && !place.hasAttribute('tabindex')) place.tabIndex = -1
    place.focus({ preventScroll: true })
  }
  const changed = new MutationObserver((changes) => {
    if (last === null || !(isLost(last.element) || wasMoved(last.element, changes))) return
    clearTimeout(timer)
    timer = setTimeout(mend, PATIENCE)
  })
  const took = ({ target }: Pick<FocusEvent, 'target'>): void => {
    // Somebody said where it goes: what was lost before is no longer waited for.
    clearTimeout(timer)
    if (target instanceof Element) last = { element: target, parts: partsAround(target) }
  }
  if (page.activeElement && page.activeElement !== page.body) took({ target: page.activeElement })
  page.addEventListener('focusin', took, { signal })
  page.addEventListener(
    'pointerdown',
    () => {
      last = null
    },
    { signal },
  )
  changed.observe(page.body, { childList: true, subtree: true, attributeFilter: ['disabled'] })
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    changed.disconnect()
  })
}
