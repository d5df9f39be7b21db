// Which articles does a search find, and what does it show of them?

import type { ArticleRecord } from '#workspace/records/guide.ts'
import { guideList } from '#workspace/rest/envelope.ts'
import { type Answer, type Call, ok, type Route, route } from '#workspace/rest/route.ts'
import { articlesIn, rankArticles, type WhichBrand } from '#workspace/world/help-center.ts'
import { missing } from '#workspace/world/refused.ts'
import { presentArticle } from './guide-records.ts'

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

export const articleSearchRoutes: readonly Route[] = [
  route('GET', '/api/v2/help_center/articles/search', 'anyone', search),
]
