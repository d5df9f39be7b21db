// What does an article's HTML say? Its plain text and its headings, in linear time and without a DOM.

export interface PlainArticle {
  text: string
  headings: string[]
}

export function plainArticle(_html: string): PlainArticle {
  return { text: '', headings: [] }
}
