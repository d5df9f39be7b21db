// How does a chevron turn beside what can be opened?

import type { IGardenTheme } from '@zendeskgarden/react-theming'

/** As CSS `transform` of one that points to the right: on in the way of reading while closed, down while open. */
export const folding = (props: { theme: IGardenTheme; $open: boolean }): string => {
  if (props.$open) return 'rotate(90deg)'
  return props.theme.rtl ? 'scaleX(-1)' : 'none'
}
