// What could nobody see any more where the browser paints all backgrounds alike?

import type { Frame } from 'playwright-core'

/**
 * What looks chosen or not alike, and controls whose focus is not drawn, while colours are forced. What
 * has the focus afterwards is not what had it.
 */
export function unseenWhenForced(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const nameOf = (element: Element): string => {
      const words = element.getAttribute('aria-label') ?? element.textContent ?? ''
      return `${element.tagName.toLowerCase()} “${words.trim().slice(0, 60)}”`
    }
    /** All that is drawn of one element, its own marks before and after its words included. */
    const looksOf = (element: Element): string =>
      [null, '::before', '::after']
        .map((part) => {
          const style = getComputedStyle(element, part)
          const drawn = ['color', 'background-color', 'border', 'outline', 'font-weight', 'text-decoration']
          return drawn.map((property) => style.getPropertyValue(property)).join(' ')
        })
        .join('|')
    const shown = (selector: string): HTMLElement[] =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility())
    const unchecked = [
      ...document.querySelectorAll<HTMLInputElement>('input:is([type="radio"], [type="checkbox"]):checked'),
    ].flatMap((input) => {
      const label = input.parentElement?.querySelector('label')
      if (!label?.checkVisibility()) return []
      const before = looksOf(label)
      input.checked = false
      const after = looksOf(label)
      input.checked = true
      return before === after ? [`its choice is not to be seen: ${nameOf(label)}`] : []
    })
    const states = ['aria-pressed', 'aria-selected', 'aria-current']
    const unmarked = states.flatMap((state) =>
      shown(`[${state}]`).flatMap((element) => {
        const is = element.getAttribute(state) ?? ''
        const before = looksOf(element)
        element.setAttribute(state, is === 'true' ? 'false' : 'true')
        const after = looksOf(element)
        element.setAttribute(state, is)
        return before === after ? [`${state} is not to be seen: ${nameOf(element)}`] : []
      }),
    )
    const outlined = (element: Element, part: string | null): boolean => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element, part)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
    }
    const controls = shown('a[href], button, input, select, textarea, summary, [tabindex="0"]')
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const unfocused = controls.flatMap((element) => {
      if (element.matches(':disabled')) return []
      const plain = [element, element.parentElement, element.nextElementSibling].map(
        (one) => one && looksOf(one),
      )
      element.focus()
      if (document.activeElement !== element) return []
      const places = [element, element.parentElement, element.nextElementSibling]
      const isSeen = places.some(
        (one, at) =>
          one !== null &&
          looksOf(one) !== plain[at] &&
          [null, '::before'].some((part) => outlined(one, part)),
      )
      return isSeen ? [] : [`focus is not to be seen: ${nameOf(element)}`]
    })
    return [...unchecked, ...unmarked, ...unfocused]
  })
}
