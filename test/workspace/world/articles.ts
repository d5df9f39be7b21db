// How do articles come to be, change and go? What belongs to the article is the same in all its translations.

import type { ArticleRecord } from '#workspace/records/guide.ts'
import type { UserRecord } from '#workspace/records/people.ts'
import { invalid, notFound } from './refused.ts'
import { slugOf } from './slug.ts'
import type { World } from './world.ts'

/** Labels and content tags of one article [doc]. */
const MOST_LABELS = 50
const MOST_CONTENT_TAGS = 25

/** What one language says. */
export interface TranslationChange {
  title?: string
  body?: string
  draft?: boolean
  outdated?: boolean
}

/** What holds in every language. */
export interface ArticleChange {
  promoted?: boolean
  position?: number
  comments_disabled?: boolean
  label_names?: string[]
  content_tag_ids?: string[]
  user_segment_id?: number | null
  permission_group_id?: number
  section_id?: number
  author_id?: number
}

const translationsOf = (world: World, id: number): ArticleRecord[] =>
  world.guide.articles.all().filter((article) => article.id === id)

function known(world: World, id: number): ArticleRecord[] {
  const rows = translationsOf(world, id)
  if (rows.length === 0) throw notFound()
  return rows
}

const urlOf = (world: World, id: number, locale: string, title: string): string =>
  `https://${world.account.subdomain}.zendesk.com/hc/${locale}/articles/${slugOf(id, title)}`

function checkTranslation(world: World, locale: string, title: string): void {
  if (title.trim() === '') throw invalid('title', 'Title: cannot be blank', 'BlankValue')
  if (!world.account.locales.includes(locale)) throw invalid('locale', `Locale: ${locale} is not enabled`)
}

function checkChange(
  { guide }: World,
  { label_names, content_tag_ids, section_id, user_segment_id }: ArticleChange,
): void {
  if ((label_names?.length ?? 0) > MOST_LABELS)
    throw invalid('label_names', `Labels: at most ${MOST_LABELS}`, 'TooManyValues')
  if ((content_tag_ids?.length ?? 0) > MOST_CONTENT_TAGS)
    throw invalid('content_tag_ids', `Content tags: at most ${MOST_CONTENT_TAGS}`, 'TooManyValues')
  const tags = new Set(guide.contentTags.all().map(({ id }) => id))
  if (content_tag_ids?.some((id) => !tags.has(id)) === true)
    throw invalid('content_tag_ids', 'Content tags: is invalid')
  if (section_id !== undefined && !guide.sections.all().some(({ id }) => id === section_id))
    throw invalid('section_id', 'Section: is invalid')
  if (typeof user_segment_id === 'number' && !guide.segments.all().some(({ id }) => id === user_segment_id))
    throw invalid('user_segment_id', 'User segment: is invalid')
}

/** A segment and the list of segments say the same; new labels are listed among the account's. */
function changed(world: World, change: ArticleChange): Partial<ArticleRecord> {
  checkChange(world, change)
  const { user_segment_id, label_names, ...rest } = change
  const labels = label_names === undefined ? undefined : [...new Set(label_names)]
  for (const name of labels ?? []) ensureLabel(world, name)
  return {
    ...rest,
    ...(labels === undefined ? {} : { label_names: labels }),
    ...(user_segment_id === undefined
      ? {}
      : { user_segment_id, user_segment_ids: user_segment_id === null ? [] : [user_segment_id] }),
  }
}

function ensureLabel({ guide, ids }: World, name: string): void {
  if (!guide.labels.all().some((label) => label.name === name)) guide.labels.put({ id: ids.other(), name })
}

/** The first translation is the article's source. Throws 422 for what cannot be. */
export function createArticle(
  world: World,
  author: UserRecord,
  locale: string,
  words: { title: string; body: string; draft: boolean },
  change: ArticleChange & { section_id: number; permission_group_id: number },
): ArticleRecord {
  checkTranslation(world, locale, words.title)
  const id = world.ids.other()
  const now = world.clock.iso()
  const article: ArticleRecord = {
    id,
    html_url: urlOf(world, id, locale, words.title),
    author_id: author.id,
    promoted: false,
    position: 0,
    vote_sum: 0,
    vote_count: 0,
    created_at: now,
    updated_at: now,
    edited_at: now,
    name: words.title,
    source_locale: locale,
    locale,
    outdated: false,
    user_segment_id: null,
    user_segment_ids: [],
    label_names: [],
    section_id: change.section_id,
    permission_group_id: change.permission_group_id,
    ...words,
    ...changed(world, change),
  }
  world.guide.articles.put(article)
  return article
}

/** Changes what all translations share; titles and bodies are the translations' own. */
export function updateArticle(world: World, id: number, change: ArticleChange): void {
  const rows = known(world, id)
  const next = changed(world, change)
  for (const row of rows) world.guide.articles.put({ ...row, ...next, updated_at: world.clock.iso() })
}

/** Archived articles are gone from every list. */
export function archiveArticle(world: World, id: number): void {
  known(world, id)
  world.guide.articles.remove((article) => article.id === id)
}

/** Throws 422 where the language is not enabled, or has its translation already. */
export function addTranslation(
  world: World,
  id: number,
  locale: string,
  words: { title: string; body: string; draft: boolean },
): ArticleRecord {
  const [source] = known(world, id)
  if (source === undefined) throw notFound()
  checkTranslation(world, locale, words.title)
  if (translationsOf(world, id).some((one) => one.locale === locale))
    throw invalid('locale', 'Locale: has already been taken', 'DuplicateValue')
  const now = world.clock.iso()
  const row: ArticleRecord = {
    ...source,
    ...words,
    name: words.title,
    locale,
    outdated: false,
    html_url: urlOf(world, id, locale, words.title),
    created_at: now,
    updated_at: now,
    edited_at: now,
  }
  world.guide.articles.put(row)
  return row
}

/** The source's other translations are not called outdated by themselves: an editor does that. */
export function updateTranslation(
  world: World,
  id: number,
  locale: string,
  change: TranslationChange,
): ArticleRecord {
  const row = translationsOf(world, id).find((one) => one.locale === locale)
  if (row === undefined) throw notFound()
  checkTranslation(world, locale, change.title ?? row.title)
  const now = world.clock.iso()
  const next = { ...row, ...change, name: change.title ?? row.title, updated_at: now, edited_at: now }
  world.guide.articles.put(next)
  return next
}
