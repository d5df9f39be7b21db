// What does an account look like in which every string of other people's tries to run something?

import { demoAccount } from '#workspace/demo/demo.ts'
import { STORIES } from '#workspace/demo/stories.ts'
import type { Json } from '#workspace/records/json.ts'
import type { ObjectRecordRecord } from '#workspace/records/objects.ts'
import type { CommentRecord } from '#workspace/records/tickets.ts'
import type { Account } from '#workspace/records.ts'
import { hostileRecords } from './records.ts'
import { STRINGS } from './strings.ts'
import { URLS } from './urls.ts'

/** Small, so that Review has soon read all of it, and with more tickets than there are strings. */
const SIZE = { now: '2026-09-14T09:00:00Z', tickets: 400 }

/** All of them, as markup and as text: what stories say holds the lot. */
const EVERY = STRINGS.join('\n')
const LOADED = new Set<number>(Object.values(STORIES).map(({ ticketId }) => ticketId))

const WRITTEN = new Set([
  ...['name', 'title', 'subject', 'raw_subject', 'description', 'details', 'notes', 'display_name', 'body'],
  ...['agent_label', 'end_user_label', 'definition', 'example', 'what', 'wording', 'unit'],
])

/** Of what is long, each holds as many: a few of them hold all. */
const SHARE = 50

const share = (at: number): string =>
  Array.from({ length: SHARE }, (_, index) => STRINGS[(at * SHARE + index) % STRINGS.length]).join('\n')

/** One string after the other, each as often as any. */
function createCycle(): () => string {
  let at = 0
  return () => STRINGS[at++ % STRINGS.length] ?? ''
}

/** Each text that a person wrote has a string before it: its own words stay, so that it is found and ranked as ever. */
function hostile<T>(value: T, next: () => string, key = ''): T {
  if (typeof value === 'string') return (WRITTEN.has(key) ? `${next()} ${value}` : value) as T
  if (Array.isArray(value)) {
    const list = value.map((one: unknown) => hostile(one, next, key))
    return (key === 'label_names' || key === 'synonyms' || key === 'facts' ? [...list, next()] : list) as T
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, hostile(one, next, name)])) as T
}

/** Whether the record's body is the team's own words. */
const isTeams = (kind: Json | undefined): boolean => kind === 'reasons' || kind === 'notice' || kind === 'fix'

/** Each word of the question of the month, in each language. */
const askedIn = (body: string, next: () => string): string =>
  JSON.stringify(JSON.parse(body), (key, value: unknown) =>
    key === 'text' && typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([language, words]) => [language, `${next()} ${words}`]))
      : value,
  )

/** Every so many articles and posts one says that it stands elsewhere. */
const ASTRAY = 5

const astray = <T extends { id: number; html_url: string }>(list: readonly T[]): T[] =>
  list.map((one, at) =>
    at % ASTRAY === 3 ? { ...one, html_url: URLS[(at / ASTRAY) | 0] ?? one.html_url } : one,
  )

/** The demo account, with one of the strings in everything that people name or write, and all of them in some. */
export function hostileAccount(): Account {
  const account = demoAccount(SIZE)
  const next = createCycle()
  const all = <T>(list: readonly T[]): T[] => list.map((one) => hostile(one, next))
  const written = (ticketId: number, comment: CommentRecord): CommentRecord => {
    const more = LOADED.has(ticketId) ? EVERY : next()
    const { body, plain_body, html_body } = comment
    const said = { body: `${body}\n${more}`, html_body: `${html_body}${more}` }
    return { ...comment, ...said, plain_body: `${plain_body}\n${more}` }
  }
  // An option's levels stay, so that it stands where it stood.
  const fields = account.ticketFields.map(({ custom_field_options: options, ...field }) => ({
    ...hostile(field, next),
    ...(options && {
      custom_field_options: options.map((one) => ({
        ...one,
        name: `${one.name} ${next().replaceAll('::', ':')}`,
      })),
    }),
  }))
  const said = (record: ObjectRecordRecord): ObjectRecordRecord => {
    const { kind, body } = record.custom_object_fields
    if (typeof body !== 'string' || !(isTeams(kind) || kind === 'settings')) return record
    const changed =
      kind === 'settings' ? askedIn(body, next) : JSON.stringify(hostile(JSON.parse(body), next))
    return { ...record, custom_object_fields: { ...record.custom_object_fields, body: changed } }
  }
  const more = account.objectRecords.slice(0, 1).flatMap((like) =>
    hostileRecords(like, {
      reasons: account.ticketFields
        .flatMap(({ custom_field_options: options = [] }) => options ?? [])
        .map(({ value }) => value)
        .filter((value) => value.includes('__')),
      ticketIds: account.tickets.filter(({ status }) => status === 'closed').map(({ id }) => id),
      userId: account.users.find(({ role }) => role === 'admin')?.id ?? 0,
      now: Date.parse(SIZE.now),
    }),
  )
  /** Of fields that take any text. */
  const texts = new Set(account.userFields.filter(({ type }) => type === 'text').map(({ key }) => key))
  const fieldsOf = <T extends { user_fields: Record<string, Json> }>(user: T): T => ({
    ...user,
    user_fields: Object.fromEntries(
      Object.entries(user.user_fields).map(([key, value]) => [
        key,
        texts.has(key) && typeof value === 'string' ? `${value} ${next()}` : value,
      ]),
    ),
  })
  return {
    ...account,
    brands: all(account.brands),
    groups: all(account.groups),
    customRoles: all(account.customRoles),
    users: all(account.users).map(fieldsOf),
    organizations: all(account.organizations),
    ticketFields: fields,
    userFields: all(account.userFields),
    organizationFields: all(account.organizationFields),
    forms: all(account.forms),
    customStatuses: all(account.customStatuses),
    tickets: all(account.tickets),
    segments: all(account.segments),
    categories: all(account.categories),
    sections: all(account.sections),
    articles: astray(all(account.articles)).map((one, at) => ({ ...one, body: `${one.body}${share(at)}` })),
    topics: all(account.topics),
    posts: astray(all(account.posts)).map((one, at) => ({ ...one, details: `${one.details}${share(at)}` })),
    postComments: all(account.postComments),
    objectRecords: [...account.objectRecords.map(said), ...more],
    comments: (id) => account.comments(id)?.map((comment) => written(id, comment)),
  }
}
