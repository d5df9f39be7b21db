// Which articles may this reader see, and which answer a search?

import { escapeHtml } from '#workspace/escape-html.ts'
import type { ArticleRecord } from '#workspace/records/guide.ts'
import type { UserRecord } from '#workspace/records/people.ts'
import { wordsOf } from './search/words.ts'
import { mayRead } from './segments.ts'
import type { World } from './world.ts'

/** A reader; null is somebody who is not signed in. */
export type Reader = UserRecord | null

const segmentsOf = (article: ArticleRecord): number[] =>
  article.user_segment_ids.length > 0
    ? article.user_segment_ids
    : article.user_segment_id === null
      ? []
      : [article.user_segment_id]

function canRead(world: World, reader: Reader, article: ArticleRecord): boolean {
  const staff = reader !== null && reader.role !== 'end-user'
  const seesDrafts = reader?.role === 'admin' || (staff && world.controls.switches.agentSeesDrafts === 'yes')
  if (article.draft && !seesDrafts) return false
  return mayRead(world, reader, segmentsOf(article))
}

/** The help centre of the host that is asked, of another brand, or all of them. */
export type WhichBrand = 'own' | 'all' | number

/** Each brand has a help centre of its own, with its own categories. */
function brandTest({ account, guide }: World, which: WhichBrand): (article: ArticleRecord) => boolean {
  if (which === 'all') return () => true
  const usual = account.brands.find((brand) => brand.default)?.id
  const wanted = which === 'own' ? usual : which
  const categories = new Map(guide.categories.all().map(({ id, brand_id = usual }) => [id, brand_id]))
  const brands = new Map(
    guide.sections.all().map(({ id, category_id }) => [id, categories.get(category_id) ?? usual]),
  )
  return ({ section_id }) => (brands.get(section_id) ?? usual) === wanted
}

/** Translations of one language that this reader may see; `*` gives all languages. */
export function articlesIn(
  world: World,
  reader: Reader,
  locale: string,
  which: WhichBrand = 'own',
): ArticleRecord[] {
  const isOfBrand = brandTest(world, which)
  return world.guide.articles
    .all()
    .filter(
      (article) =>
        (locale === '*' || article.locale === locale) &&
        isOfBrand(article) &&
        canRead(world, reader, article),
    )
}

/** The article in that language; by switch its source language where it is not translated. */
export function articleIn(
  world: World,
  reader: Reader,
  id: number,
  locale: string | null,
): ArticleRecord | undefined {
  const isOwn = brandTest(world, 'own')
  const translations = world.guide.articles
    .all()
    .filter((one) => one.id === id && isOwn(one) && canRead(world, reader, one))
  const source = translations.find((one) => one.locale === one.source_locale) ?? translations[0]
  if (locale === null) return source
  const exact = translations.find((one) => one.locale === locale)
  if (exact !== undefined || world.controls.switches.articleMissingTranslation === '404') return exact
  return source
}

const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&[a-z#0-9]+;/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** One form for singular and plural, roughly: Zendesk's index stems. */
const stem = (word: string): string => (word.length > 4 && word.endsWith('s') ? word.slice(0, -1) : word)

const stems = (text: string): Set<string> => new Set(wordsOf(text).map(stem))

export interface Hit<T> {
  record: T
  score: number
  snippet: string
}

/** About 120 characters around the first word that was searched, with the words in `<em>`. */
function snippetOf(html: string, query: string): string {
  const text = textOf(html)
  const wanted = stems(query)
  const words = text.split(' ')
  const first = words.findIndex((word) => [...stems(word)].some((one) => wanted.has(one)))
  const start = Math.max(0, first - 6)
  let shown = ''
  for (const word of words.slice(start)) {
    if (shown.replace(/<\/?em>/g, '').length + word.length > 120) break
    const hit = [...stems(word)].some((one) => wanted.has(one))
    shown += `${shown === '' ? '' : ' '}${hit ? `<em>${escapeHtml(word)}</em>` : escapeHtml(word)}`
  }
  return shown
}

function scoreOf(weighted: readonly (readonly [string, number])[], wanted: ReadonlySet<string>): number {
  return weighted.reduce((sum, [text, weight]) => {
    const held = stems(text)
    return sum + weight * [...wanted].filter((word) => held.has(word)).length
  }, 0)
}

/** Best first; rows that hold none of the words are left out, an empty query keeps all. */
export function ranked<T>(
  records: readonly T[],
  query: string,
  read: (record: T) => { title: string; body: string; labels: readonly string[] },
): Hit<T>[] {
  const wanted = stems(query)
  const hits = records.map((record) => {
    const { title, body, labels } = read(record)
    const score = scoreOf(
      [
        [title, 3],
        [labels.join(' '), 2],
        [textOf(body), 1],
      ],
      wanted,
    )
    return { record, score, snippet: '' }
  })
  const kept = wanted.size === 0 ? hits : hits.filter(({ score }) => score > 0)
  return kept
    .sort((a, b) => b.score - a.score)
    .map((hit) => ({ ...hit, snippet: snippetOf(read(hit.record).body, query) }))
}

export const rankArticles = (articles: readonly ArticleRecord[], query: string): Hit<ArticleRecord>[] =>
  ranked(articles, query, ({ title, body, label_names }) => ({ title, body, labels: label_names }))
