// How the help centre is ordered: categories, sections, labels, languages.

import { notFound } from '#workspace/world/refused.ts'
import { guideList } from './envelope.ts'
import { accountUrl, localeOf } from './guide-locale.ts'
import { presentCategory, presentSection } from './guide-records.ts'
import { type Answer, type Call, idParam, ok, type Route, route } from './route.ts'

function sections(call: Call): Answer {
  const locale = localeOf(call)
  return ok(
    guideList(call, {
      name: 'sections',
      rows: call.world.account.sections.filter((section) => section.locale === locale),
      id: (section) => section.id,
      present: (section) => presentSection(call.origin, accountUrl(call), section),
    }),
  )
}

function categories(call: Call): Answer {
  const locale = localeOf(call)
  return ok(
    guideList(call, {
      name: 'categories',
      rows: call.world.account.categories.filter((category) => category.locale === locale),
      id: (category) => category.id,
      present: (category) => presentCategory(call.origin, accountUrl(call), category),
    }),
  )
}

function section(call: Call): Answer {
  const id = idParam(call, 'section_id')
  const found = call.world.account.sections.find(
    (each) => each.id === id && (!call.params.locale || each.locale === call.params.locale),
  )
  if (found === undefined) throw notFound()
  return ok({ section: presentSection(call.origin, accountUrl(call), found) })
}

function category(call: Call): Answer {
  const id = idParam(call, 'category_id')
  const found = call.world.account.categories.find(
    (each) => each.id === id && (!call.params.locale || each.locale === call.params.locale),
  )
  if (found === undefined) throw notFound()
  return ok({ category: presentCategory(call.origin, accountUrl(call), found) })
}

function labels(call: Call): Answer {
  const names = [...new Set(call.world.account.articles.flatMap(({ label_names }) => label_names))].sort()
  return ok(
    guideList(call, {
      name: 'labels',
      rows: names.map((name, index) => ({ id: 270001 + index, name })),
      id: (label) => label.id,
      present: (label) => ({
        ...label,
        url: `${call.origin}/api/v2/help_center/articles/labels/${label.id}.json`,
        created_at: '2025-01-01T00:00:00Z',
        updated_at: '2025-01-01T00:00:00Z',
      }),
    }),
  )
}

const locales = (call: Call): Answer =>
  ok({ locales: call.world.account.locales, default_locale: call.world.account.defaultLocale })

export const sectionRoutes: readonly Route[] = [
  route('GET', '/api/v2/help_center/articles/labels', 'agents', labels),
  route('GET', '/api/v2/help_center/sections', 'anyone', sections),
  route('GET', '/api/v2/help_center/{locale}/sections', 'anyone', sections),
  route('GET', '/api/v2/help_center/{locale}/sections/{section_id}', 'anyone', section),
  route('GET', '/api/v2/help_center/categories', 'anyone', categories),
  route('GET', '/api/v2/help_center/{locale}/categories', 'anyone', categories),
  route('GET', '/api/v2/help_center/{locale}/categories/{category_id}', 'anyone', category),
  route('GET', '/api/v2/help_center/locales', 'anyone', locales),
]
