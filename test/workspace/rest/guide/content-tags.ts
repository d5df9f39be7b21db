// Content tags, which articles and posts share. For managers to write, for staff to read.

import type { ContentTagRecord } from '#workspace/records/guide.ts'
import { cursorPage, pageUrl } from '#workspace/rest/page.ts'
import {
  type Answer,
  bodyObject,
  type Call,
  created,
  noContent,
  ok,
  type Route,
  route,
} from '#workspace/rest/route.ts'
import { warnHeader } from '#workspace/rest/warn.ts'
import { readWritten } from '#workspace/rest/written.ts'
import { invalid, missing } from '#workspace/world/refused.ts'
import type { Rows } from '#workspace/world/rows.ts'
import { managerOf } from './guide-managers.ts'

/** Milliseconds are given, as nowhere else [recorded]. */
const presentTag = ({ id, name, created_at, updated_at }: ContentTagRecord): Record<string, unknown> => ({
  id,
  name,
  created_at: created_at.replace(/(?:\.\d+)?Z$/, '.000Z'),
  updated_at: updated_at.replace(/(?:\.\d+)?Z$/, '.000Z'),
})

const tagOf = ({ world, params }: Call): ContentTagRecord | undefined =>
  world.guide.contentTags.all().find(({ id }) => id === params.content_tag_id)

/** By name, `sort=-name` backwards and so on. */
function list(call: Call): Answer {
  const prefix = (call.query.get('filter[name_prefix]') ?? '').toLowerCase()
  const sort = call.query.get('sort') ?? 'name'
  const field = sort.replace(/^-/, '')
  const page = cursorPage<ContentTagRecord>(
    call,
    {
      all: call.world.guide.contentTags.all().filter(({ name }) => name.toLowerCase().startsWith(prefix)),
      id: ({ id }) => id,
      value: (tag) => (field === 'created_at' || field === 'updated_at' ? tag[field] : tag.name),
    },
    { field, descending: sort.startsWith('-') },
    { usual: 30, most: 30 },
  )
  const at = (name: string, cursor: string | null): string | null =>
    cursor === null ? null : pageUrl(call, { 'page[after]': null, 'page[before]': null, [name]: cursor }, '')
  return ok({
    records: page.rows.map(presentTag),
    meta: { has_more: page.hasMore, after_cursor: page.after, before_cursor: page.before },
    links: { prev: at('page[before]', page.before), next: at('page[after]', page.after) },
  })
}

/** The body of this 404 is empty [recorded]. */
function show(call: Call): Answer {
  const tag = tagOf(call)
  return tag === undefined ? { status: 404 } : ok({ content_tag: presentTag(tag) })
}

/** Names differ, whatever their case. */
function nameFrom(call: Call, own: string | null): { name: string; dropped: string[] } {
  const written = bodyObject(call, 'content_tag')
  const { taken: read, dropped } = readWritten('content_tag', written, { name: 'text' } as const)
  const { name } = read
  if (name === undefined) throw missing('name')
  if (name.trim() === '') throw invalid('name', 'Name: cannot be blank', 'BlankValue')
  const taken = call.world.guide.contentTags
    .all()
    .some((tag) => tag.name.toLowerCase() === name.toLowerCase() && tag.id !== own)
  if (taken) throw invalid('name', 'Name: has already been taken', 'DuplicateValue')
  return { name, dropped }
}

function create(call: Call): Answer {
  managerOf(call)
  const { world } = call
  const { name, dropped } = nameFrom(call, null)
  const now = world.clock.iso()
  const tag = { id: world.ids.record(world.clock.now()), name, created_at: now, updated_at: now }
  world.guide.contentTags.put(tag)
  return created(
    { content_tag: presentTag(tag) },
    `${call.origin}/api/v2/guide/content_tags/${tag.id}`,
    warnHeader('content_tags', 'create', dropped),
  )
}

function update(call: Call): Answer {
  managerOf(call)
  const tag = tagOf(call)
  if (tag === undefined) return { status: 404 }
  const { name, dropped } = nameFrom(call, tag.id)
  const next = { ...tag, name, updated_at: call.world.clock.iso() }
  call.world.guide.contentTags.put(next)
  return ok({ content_tag: presentTag(next) }, warnHeader('content_tags', 'update', dropped))
}

function untag<T extends { content_tag_ids?: string[] }>(rows: Rows<T>, id: string): void {
  for (const row of rows.all()) {
    const { content_tag_ids } = row
    if (content_tag_ids?.includes(id) === true)
      rows.put({ ...row, content_tag_ids: content_tag_ids.filter((one) => one !== id) })
  }
}

/** 204 also for one that is not there [recorded]; articles and posts lose it. */
function remove(call: Call): Answer {
  managerOf(call)
  const { guide } = call.world
  const id = call.params.content_tag_id ?? ''
  guide.contentTags.remove((tag) => tag.id === id)
  untag(guide.articles, id)
  untag(guide.posts, id)
  return noContent
}

const PATH = '/api/v2/guide/content_tags'

export const contentTagRoutes: readonly Route[] = [
  route('GET', PATH, 'agents', list),
  route('POST', PATH, 'agents', create),
  route('GET', `${PATH}/{content_tag_id}`, 'agents', show),
  route('PUT', `${PATH}/{content_tag_id}`, 'agents', update),
  route('DELETE', `${PATH}/{content_tag_id}`, 'agents', remove),
]
