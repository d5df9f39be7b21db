// When is each panel of a frame useful? A script that runs in the frame before the page's own and takes notes.

/** Milliseconds since the frame's navigation began. */
export interface FrameNotes {
  /** Zendesk's first word after the handshake. */
  registered: number | null
  /** By panel title; `Customer` is the header above the panels. */
  useful: Record<string, number>
  /** Addresses of the scripts that had arrived when the first panel was useful. */
  scripts: string[]
}

/**
 * Runs in the page, so it can use nothing from outside. A panel is useful once it shows more than its title and
 * nothing in it says that it is loading.
 */
export function takeNotes(): void {
  if (!new URLSearchParams(location.search).has('app_guid')) return
  const notes: FrameNotes = { registered: null, useful: {}, scripts: [] }
  Object.assign(window, { barometerNotes: notes })
  addEventListener('message', ({ data }) => {
    if (notes.registered === null && String(data).includes('zaf.app.registered'))
      notes.registered = performance.now()
  })
  const titleOf = (panel: Element): string =>
    panel.tagName === 'HEADER'
      ? 'Customer'
      : (panel.querySelector(`h2 [id="${panel.getAttribute('aria-labelledby')}"], h2[id]`)?.textContent ?? '')
  const look = (): void => {
    for (const panel of document.querySelectorAll('header, section[aria-labelledby]')) {
      const title = titleOf(panel)
      const loading = panel.querySelector('[role="status"][aria-label^="Loading"]')
      const more = (panel.textContent ?? '').length > title.length
      if (title === '' || title in notes.useful || loading || !more) continue
      if (Object.keys(notes.useful).length === 0)
        notes.scripts = performance
          .getEntriesByType('resource')
          .map((entry) => entry.name)
          .filter((name) => /\.js(\?|$)/.test(name))
      notes.useful[title] = performance.now()
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
