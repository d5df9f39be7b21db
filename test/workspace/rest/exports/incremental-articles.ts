// The export of articles since an instant: what the caller may read, each in its own language.

import type { ArticleRecord } from '#workspace/records/guide.ts'
import { presentArticle } from '#workspace/rest/guide/guide-records.ts'
import { type Call, ok, type Route, route } from '#workspace/rest/route.ts'
import { articlesIn } from '#workspace/world/help-center.ts'
import { byTime, type Export, exportLimit, listed, stampTime } from './incremental.ts'

const changed = ({ id, updated_at }: ArticleRecord) => ({ time: stampTime(updated_at), id })

const articleExport = (call: Call): Export<ArticleRecord> => ({
  name: 'articles',
  after: listed(
    () =>
      articlesIn(call.world, call.user, '*').filter(({ locale, source_locale }) => locale === source_locale),
    changed,
  ),
  at: changed,
  present: (article) => presentArticle(call.origin, article),
})

export const incrementalArticleRoutes: readonly Route[] = [
  route(
    'GET',
    '/api/v2/help_center/incremental/articles',
    'agents',
    (call) => ok(byTime(call, articleExport(call))),
    exportLimit('incremental-exports-articles'),
  ),
]
