// What comes out of the printer when the Review page is printed?

import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { insideReview } from './review-page.ts'

const PICTURES = join(import.meta.dirname, '../../tmp/screenshots')

export interface Paper {
  /** Of the PDF. */
  pages: number
  /** What is left to read on it. */
  text: string
}

/**
 * The frame as it draws itself for paper, printed alone: a browser prints a frame by itself, Playwright whole pages only.
 * Leaves `tmp/screenshots/<name>.pdf` for people.
 */
export async function printed(page: Page, name: string): Promise<Paper> {
  await page.emulateMedia({ media: 'print' })
  const frame = insideReview(page)
  await frame.waitForFunction(() => matchMedia('print').matches)
  const html = await frame.evaluate(() => {
    // Styles that were put in by script stand in no text.
    const css = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules].map((rule) => rule.cssText))
    return `<!doctype html><html lang="en"><head><style>${css.join('\n')}</style></head><body>${document.body.innerHTML}</body></html>`
  })
  await page.emulateMedia({ media: 'screen' })
  const sheet = await page.context().newPage()
  await sheet.setContent(html)
  const pdf = await sheet.pdf({ preferCSSPageSize: true })
  await sheet.emulateMedia({ media: 'print' })
  const text = await sheet.locator('body').innerText()
  await sheet.close()
  const path = join(PICTURES, `${name}.pdf`)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, pdf)
  return { pages: pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-z])/g)?.length ?? 0, text }
}
