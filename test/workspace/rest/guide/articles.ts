// Articles: by language and without, of a section or category, one, its translations.

import type { ArticleRecord } from '#workspace/records/guide.ts'
import { guideList } from '#workspace/rest/envelope.ts'
import { presentUser } from '#workspace/rest/people/people-records.ts'
import { type Answer, type Call, idParam, includes, ok, type Route, route } from '#workspace/rest/route.ts'
import { articleIn, articlesIn } from '#workspace/world/help-center.ts'
import { notFound, refusedWith } from '#workspace/world/refused.ts'
import { accountUrl, isStaff, localeOf } from './guide-locale.ts'
import { presentArticle, presentCategory, presentSection, presentTranslation } from './guide-records.ts'

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

export const articleRoutes: readonly Route[] = [
  route('GET', '/api/v2/help_center/articles', 'anyone', (call) => list(call)),
  route('GET', '/api/v2/help_center/sections/{section_id}/articles', 'anyone', ofSection),
  route('GET', '/api/v2/help_center/{locale}/sections/{section_id}/articles', 'anyone', ofSection),
  route('GET', '/api/v2/help_center/categories/{category_id}/articles', 'anyone', ofCategory),
  route('GET', '/api/v2/help_center/{locale}/categories/{category_id}/articles', 'anyone', ofCategory),
  route('GET', '/api/v2/help_center/articles/{article_id}', 'anyone', one),
  route('GET', '/api/v2/help_center/articles/{article_id}/translations', 'anyone', translations),
  route('GET', '/api/v2/help_center/articles/{article_id}/translations/{locale}', 'anyone', translation),
  route('GET', '/api/v2/help_center/{locale}/articles', 'anyone', (call) => list(call)),
  route('GET', '/api/v2/help_center/{locale}/articles/{article_id}', 'anyone', one),
]
