// Articles: by language and without, one, its translations, a search; sections, categories, labels, languages.

import type { ArticleRecord } from '#workspace/records/guide.ts'
import { articleIn, articlesIn, rankArticles, type WhichBrand } from '#workspace/world/help-center.ts'
import { missing, notFound, refusedWith } from '#workspace/world/refused.ts'
import { guideList } from './envelope.ts'
import { accountUrl, isStaff, localeOf } from './guide-locale.ts'
import { presentArticle, presentCategory, presentSection, presentTranslation } from './guide-records.ts'
import { presentUser } from './people-records.ts'
import { type Answer, type Call, idParam, includes, ok, type Route, route } from './route.ts'

function beside(call: Call, articles: readonly ArticleRecord[]): Record<string, unknown> {
  const { guide, people } = call.world
  const asked = includes(call)
  const sections = guide.sections
    .all()
    .filter(({ id }) => articles.some(({ section_id }) => section_id === id))
  const categories = guide.categories
    .all()
    .filter(({ id }) => sections.some(({ category_id }) => category_id === id))
  const authors = [...new Set(articles.map(({ author_id }) => author_id))]
    .map((id) => people.user(id))
    .filter((user) => user !== undefined)
  return {
    ...(asked.has('users')
      ? { users: authors.map((user) => presentUser(call.world, call.origin, user)) }
      : {}),
    ...(asked.has('sections')
      ? { sections: sections.map((section) => presentSection(call.origin, accountUrl(call), section)) }
      : {}),
    ...(asked.has('categories')
      ? { categories: categories.map((one) => presentCategory(call.origin, accountUrl(call), one)) }
      : {}),
  }
}

const translationsOf = (call: Call, id: number): Record<string, unknown>[] =>
  articlesIn(call.world, call.user, '*')
    .filter((article) => article.id === id)
    .map((article) =>
      presentTranslation(call.origin, article, call.world.account.locales.indexOf(article.locale)),
    )

const withTranslations = (call: Call, article: ArticleRecord): Record<string, unknown> => ({
  ...presentArticle(call.origin, article),
  ...(includes(call).has('translations') ? { translations: translationsOf(call, article.id) } : {}),
})

/** All the labels must be there, spelt the same [doc]. */
function labelled(call: Call, articles: readonly ArticleRecord[]): ArticleRecord[] {
  const wanted = (call.query.get('label_names') ?? '').split(',').filter((name) => name !== '')
  if (wanted.length > 10)
    throw refusedWith(400, {
      error: 'TooManyValues',
      description: 'Parameter  cannot specify more than 10 values',
      max_count: 10,
    })
  return articles.filter(({ label_names }) => wanted.every((name) => label_names.includes(name)))
}

const list = (call: Call, belongs: (article: ArticleRecord) => boolean = () => true): Answer =>
  ok(
    guideList<ArticleRecord>(call, {
      name: 'articles',
      rows: labelled(call, articlesIn(call.world, call.user, localeOf(call)).filter(belongs)),
      id: (article) => article.id,
      value: (article, field) =>
        field === 'position'
          ? article.position
          : field === 'title'
            ? article.title
            : String(article[field as 'created_at']),
      cursorSorts: ['position', 'created_at', 'updated_at', 'edited_at', 'title'],
      offsetSorts: ['position', 'title', 'created_at', 'updated_at', 'edited_at'],
      offsetOrder: { field: 'position', descending: false },
      present: (article) => withTranslations(call, article),
      beside: (rows) => beside(call, rows),
    }),
  )

function ofSection(call: Call): Answer {
  const id = idParam(call, 'section_id')
  if (!call.world.guide.sections.all().some((section) => section.id === id)) throw notFound()
  return list(call, ({ section_id }) => section_id === id)
}

function ofCategory(call: Call): Answer {
  const id = idParam(call, 'category_id')
  const { categories, sections } = call.world.guide
  if (!categories.all().some((category) => category.id === id)) throw notFound()
  const within = sections.all().filter(({ category_id }) => category_id === id)
  return list(call, ({ section_id }) => within.some((section) => section.id === section_id))
}

function one(call: Call): Answer {
  const locale = call.params.locale === undefined && isStaff(call) ? null : localeOf(call)
  const article = articleIn(call.world, call.user, idParam(call, 'article_id'), locale)
  if (article === undefined) throw notFound()
  return ok({ article: withTranslations(call, article), ...beside(call, [article]) })
}

function translations(call: Call): Answer {
  const rows = translationsOf(call, idParam(call, 'article_id'))
  if (rows.length === 0) throw notFound()
  return ok(
    guideList(call, {
      name: 'translations',
      rows,
      id: (row) => Number(row.id),
      present: (row) => row,
    }),
  )
}

function translation(call: Call): Answer {
  const found = translationsOf(call, idParam(call, 'article_id')).find(
    ({ locale }) => locale === call.params.locale,
  )
  if (found === undefined) throw notFound()
  return ok({ translation: found })
}

const READABLE = 1000

function isWithinDates(call: Call, article: ArticleRecord): boolean {
  const check = (name: 'created' | 'updated'): boolean => {
    const stamp = article[`${name}_at`].slice(0, 10)
    const after = call.query.get(`${name}_after`)
    const before = call.query.get(`${name}_before`)
    const at = call.query.get(`${name}_at`)
    return (
      (after === null || stamp > after) &&
      (before === null || stamp < before) &&
      (at === null || stamp === at)
    )
  }
  return check('created') && check('updated')
}

function whichBrand({ query }: Call): WhichBrand {
  const brand = query.get('brand_id')
  if (brand !== null) return Number(brand)
  return query.get('multibrand') === 'true' ? 'all' : 'own'
}

/** Any of the labels, whatever their case [doc]. */
function candidates(call: Call): ArticleRecord[] {
  const { account, guide } = call.world
  const asked = call.query.get('locale')
  const known = asked === '*' || (asked !== null && account.locales.includes(asked))
  const labels = (call.query.get('label_names') ?? '')
    .toLowerCase()
    .split(',')
    .filter((name) => name !== '')
  const section = call.query.get('section')
  const category = call.query.get('category')
  const inCategory = new Set(
    guide.sections
      .all()
      .filter(({ category_id }) => String(category_id) === category)
      .map(({ id }) => id),
  )
  return articlesIn(
    call.world,
    call.user,
    known ? (asked ?? '') : account.defaultLocale,
    whichBrand(call),
  ).filter(
    (article) =>
      (labels.length === 0 || article.label_names.some((name) => labels.includes(name.toLowerCase()))) &&
      (section === null || String(article.section_id) === section) &&
      (category === null || inCategory.has(article.section_id)) &&
      isWithinDates(call, article),
  )
}

function search(call: Call): Answer {
  const query = call.query.get('query')
  if (!['query', 'category', 'section', 'label_names'].some((name) => call.query.has(name)))
    throw missing('query')
  const hits = rankArticles(candidates(call), query ?? '').slice(0, READABLE)
  return ok(
    guideList(call, {
      name: 'results',
      rows: hits,
      id: (hit) => hit.record.id,
      value: (hit, field) => (field === 'created_at' ? hit.record.created_at : hit.record.updated_at),
      offsetSorts: ['created_at', 'updated_at'],
      sizes: { usual: 25, most: 100 },
      present: ({ record, snippet }) => ({
        ...presentArticle(call.origin, record),
        snippet,
        result_type: 'article',
      }),
    }),
  )
}

export const articleRoutes: readonly Route[] = [
  route('GET', '/api/v2/help_center/articles', 'anyone', (call) => list(call)),
  route('GET', '/api/v2/help_center/sections/{section_id}/articles', 'anyone', ofSection),
  route('GET', '/api/v2/help_center/{locale}/sections/{section_id}/articles', 'anyone', ofSection),
  route('GET', '/api/v2/help_center/categories/{category_id}/articles', 'anyone', ofCategory),
  route('GET', '/api/v2/help_center/{locale}/categories/{category_id}/articles', 'anyone', ofCategory),
  route('GET', '/api/v2/help_center/articles/search', 'anyone', search),
  route('GET', '/api/v2/help_center/articles/{article_id}', 'anyone', one),
  route('GET', '/api/v2/help_center/articles/{article_id}/translations', 'anyone', translations),
  route('GET', '/api/v2/help_center/articles/{article_id}/translations/{locale}', 'anyone', translation),
  route('GET', '/api/v2/help_center/{locale}/articles', 'anyone', (call) => list(call)),
  route('GET', '/api/v2/help_center/{locale}/articles/{article_id}', 'anyone', one),
]
