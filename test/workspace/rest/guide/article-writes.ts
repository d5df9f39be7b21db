// Writing articles and their translations. For managers.

import type { ArticleRecord } from '#workspace/records/guide.ts'
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
import {
  addTranslation,
  archiveArticle,
  createArticle,
  updateArticle,
  updateTranslation,
} from '#workspace/world/articles.ts'
import { articleIn } from '#workspace/world/help-center.ts'
import { missing, notFound } from '#workspace/world/refused.ts'
import { managerOf } from './guide-managers.ts'
import { presentArticle, presentTranslation } from './guide-records.ts'

/** Holds for all translations. */
const SHARED = {
  author_id: 'number',
  comments_disabled: 'flag',
  content_tag_ids: 'texts',
  label_names: 'texts',
  permission_group_id: 'number',
  position: 'number',
  promoted: 'flag',
  section_id: 'number',
  user_segment_id: 'number or null',
} as const
const WORDS = { title: 'text', body: 'text', draft: 'flag', locale: 'text' } as const

const present = (call: Call, article: ArticleRecord) => presentArticle(call.origin, article)

/** Title, permission group and user segment (null for everyone) must be said. */
function create(call: Call): Answer {
  const author = managerOf(call)
  const section_id = idParam(call, 'section_id')
  const written = bodyObject(call, 'article')
  const { taken, dropped } = readWritten('article', written, { ...SHARED, ...WORDS })
  const { title, body = '', draft = false, locale, permission_group_id, user_segment_id, ...shared } = taken
  if (title === undefined) throw missing('title')
  if (permission_group_id === undefined) throw missing('permission_group_id')
  if (user_segment_id === undefined) throw missing('user_segment_id')
  if (!call.world.guide.sections.all().some(({ id }) => id === section_id)) throw notFound()
  const article = createArticle(
    call.world,
    author,
    call.params.locale ?? locale ?? call.world.account.defaultLocale,
    { title, body, draft },
    { ...shared, permission_group_id, user_segment_id, section_id },
  )
  const answer = present(call, article)
  return created({ article: answer }, String(answer.url), warnHeader('articles', 'create', dropped))
}

/** Title, body and draft are the translation's: here they are dropped [doc]. */
function update(call: Call): Answer {
  const manager = managerOf(call)
  const id = idParam(call, 'article_id')
  const { taken, dropped } = readWritten('article', bodyObject(call, 'article'), SHARED)
  updateArticle(call.world, id, taken)
  const article = articleIn(call.world, manager, id, call.params.locale ?? null)
  if (article === undefined) throw notFound()
  return ok({ article: present(call, article) }, warnHeader('articles', 'update', dropped))
}

function archive(call: Call): Answer {
  managerOf(call)
  archiveArticle(call.world, idParam(call, 'article_id'))
  return noContent
}

const presentOne = (call: Call, article: ArticleRecord) =>
  presentTranslation(call.origin, article, call.world.account.locales.indexOf(article.locale))

function translate(call: Call): Answer {
  managerOf(call)
  const { taken, dropped } = readWritten('translation', bodyObject(call, 'translation'), {
    ...WORDS,
    outdated: 'flag',
  } as const)
  const { locale, title, body = '', draft = false } = taken
  if (locale === undefined) throw missing('locale')
  if (title === undefined) throw missing('title')
  const article = addTranslation(call.world, idParam(call, 'article_id'), locale, { title, body, draft })
  const translation = presentOne(call, article)
  return created({ translation }, String(translation.url), warnHeader('translations', 'create', dropped))
}

function retranslate(call: Call): Answer {
  managerOf(call)
  const { locale: _fixed, ...keys } = WORDS
  const { taken, dropped } = readWritten('translation', bodyObject(call, 'translation'), {
    ...keys,
    outdated: 'flag',
  } as const)
  const article = updateTranslation(call.world, idParam(call, 'article_id'), call.params.locale ?? '', taken)
  return ok({ translation: presentOne(call, article) }, warnHeader('translations', 'update', dropped))
}

/** The account's languages that the article does not speak. */
function untranslated(call: Call): Answer {
  const id = idParam(call, 'article_id')
  const has = new Set(
    call.world.guide.articles.all().flatMap((article) => (article.id === id ? [article.locale] : [])),
  )
  if (has.size === 0) throw notFound()
  return ok({ locales: call.world.account.locales.filter((locale) => !has.has(locale)) })
}

const GUIDE = '/api/v2/help_center'
const ARTICLE = `${GUIDE}/articles/{article_id}`

export const articleWriteRoutes: readonly Route[] = [
  route('POST', `${GUIDE}/sections/{section_id}/articles`, 'agents', create),
  route('POST', `${GUIDE}/{locale}/sections/{section_id}/articles`, 'agents', create),
  route('PUT', ARTICLE, 'agents', update),
  route('PUT', `${GUIDE}/{locale}/articles/{article_id}`, 'agents', update),
  route('DELETE', ARTICLE, 'agents', archive),
  route('DELETE', `${GUIDE}/{locale}/articles/{article_id}`, 'agents', archive),
  route('GET', `${ARTICLE}/translations/missing`, 'agents', untranslated),
  route('POST', `${ARTICLE}/translations`, 'agents', translate),
  route('PUT', `${ARTICLE}/translations/{locale}`, 'agents', retranslate),
]
