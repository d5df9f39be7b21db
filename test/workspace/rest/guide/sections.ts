// How the help centre is ordered: categories, sections, labels, languages.

import { guideList } from '#workspace/rest/envelope.ts'
import { type Answer, type Call, idParam, ok, type Route, route } from '#workspace/rest/route.ts'
import { notFound } from '#workspace/world/refused.ts'
import { accountUrl, localeOf } from './guide-locale.ts'
import { presentCategory, presentSection } from './guide-records.ts'

function sections(call: Call, category: number | null = null): Answer {
  const locale = localeOf(call)
  return ok(
    guideList(call, {
      name: 'sections',
      rows: call.world.guide.sections
        .all()
        .filter((one) => one.locale === locale && (category === null || one.category_id === category)),
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
      rows: call.world.guide.categories.all().filter((category) => category.locale === locale),
      id: (category) => category.id,
      present: (category) => presentCategory(call.origin, accountUrl(call), category),
    }),
  )
}

function ofCategory(call: Call): Answer {
  const id = idParam(call, 'category_id')
  if (!call.world.guide.categories.all().some((one) => one.id === id)) throw notFound()
  return sections(call, id)
}

function section(call: Call): Answer {
  const id = idParam(call, 'section_id')
  const locale = localeOf(call)
  const found = call.world.guide.sections.all().find((each) => each.id === id && each.locale === locale)
  if (found === undefined) throw notFound()
  return ok({ section: presentSection(call.origin, accountUrl(call), found) })
}

function category(call: Call): Answer {
  const id = idParam(call, 'category_id')
  const locale = localeOf(call)
  const found = call.world.guide.categories.all().find((each) => each.id === id && each.locale === locale)
  if (found === undefined) throw notFound()
  return ok({ category: presentCategory(call.origin, accountUrl(call), found) })
}

const locales = (call: Call): Answer =>
  ok({ locales: call.world.account.locales, default_locale: call.world.account.defaultLocale })

export const sectionRoutes: readonly Route[] = [
  route('GET', '/api/v2/help_center/sections', 'anyone', (call) => sections(call)),
  route('GET', '/api/v2/help_center/{locale}/sections', 'anyone', (call) => sections(call)),
  route('GET', '/api/v2/help_center/categories/{category_id}/sections', 'anyone', ofCategory),
  route('GET', '/api/v2/help_center/{locale}/categories/{category_id}/sections', 'anyone', ofCategory),
  route('GET', '/api/v2/help_center/sections/{section_id}', 'anyone', section),
  route('GET', '/api/v2/help_center/categories/{category_id}', 'anyone', category),
  route('GET', '/api/v2/help_center/{locale}/sections/{section_id}', 'anyone', section),
  route('GET', '/api/v2/help_center/categories', 'anyone', categories),
  route('GET', '/api/v2/help_center/{locale}/categories', 'anyone', categories),
  route('GET', '/api/v2/help_center/{locale}/categories/{category_id}', 'anyone', category),
  route('GET', '/api/v2/help_center/locales', 'anyone', locales),
]
