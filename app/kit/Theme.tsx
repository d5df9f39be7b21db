// How does a screen take on Zendesk's look, light or dark? Garden's theme, and the page around it.

import { DEFAULT_THEME, getColor, ThemeProvider } from '@zendeskgarden/react-theming'
import { type ReactNode, useMemo } from 'react'
import { createGlobalStyle } from 'styled-components'

/** The host does not recolour our frame: page background and scroll bars are ours to set. */
const Page = createGlobalStyle`
  :root { color-scheme: ${({ theme }) => theme.colors.base}; }
  html, body { margin: 0; padding: 0; }
  body {
    background: ${({ theme }) => getColor({ theme, variable: 'background.default' })};
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })};
    font-family: ${({ theme }) => theme.fonts.system};
    font-size: ${({ theme }) => theme.fontSizes.md};
    line-height: ${({ theme }) => theme.lineHeights.md};
    -webkit-font-smoothing: antialiased;
  }
  *, *::before, *::after { box-sizing: border-box; }
  h1, h2, h3, p, ul, ol, dl, dd, figure, fieldset { margin: 0; padding: 0; border: 0; }
  ul, ol { list-style: none; }
  /* By which Garden measures a text field: as wide as that was once, in a window that is narrower by now. */
  textarea[aria-hidden] { max-width: 100%; }
  @media (prefers-reduced-motion: reduce) {
    /* Once and at its end: who waits for the end of it still hears of it. */
    *, *::before, *::after {
      animation-duration: 0.01ms !important;
      animation-delay: 0s !important;
      animation-iteration-count: 1 !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
  /* Backgrounds are all alike then: what is chosen has the colours that the reader has for it. */
  @media (forced-colors: active) {
    :is([aria-pressed='true'], [aria-selected='true'], [aria-current='true']) {
      forced-color-adjust: none;
      border-color: SelectedItem !important;
      background: SelectedItem !important;
      color: SelectedItemText !important;
    }
    :checked ~ label::before {
      forced-color-adjust: none;
      border-color: SelectedItem !important;
      background: SelectedItem !important;
    }
    :is([aria-pressed='true'], [aria-selected='true'], [aria-current='true']) * { color: inherit !important; }
    :checked ~ label svg { forced-color-adjust: none; color: SelectedItemText !important; }
  }
`

/** Not Garden's ColorSchemeProvider: that one prefers storage and the system's choice to Zendesk's. */
export const Theme = (props: {
  scheme: 'light' | 'dark'
  /** Read from right to left. */
  rtl?: boolean
  children: ReactNode
}): ReactNode => {
  const { scheme, rtl = false } = props
  const theme = useMemo(
    () => ({ ...DEFAULT_THEME, rtl, colors: { ...DEFAULT_THEME.colors, base: scheme } }),
    [scheme, rtl],
  )
  return (
    <ThemeProvider theme={theme}>
      <Page />
      {props.children}
    </ThemeProvider>
  )
}
