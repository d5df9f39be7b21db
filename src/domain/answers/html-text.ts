// What does an article's HTML say? Its plain text and its headings, in linear time and without a DOM.

import { decodeEntities } from './entities.ts'

export interface PlainArticle {
  /** Paragraphs by line, without markup. */
  text: string
  headings: string[]
}

/** Elements whose ends part lines. */
const BLOCKS = new Set(
  `address article aside blockquote br dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
  header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
)
const HEADING = /^h[1-6]$/
/** Elements whose content is no text. */
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'svg', 'head', 'title'])

interface Tag {
  name: string
  closing: boolean
  /** Index after the tag. */
  end: number
}

/** End of the tag that opens at `start`, minding quoted attributes; -1 where it never ends. */
const endOfTag = (html: string, start: number): number => {
  let quote = ''
  for (let at = start + 1; at < html.length; at += 1) {
    const char = html[at]
    if (quote !== '') {
      if (char === quote) quote = ''
    } else if ((char === '"' || char === "'") && html[at - 1] === '=') quote = char
    else if (char === '>') return at + 1
  }
  return -1
}

const NAME = /^<(\/?)([a-zA-Z][a-zA-Z0-9-]{0,30})/

const tagAt = (html: string, start: number): Tag | null => {
  const match = NAME.exec(html.slice(start, start + 34))
  if (match === null) return null
  const end = endOfTag(html, start)
  return {
    name: (match[2] ?? '').toLowerCase(),
    closing: match[1] === '/',
    end: end === -1 ? html.length : end,
  }
}

const tidy = (text: string): string =>
  decodeEntities(text)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim()

/** Where the content that began at `from` ends: at the element's closing tag, else at the end of the text. */
const afterSilent = (lower: string, from: number, name: string): number => {
  const close = lower.indexOf(`</${name}`, from)
  if (close === -1) return lower.length
  const end = lower.indexOf('>', close)
  return end === -1 ? lower.length : end + 1
}

/** Text and headings of an article's body. Broken markup is read as far as it goes; nothing throws. */
export function plainArticle(html: string): PlainArticle {
  const lower = html.toLowerCase()
  const pieces: string[] = []
  const headings: string[] = []
  let headingFrom: number | null = null
  let at = 0
  const closeHeading = (): void => {
    if (headingFrom === null) return
    const heading = tidy(pieces.slice(headingFrom).join('')).replaceAll('\n', ' ')
    if (heading !== '') headings.push(heading)
    headingFrom = null
  }
  while (at < html.length) {
    const open = html.indexOf('<', at)
    // Line ends in the source are mere spaces; those that count come from elements.
    pieces.push(html.slice(at, open === -1 ? html.length : open).replace(/[\r\n]+/g, ' '))
    if (open === -1) break
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4)
      at = end === -1 ? html.length : end + 3
      continue
    }
    const tag = tagAt(html, open)
    if (tag === null) {
      const isDeclaration = html[open + 1] === '!' || html[open + 1] === '?'
      const end = isDeclaration ? html.indexOf('>', open) : open
      if (!isDeclaration) pieces.push('<')
      at = end === -1 ? html.length : end + 1
      continue
    }
    at = !tag.closing && SILENT.has(tag.name) ? afterSilent(lower, tag.end, tag.name) : tag.end
    if (!BLOCKS.has(tag.name)) continue
    if (HEADING.test(tag.name)) closeHeading()
    pieces.push('\n')
    if (HEADING.test(tag.name) && !tag.closing) headingFrom = pieces.length
  }
  closeHeading()
  return { text: tidy(pieces.join('')), headings }
}
