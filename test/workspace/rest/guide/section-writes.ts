// Writing the shelves of the help centre: categories and the sections in them. For managers.

import type { CategoryRecord, SectionRecord } from '#workspace/records/guide.ts'
import {
  type Answer,
  bodyObject,
  type Call,
  created,
  idParam,
  noContent,
  ok,
  type Route,
  route,
} from '#workspace/rest/route.ts'
import { warnHeader } from '#workspace/rest/warn.ts'
import { readWritten } from '#workspace/rest/written.ts'
import { invalid, missing, notFound } from '#workspace/world/refused.ts'
import { accountUrl } from './guide-locale.ts'
import { managerOf } from './guide-managers.ts'
import { presentCategory, presentSection } from './guide-records.ts'

const KEYS = { name: 'text', description: 'text', position: 'number', locale: 'text' } as const
const SECTION_KEYS = { ...KEYS, category_id: 'number' } as const

function checkName(name: string | undefined): void {
  if (name !== undefined && name.trim() === '') throw invalid('name', 'Name: cannot be blank', 'BlankValue')
}

/** The language in the path, in the body, or the account's first. */
function localeFor(call: Call, written: string | undefined): string {
  const locale = call.params.locale ?? written ?? call.world.account.defaultLocale
  if (!call.world.account.locales.includes(locale)) throw notFound()
  return locale
}

const categoryIn = (call: Call, id: number): CategoryRecord | undefined =>
  call.world.guide.categories.all().find((one) => one.id === id)

function createCategory(call: Call): Answer {
  managerOf(call)
  const { taken, dropped } = readWritten('category', bodyObject(call, 'category'), KEYS)
  const { name, locale, ...rest } = taken
  if (name === undefined) throw missing('name')
  checkName(name)
  const category: CategoryRecord = {
    id: call.world.ids.other(),
    name,
    locale: localeFor(call, locale),
    ...rest,
  }
  call.world.guide.categories.put(category)
  const body = presentCategory(call.origin, accountUrl(call), category)
  return created({ category: body }, String(body.url), warnHeader('categories', 'create', dropped))
}

function createSection(call: Call): Answer {
  managerOf(call)
  const { taken, dropped } = readWritten('section', bodyObject(call, 'section'), SECTION_KEYS)
  const { name, locale, category_id: _path, ...rest } = taken
  const category_id = idParam(call, 'category_id')
  if (categoryIn(call, category_id) === undefined) throw notFound()
  if (name === undefined) throw missing('name')
  checkName(name)
  const section: SectionRecord = {
    id: call.world.ids.other(),
    name,
    category_id,
    locale: localeFor(call, locale),
    ...rest,
  }
  call.world.guide.sections.put(section)
  const body = presentSection(call.origin, accountUrl(call), section)
  return created({ section: body }, String(body.url), warnHeader('sections', 'create', dropped))
}

const isAsked =
  (call: Call, id: number) =>
  (one: { id: number; locale: string }): boolean =>
    one.id === id && (call.params.locale === undefined || one.locale === call.params.locale)

function updateCategory(call: Call): Answer {
  managerOf(call)
  const before = call.world.guide.categories.all().find(isAsked(call, idParam(call, 'category_id')))
  if (before === undefined) throw notFound()
  const { locale: _fixed, ...keys } = KEYS
  const { taken, dropped } = readWritten('category', bodyObject(call, 'category'), keys)
  checkName(taken.name)
  const category = { ...before, ...taken }
  call.world.guide.categories.put(category)
  return ok(
    { category: presentCategory(call.origin, accountUrl(call), category) },
    warnHeader('categories', 'update', dropped),
  )
}

function updateSection(call: Call): Answer {
  managerOf(call)
  const before = call.world.guide.sections.all().find(isAsked(call, idParam(call, 'section_id')))
  if (before === undefined) throw notFound()
  const { locale: _fixed, ...keys } = SECTION_KEYS
  const { taken, dropped } = readWritten('section', bodyObject(call, 'section'), keys)
  checkName(taken.name)
  if (taken.category_id !== undefined && categoryIn(call, taken.category_id) === undefined)
    throw invalid('category_id', 'Category: is invalid')
  const section = { ...before, ...taken }
  call.world.guide.sections.put(section)
  return ok(
    { section: presentSection(call.origin, accountUrl(call), section) },
    warnHeader('sections', 'update', dropped),
  )
}

/** Its articles go with it. */
function dropSections(call: Call, gone: (section: SectionRecord) => boolean): void {
  const { guide } = call.world
  const ids = new Set(guide.sections.all().flatMap((section) => (gone(section) ? [section.id] : [])))
  guide.sections.remove(({ id }) => ids.has(id))
  guide.articles.remove(({ section_id }) => ids.has(section_id))
}

function removeSection(call: Call): Answer {
  managerOf(call)
  const id = idParam(call, 'section_id')
  if (!call.world.guide.sections.all().some((one) => one.id === id)) throw notFound()
  dropSections(call, (section) => section.id === id)
  return noContent
}

function removeCategory(call: Call): Answer {
  managerOf(call)
  const id = idParam(call, 'category_id')
  if (categoryIn(call, id) === undefined) throw notFound()
  dropSections(call, ({ category_id }) => category_id === id)
  call.world.guide.categories.remove((one) => one.id === id)
  return noContent
}

const GUIDE = '/api/v2/help_center'

export const sectionWriteRoutes: readonly Route[] = [
  route('POST', `${GUIDE}/categories`, 'agents', createCategory),
  route('POST', `${GUIDE}/{locale}/categories`, 'agents', createCategory),
  route('PUT', `${GUIDE}/categories/{category_id}`, 'agents', updateCategory),
  route('PUT', `${GUIDE}/{locale}/categories/{category_id}`, 'agents', updateCategory),
  route('DELETE', `${GUIDE}/categories/{category_id}`, 'agents', removeCategory),
  route('POST', `${GUIDE}/categories/{category_id}/sections`, 'agents', createSection),
  route('POST', `${GUIDE}/{locale}/categories/{category_id}/sections`, 'agents', createSection),
  route('PUT', `${GUIDE}/sections/{section_id}`, 'agents', updateSection),
  route('PUT', `${GUIDE}/{locale}/sections/{section_id}`, 'agents', updateSection),
  route('DELETE', `${GUIDE}/sections/{section_id}`, 'agents', removeSection),
]
