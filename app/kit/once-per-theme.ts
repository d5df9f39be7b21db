// How is a look worked out once for a theme, and not anew for every element that has it whenever it is drawn?

import type { DefaultTheme } from 'styled-components'

/**
 * For what stands on a page hundreds of times. Garden's own cells and buttons compute lengths and colours for every
 * single one of them each time, which took a third of a table's drawing.
 * @param look gives CSS that depends on the theme alone.
 */
export function oncePerTheme(
  look: (theme: DefaultTheme) => string,
): (props: { theme: DefaultTheme }) => string {
  const known = new WeakMap<DefaultTheme, string>()
  return ({ theme }) => {
    const before = known.get(theme)
    if (before !== undefined) return before
    const css = look(theme)
    known.set(theme, css)
    return css
  }
}
