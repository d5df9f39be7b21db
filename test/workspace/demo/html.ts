// How does plain text of the demo become the HTML that Zendesk would hold?

import { escapeHtml } from '#workspace/escape-html.ts'

const LINK = /\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)/g

const inline = (text: string): string =>
  escapeHtml(text)
    .replace(LINK, '<a href="$2" rel="noopener noreferrer">$1</a>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')

/** Zendesk's wrapper around each comment; blank lines part paragraphs. */
export const commentHtml = (text: string): string => {
  const blocks = text
    .split('\n\n')
    .map((block) => `<p dir="auto">${inline(block).replaceAll('\n', '<br>')}</p>`)
    .join('')
  return `<div class="zd-comment" dir="auto">${blocks}</div>`
}

/** Links as `title (url)`. */
export const plainBody = (text: string): string => text.replace(LINK, '$1 ($2)')

const block = (text: string): string => {
  const lines = text.split('\n')
  const first = lines[0] ?? ''
  const rest = lines.slice(1).join('\n')
  if (first.startsWith('## ')) return `<h2>${inline(first.slice(3))}</h2>${rest === '' ? '' : block(rest)}`
  if (first.startsWith('- '))
    return `<ul>${lines.map((line) => `<li>${inline(line.slice(2))}</li>`).join('')}</ul>`
  if (/^\d+\. /.test(first))
    return `<ol>${lines.map((line) => `<li>${inline(line.replace(/^\d+\. /, ''))}</li>`).join('')}</ol>`
  return `<p>${inline(text).replaceAll('\n', '<br>')}</p>`
}

/** An article's or post's body: `## ` heads, `- ` and `1. ` list, `**` marks, blank lines part paragraphs. */
export const bodyHtml = (text: string): string => text.split('\n\n').map(block).join('')
