// How does the page look on paper: dark on white whatever the screen's colours, without controls, and nothing cut off?

import { getColor, ThemeProvider } from '@zendeskgarden/react-theming'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { createGlobalStyle, useTheme } from 'styled-components'

/** Tabs lie across, as their tables are wide; a sheet stands alone. Tables go over pages, with their heads; a line, a figure or a card does not. What is closed has nothing to say. */
const Paper = createGlobalStyle`
  @media print {
    @page { size: A4 landscape; margin: 10mm; }
    @page sheet { size: A4 portrait; margin: 12mm; }
    :root { color-scheme: light; }
    body {
      background: ${({ theme }) => getColor({ theme, variable: 'background.default' })};
      color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })};
      print-color-adjust: exact;
    }
    main { max-width: none; padding: 0; }
    main:has([data-sheet]) { page: sheet; }
    main:has([data-sheet]) *:not(:has([data-sheet]), [data-sheet], [data-sheet] *) { display: none; }
    main div, main section { overflow: visible !important; }
    main :is([role='tablist'], [data-garden-id^='forms.'], form, nav, details:not([open])),
    main [data-garden-id^='buttons.']:not([data-text-link]) { display: none; }
    main details > summary { display: none; }
    main [data-text-link] { color: inherit; text-decoration: none !important; }
    thead { display: table-header-group; }
    tr, li, figure, svg, [role='group'], [role='row'] { break-inside: avoid; }
    h1, h2, h3, h4, caption { break-after: avoid; }
    main svg { max-width: 100%; }
  }
`

const usePrinting = (): boolean => {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const life = new AbortController()
    const { signal } = life
    // At once: the browser takes the page as it stands when this returns.
    const put = (now: boolean) => flushSync(() => setPrinting(now))
    addEventListener('beforeprint', () => put(true), { signal })
    addEventListener('afterprint', () => put(false), { signal })
    matchMedia('print').addEventListener('change', ({ matches }) => put(matches), { signal })
    return () => life.abort()
  }, [])
  return printing
}

/** Around the page. Garden's colours are worked out, not declared: so it is drawn anew in light ones for paper. */
export const Printable = (props: { children: ReactNode }): ReactNode => {
  const shown = useTheme()
  const printing = usePrinting()
  const theme = useMemo(
    () => (printing ? { ...shown, colors: { ...shown.colors, base: 'light' as const } } : shown),
    [shown, printing],
  )
  return (
    <ThemeProvider theme={theme}>
      <Paper />
      {props.children}
    </ThemeProvider>
  )
}
