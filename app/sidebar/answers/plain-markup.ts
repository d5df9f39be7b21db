// How does cleaned markup read where there is no formatting? Lines, marks of lists, and addresses beside their words.

/** Characters for private use: where lines part, and where an empty one stands between. */
const LINE = '\uE000'
const GAP = '\uE001'

const BLOCKS = new Set(['ADDRESS', 'DIV', 'PRE', 'TR'])
const APART = new Set(['BLOCKQUOTE', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'P', 'OL', 'TABLE', 'UL'])

const marker = (item: Element): string => {
  const list = item.parentElement
  if (list?.tagName !== 'OL') return '- '
  return `${[...list.children].indexOf(item) + 1}. `
}

const linkText = (link: Element, words: string): string => {
  const address = link.getAttribute('href')
  return address === null || address === words.trim() ? words : `${words} (${address})`
}

const elementText = (element: Element): string => {
  const { tagName } = element
  if (tagName === 'BR') return '\n'
  const words = childrenText(element)
  if (tagName === 'A') return linkText(element, words)
  if (tagName === 'LI') return `${LINE}${marker(element)}${words.replace(/^[\s\uE000\uE001]+/, '')}${LINE}`
  if (tagName === 'TD' || tagName === 'TH') return `${words.trim()}   `
  // Within a list nothing stands apart: it would tear the list.
  if (APART.has(tagName))
    return element.parentElement?.closest('li') ? LINE + words + LINE : GAP + words + GAP
  return BLOCKS.has(tagName) ? LINE + words + LINE : words
}

const nodeText = (node: Node): string => {
  if (node instanceof Element) return elementText(node)
  const words = node.textContent ?? ''
  return node.parentElement?.closest('pre') ? words : words.replace(/\s+/g, ' ')
}

const childrenText = (node: Node): string => [...node.childNodes].map(nodeText).join('')

/** Plain text of the fragment: paragraphs apart, at most one empty line in a row. */
export const plainMarkup = (fragment: DocumentFragment): string =>
  childrenText(fragment)
    .replace(/\s*[\uE000\uE001][\s\uE000\uE001]*/g, (run) => (run.includes(GAP) ? '\n\n' : '\n'))
    .replace(/\n{3,}/g, '\n\n')
    .trim()
