// Which drawings say something that no text says?

import type { Frame } from 'playwright-core'

/** From this width on a drawing is a chart: its values are to be read one by one. */
const CHART_WIDTH = 100

/**
 * Drawings without a name that tells figures, charts without a table of the same, and what is hidden from assistive
 * technology without words or a table beside it.
 */
export function chartsWithoutText(frame: Frame): Promise<string[]> {
  return frame.evaluate((width) => {
    const drawings = [...document.querySelectorAll<SVGElement>('svg')].filter((one) => one.checkVisibility())
    return drawings.flatMap((drawing) => {
      const box = drawing.getBoundingClientRect()
      const around = drawing.closest('section, [role="region"], aside')
      const heading = around?.querySelector('h2, h3')?.textContent ?? ''
      const faults: string[] = []
      const name = drawing.getAttribute('aria-label') ?? ''
      const isHidden = drawing.closest('[aria-hidden="true"]') !== null
      if (drawing.getAttribute('role') === 'img' ? !/\d/.test(name) : !isHidden)
        faults.push(`a drawing that is neither named with its figures nor hidden, in “${heading}”: ${name}`)
      if (box.width >= width && !drawing.closest('td, th') && !around?.querySelector('table'))
        faults.push(`a chart without a table of the same, in “${heading}”`)
      const words = drawing.closest('li, td, th, p, button, label, div, section')?.textContent?.trim()
      if (isHidden && box.width < width && !words && !drawing.closest('[aria-label], label'))
        if (!drawing.parentElement?.querySelector('input, select, button'))
          faults.push(`a hidden drawing without words, in “${heading}”`)
      return faults
    })
  }, CHART_WIDTH)
}
