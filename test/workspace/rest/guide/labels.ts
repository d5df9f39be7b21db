// Labels of articles: the account's, an article's, a new one, one taken off.

import type { ArticleRecord, LabelRecord } from '#workspace/records/guide.ts'
import { guideList } from '#workspace/rest/envelope.ts'
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
import { updateArticle } from '#workspace/world/articles.ts'
import { articleIn } from '#workspace/world/help-center.ts'
import { invalid, notFound } from '#workspace/world/refused.ts'
import { managerOf } from './guide-managers.ts'

const presentLabel = (origin: string, label: LabelRecord): Record<string, unknown> => ({
  ...label,
  url: `${origin}/api/v2/help_center/articles/labels/${label.id}.json`,
  created_at: '2025-01-01T00:00:00Z',
  updated_at: '2025-01-01T00:00:00Z',
})

const answerList = (call: Call, rows: readonly LabelRecord[]): Answer =>
  ok(
    guideList(call, {
      name: 'labels',
      rows,
      id: (label) => label.id,
      present: (label) => presentLabel(call.origin, label),
    }),
  )

const all = (call: Call): Answer => answerList(call, call.world.guide.labels.all())

function articleOf(call: Call): ArticleRecord {
  const article = articleIn(call.world, call.user, idParam(call, 'article_id'), call.params.locale ?? null)
  if (article === undefined) throw notFound()
  return article
}

function ofArticle(call: Call): Answer {
  const { label_names } = articleOf(call)
  return answerList(
    call,
    call.world.guide.labels.all().filter(({ name }) => label_names.includes(name)),
  )
}

function add(call: Call): Answer {
  managerOf(call)
  const article = articleOf(call)
  const { taken, dropped } = readWritten('label', bodyObject(call, 'label'), { name: 'text' } as const)
  const { name = '' } = taken
  if (name.trim() === '') throw invalid('name', 'Name: cannot be blank', 'BlankValue')
  updateArticle(call.world, article.id, { label_names: [...article.label_names, name] })
  const label = call.world.guide.labels.all().find((one) => one.name === name)
  if (label === undefined) throw notFound()
  const body = presentLabel(call.origin, label)
  return created({ label: body }, String(body.url), warnHeader('labels', 'create', dropped))
}

function remove(call: Call): Answer {
  managerOf(call)
  const article = articleOf(call)
  const id = idParam(call, 'label_id')
  const label = call.world.guide.labels.all().find((one) => one.id === id)
  if (label === undefined || !article.label_names.includes(label.name)) throw notFound()
  updateArticle(call.world, article.id, {
    label_names: article.label_names.filter((name) => name !== label.name),
  })
  return noContent
}

const ARTICLE = '/api/v2/help_center/articles/{article_id}/labels'

export const labelRoutes: readonly Route[] = [
  route('GET', '/api/v2/help_center/articles/labels', 'agents', all),
  route('GET', '/api/v2/help_center/{locale}/articles/{article_id}/labels', 'agents', ofArticle),
  route('GET', ARTICLE, 'agents', ofArticle),
  route('POST', ARTICLE, 'agents', add),
  route('DELETE', `${ARTICLE}/{label_id}`, 'agents', remove),
]
