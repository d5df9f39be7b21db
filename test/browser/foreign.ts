// How does the app speak a language that is not in the package, and what in a frame did no translation say?

import type { BrowserContext, Frame } from 'playwright-core'
import type { Texts } from '#app/i18n/catalogue.ts'
import { pseudoTexts, type Script, unbracketed } from '#test/languages/pseudo.ts'
import english from '#translations/en.json'

/** The agent's language in Zendesk, whose files are exchanged on their way to the frame. */
export const STANDS_FOR = 'de'

/** Dates and numbers in letters that no text of ours has. */
const FORMATS = 'ja'

/** Windows opened in it from now on speak the pseudo-language to an agent whose language is `STANDS_FOR`. */
export async function speakPseudo(window: BrowserContext, script: Script): Promise<void> {
  const { review, ...panels } = english.screens
  const module = (texts: Texts): string =>
    `export const texts = ${JSON.stringify(pseudoTexts(texts, script))}`
  await window.route(`**/assets/${STANDS_FOR}-*.js`, async (route) => {
    const file = await route.fetch()
    const code = await file.text()
    // A stemmer of the language is called alike.
    if (!code.includes(' as texts')) return route.fulfill({ response: file })
    const body = module(/\{\s*review\s*:/.test(code.slice(0, 40)) ? { review } : panels)
    return route.fulfill({ response: file, body })
  })
  await window.addInitScript(formatIn, { from: STANDS_FOR, to: FORMATS })
}

/** Runs in the frame. Plural forms stay those of the language. */
function formatIn({ from, to }: { from: string; to: string }): void {
  const instead = (locale: unknown): unknown =>
    locale === from || (Array.isArray(locale) && locale[0] === from) ? to : locale
  for (const name of [
    'DateTimeFormat',
    'NumberFormat',
    'RelativeTimeFormat',
    'ListFormat',
    'DisplayNames',
  ] as const) {
    const real = Intl[name] as unknown as new (...given: unknown[]) => object
    const change = {
      construct: (made: typeof real, [locale, ...more]: unknown[]) => new made(instead(locale), ...more),
    }
    Object.defineProperty(Intl, name, { value: new Proxy(real, change) })
  }
}

/** Texts in the order of the page, and of each element what it is called beside them. */
interface Said {
  texts: string[]
  labels: string[]
}

const saidIn = (frame: Frame): Promise<Said> =>
  frame.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: string[] = []
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const place = node.parentElement
      // What customers and authors wrote is theirs, in their language.
      const isTheirs = place?.closest('script, style, textarea, [translate=no], [lang]:not(html), [dir=auto]')
      if (!isTheirs && place?.checkVisibility()) texts.push(node.textContent ?? '')
    }
    const labels = [...document.querySelectorAll('body *')].flatMap((element) =>
      ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-valuetext'].flatMap(
        (name) => element.getAttribute(name) ?? [],
      ),
    )
    return { texts, labels }
  })

/** Words that no translation said, in the order of the page; each once. */
export async function unspoken(frame: Frame): Promise<readonly string[]> {
  const { texts, labels } = await saidIn(frame)
  let depth = 0
  const rests = texts.map((text) => {
    const { rest, depth: now } = unbracketed(text, depth)
    depth = now
    return rest
  })
  const words = [...rests, ...labels.map((label) => unbracketed(label).rest)].map((rest) => rest.trim())
  return [...new Set(words.filter((rest) => /\p{Script=Latin}{3}/u.test(rest)))]
}
