// Which of an article's markup may be shown inside our frame? Text, links and pictures, nothing that acts.

import createPurifier from 'dompurify'
import { mayLeadTo, webAddress } from '#domain/answers/access.ts'

const FORBIDDEN = ['style', 'form', 'input', 'button', 'select', 'textarea', 'video', 'audio', 'svg', 'math']

/** An absolute address as seen from the help centre; null where it is none. */
const resolved = (address: string | null, base: string): URL | null => {
  try {
    return address === null ? null : new URL(address, base)
  } catch {
    return null
  }
}

const tidyLink = (link: Element, base: string): void => {
  const url = resolved(link.getAttribute('href'), base)
  if (url !== null && (url.protocol === 'mailto:' || webAddress(url.href) !== undefined)) {
    link.setAttribute('href', url.href)
    link.setAttribute('target', '_blank')
    link.setAttribute('rel', 'noopener noreferrer')
  } else link.removeAttribute('href')
}

const tidyPicture = (picture: Element, base: string): void => {
  const url = resolved(picture.getAttribute('src'), base)
  if (url?.protocol !== 'https:') {
    picture.remove()
    return
  }
  picture.setAttribute('src', url.href)
  picture.setAttribute('loading', 'lazy')
  picture.setAttribute('referrerpolicy', 'no-referrer')
}

/**
 * The markup without scripts, styles, forms, frames and ids; links open in a new tab, pictures come over https or not
 * at all. `base` is the item's own address. Null where this browser cannot make it safe: show plain text then.
 */
export const cleanMarkup = (html: string, base: string): DocumentFragment | null => {
  const purifier = createPurifier(window)
  if (!purifier.isSupported) return null
  const fragment = purifier.sanitize(html, {
    USE_PROFILES: { html: true },
    FORBID_TAGS: FORBIDDEN,
    FORBID_ATTR: ['style', 'class', 'id', 'name', 'srcset', 'background', 'poster', 'target', 'ping'],
    ALLOW_DATA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  })
  for (const link of fragment.querySelectorAll('a')) tidyLink(link, base)
  for (const picture of fragment.querySelectorAll('img')) tidyPicture(picture, base)
  return fragment
}

/** What every composer shows; classes, sizes and pictures of the help centre mean nothing there. */
const IN_REPLIES = `a b blockquote br code div em i li ol p pre strong table tbody td th thead tr u ul`.split(
  ' ',
)

const asBoldLine = (heading: Element): void => {
  const line = document.createElement('p')
  const words = document.createElement('strong')
  words.append(...heading.childNodes)
  line.append(words)
  heading.replaceWith(line)
}

/**
 * The markup as it may stand in a reply: text, lists, tables, and links to `hosts`, absolute; others become their words.
 * Null as for {@link cleanMarkup}.
 */
export const replyMarkup = (
  html: string,
  base: string,
  hosts: readonly string[],
): DocumentFragment | null => {
  const purifier = createPurifier(window)
  if (!purifier.isSupported) return null
  const fragment = purifier.sanitize(html, {
    ALLOWED_TAGS: [...IN_REPLIES, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    ALLOWED_ATTR: ['href'],
    ALLOW_DATA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  })
  for (const heading of fragment.querySelectorAll('h1, h2, h3, h4, h5, h6')) asBoldLine(heading)
  for (const link of fragment.querySelectorAll('a')) {
    const url = resolved(link.getAttribute('href'), base)
    if (url !== null && mayLeadTo(url.href, hosts)) link.setAttribute('href', url.href)
    else link.replaceWith(...link.childNodes)
  }
  for (const paragraph of fragment.querySelectorAll('p, div')) {
    if (paragraph.textContent?.trim() === '' && paragraph.children.length === 0) paragraph.remove()
  }
  return fragment
}
