// What becomes of formatted text in a chat, which has no formatting? Zendesk writes it as Markdown.

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" }

/** By tag, in this order; what is not named here loses its tags and keeps its words. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/\s*\n\s*/g, ' '],
  [/<a\b[^>]*?\bhref\s*=\s*"([^"]*)"[^>]*>(.*?)<\/a>/gi, '[$2]($1)'],
  [/<\/?(?:strong|b)(?:\s[^>]*)?>/gi, '**'],
  [/<\/?(?:em|i)(?:\s[^>]*)?>/gi, '_'],
  [/<li(?:\s[^>]*)?>/gi, '\n* '],
  [/<br\s*\/?>/gi, '\n'],
  [/<\/(?:p|div|h[1-6]|ul|ol|blockquote)>/gi, '\n\n'],
  [/<[^>]*>/g, ''],
  [/\n{3,}/g, '\n\n'],
]

/** Lines of plain text; entities are read last, so that written markup stays written. */
export function chatText(html: string): string {
  const marked = MARKS.reduce((text, [tag, mark]) => text.replace(tag, mark), html)
  return marked.replace(/&(#39|[a-z]+);/gi, (entity, name: string) => ENTITIES[name] ?? entity).trim()
}
