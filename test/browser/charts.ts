// Which drawings say something that no text says, or that only their colours say?

import type { Frame } from 'playwright-core'
import { layOutAll } from './laid-out.ts'

/** From this width on a drawing is a chart: its values are to be read one by one. */
const CHART_WIDTH = 100

/**
 * Drawings without a name that tells figures, charts without a table of the same, and what is hidden from assistive
 * technology without words or a table beside it.
 */
export async function chartsWithoutText(frame: Frame): Promise<string[]> {
  await layOutAll(frame)
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

/**
 * Marks of one drawing that only their colour tells apart. What a mark is like beside it: its kind, direction, width,
 * dashes, size of a dot, whether it is filled, hatched or hollow.
 */
export async function toldByColourAlone(frame: Frame): Promise<string[]> {
  await layOutAll(frame)
  return frame.evaluate(() => {
    const directionOf = (mark: SVGElement): string => {
      if (!(mark instanceof SVGLineElement)) return ''
      const [x1, x2, y1, y2] = ['x1', 'x2', 'y1', 'y2'].map((name) => mark.getAttribute(name))
      return x1 === x2 ? 'upright' : y1 === y2 ? 'level' : 'sloped'
    }
    const fillOf = (paint: string): string =>
      paint === 'none' ? 'hollow' : paint.startsWith('url') ? 'hatched' : 'filled'
    const inDrawing = (mark: SVGElement): readonly [kind: string, colour: string] => {
      const { fill, stroke, strokeWidth, strokeDasharray } = getComputedStyle(mark)
      const isLine = mark instanceof SVGLineElement
      const line = stroke === 'none' ? 'no line' : `${strokeWidth} ${strokeDasharray}`
      const kind = [mark.tagName, directionOf(mark), line, mark.getAttribute('r'), isLine || fillOf(fill)]
      return [kind.join(' '), isLine ? stroke : `${fill.startsWith('url') ? 'pattern' : fill} ${stroke}`]
    }
    /** Bars of our own in cells, beside the words that they draw. */
    const inCell = (mark: HTMLElement): readonly [kind: string, colour: string] => {
      const { backgroundColor, backgroundImage, height, opacity, borderStyle } = getComputedStyle(mark)
      const hatched = backgroundImage === 'none' ? 'plain' : 'hatched'
      return [[height, opacity, borderStyle, hatched].join(' '), `${backgroundColor} ${backgroundImage}`]
    }
    const faultsIn = (name: string, marks: readonly (readonly [string, string])[]): string[] => {
      const colours = new Map<string, Set<string>>()
      for (const [kind, colour] of marks) colours.set(kind, (colours.get(kind) ?? new Set()).add(colour))
      return [...colours].flatMap(([kind, found]) =>
        found.size > 1 ? [`${name}: told apart by colour alone: ${kind}: ${[...found].join(' and ')}`] : [],
      )
    }
    const shown = (one: Element): boolean => one.checkVisibility()
    const drawings = [...document.querySelectorAll<SVGElement>('svg')].filter(
      (one) => shown(one) && !one.closest('button, label, a'),
    )
    const tables = [...document.querySelectorAll<HTMLElement>('table')].filter(shown)
    const nameOf = (one: Element): string =>
      one.getAttribute('aria-label') ?? one.closest('section')?.querySelector('h2, h3')?.textContent ?? ''
    const shaded = tables.flatMap((table) =>
      [...table.querySelectorAll<HTMLElement>('tbody td')].flatMap((cell) =>
        getComputedStyle(cell).getPropertyValue('--shade') !== '' && !cell.innerText.trim()
          ? [`${nameOf(table)}: a shaded cell without its number`]
          : [],
      ),
    )
    return [
      ...drawings.flatMap((drawing) =>
        faultsIn(
          nameOf(drawing),
          [
            ...drawing.querySelectorAll<SVGElement>(
              ':is(path, rect, line, circle, polyline):not(pattern *, defs *)',
            ),
          ].map(inDrawing),
        ),
      ),
      ...tables.flatMap((table) =>
        faultsIn(
          nameOf(table),
          [...table.querySelectorAll<HTMLElement>('td span[aria-hidden="true"] > span:empty')].map(inCell),
        ),
      ),
      ...shaded,
    ]
  })
}

/** Marks that are painted like what lies beneath them, or that a printer would leave out. */
export async function marksNotSeen(frame: Frame): Promise<string[]> {
  await layOutAll(frame)
  return frame.evaluate(() => {
    const beneath = (one: Element): string => {
      for (let place = one.parentElement; place !== null; place = place.parentElement) {
        const { backgroundColor } = getComputedStyle(place)
        if (!/^rgba\(.*, 0\)$/.test(backgroundColor)) return backgroundColor
      }
      return 'rgb(255, 255, 255)'
    }
    const marks = [
      ...document.querySelectorAll(
        'svg:not(button *, label *, a *) :is(path, rect, line, circle, polyline), td span[aria-hidden="true"] > span:empty',
      ),
    ].filter((one) => one.checkVisibility() && !one.closest('defs'))
    const printed = matchMedia('print').matches
    return marks.flatMap((mark) => {
      const style = getComputedStyle(mark)
      const { fill, stroke, backgroundColor, backgroundImage } = style
      const isBar = mark instanceof HTMLElement
      const paints = isBar ? [backgroundColor, backgroundImage] : [fill, stroke]
      const seen = paints.some((paint) => !['none', 'rgba(0, 0, 0, 0)', beneath(mark)].includes(paint))
      const name = `${mark.tagName} of ${mark.closest('section')?.querySelector('h2, h3')?.textContent}`
      if (!seen) return [`not to be seen: ${name}: ${paints.join(' ')} on ${beneath(mark)}`]
      return printed && isBar && style.getPropertyValue('print-color-adjust') !== 'exact'
        ? [`not printed: ${name}`]
        : []
    })
  })
}
