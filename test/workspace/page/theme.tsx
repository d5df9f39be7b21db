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

/** One object a scheme for the page's life: Garden's components start over with each new theme. */
const THEMES: Record<Scheme, IGardenTheme> = {
  light: { ...DEFAULT_THEME, colors: { ...DEFAULT_THEME.colors, base: 'light' } },
  dark: { ...DEFAULT_THEME, colors: { ...DEFAULT_THEME.colors, base: 'dark' } },
}

/** Themes everything below it, and the document itself. */
export function WorkspaceTheme({ scheme, children }: { scheme: Scheme; children: ReactNode }) {
  useLayoutEffect(() => {
    const { style } = document.documentElement
    style.colorScheme = scheme
    for (const [name, variable] of Object.entries(TOKENS)) {
      style.setProperty(name, getColor({ theme: THEMES[scheme], variable }))
    }
  }, [scheme])
  return <ThemeProvider theme={THEMES[scheme]}>{children}</ThemeProvider>
}
