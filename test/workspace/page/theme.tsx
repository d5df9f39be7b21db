// Which colours does the page use? Garden's tokens, for its components and, as custom properties, for our style sheets.

import { DEFAULT_THEME, getColor, type IGardenTheme, ThemeProvider } from '@zendeskgarden/react-theming'
import { type ReactNode, useLayoutEffect } from 'react'

type Scheme = 'light' | 'dark'

const TOKENS = {
  '--bg': 'background.default',
  '--bg-raised': 'background.raised',
  '--bg-recessed': 'background.recessed',
  '--bg-subtle': 'background.subtle',
  '--bg-warning': 'background.warning',
  '--bg-danger': 'background.danger',
  '--border': 'border.default',
  '--border-subtle': 'border.subtle',
  '--border-warning': 'border.warning',
  '--fg': 'foreground.default',
  '--fg-subtle': 'foreground.subtle',
  '--fg-primary': 'foreground.primary',
  '--fg-danger': 'foreground.danger',
  '--focus': 'border.primaryEmphasis',
} as const

/** Garden's theme in the scheme given. */
function gardenTheme(scheme: Scheme): IGardenTheme {
  return { ...DEFAULT_THEME, colors: { ...DEFAULT_THEME.colors, base: scheme } }
}

/** Themes everything below it, and the document itself. */
export function WorkspaceTheme({ scheme, children }: { scheme: Scheme; children: ReactNode }) {
  const theme = gardenTheme(scheme)
  useLayoutEffect(() => {
    const { style } = document.documentElement
    style.colorScheme = scheme
    for (const [name, variable] of Object.entries(TOKENS)) {
      style.setProperty(name, getColor({ theme: gardenTheme(scheme), variable }))
    }
  }, [scheme])
  return <ThemeProvider theme={theme}>{children}</ThemeProvider>
}
