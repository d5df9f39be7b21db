// Where do the workspace's answers differ from the published OpenAPI files, and why?

import type { Route } from '#workspace/rest/route.ts'

interface Fault {
  /** Where in a body, as complaints spell it. */
  place: RegExp
  really(value: unknown): boolean
  because: string
}

const anything = (): boolean => true
const isNull = (value: unknown): boolean => value === null
const isText = (value: unknown): boolean => typeof value === 'string'

/** Faults of the document, known from real traffic. */
export const FAULTS: readonly Fault[] = [
  {
    place: /\.custom_fields\[\]\.value$/,
    really: anything,
    because: 'typed as text or null; really also boolean, number and list',
  },
  {
    place: /_time_in_minutes\.(calendar|business)$/,
    really: isNull,
    because: 'typed as a number; really null until there is one',
  },
  {
    place: /\.creator_app_name$/,
    really: isNull,
    because: 'typed as text; really null for fields that people made',
  },
  {
    place: /\.(non_author_editor_id|non_author_updated_at)$/,
    really: isNull,
    because: 'typed as present; really null until somebody else edits',
  },
  {
    place: /^body\.reason$/,
    really: (value) => typeof value === 'object' && !Array.isArray(value),
    because: 'typed as a list; really one object',
  },
  {
    place: /\.request\.(type|due_at|followup_source_id)$/,
    really: isNull,
    because: 'typed as present; really null where the ticket has none',
  },
  {
    place: /\.content_tag_ids\[\]$/,
    really: isText,
    because: 'typed as a number; content tags have ULIDs',
  },
  {
    place: /\.requirements\[\]\.requirement_id$/,
    really: isText,
    because: 'typed as a number; the identifier of a custom object is its key',
  },
]

interface Absent {
  /** Matches `METHOD /path`. */
  endpoint: RegExp
  because: string
}

/** Endpoints that the document does not have, so that nothing compares their bodies. */
export const ABSENT: readonly Absent[] = [
  {
    endpoint: /^GET \/api\/v2\/(users|organizations)\/\{\w+_id\}\/(tickets(\/\w+)?|organizations)\/count$/,
    because: 'counts of one person or organisation are described in words only',
  },
  {
    endpoint:
      /^GET \/api\/v2\/(brands\/\{brand_id\}|(users|organizations)\/\{\w+_id\}\/(groups|group_memberships|organization_memberships|organizations)|(organizations|groups)\/\{\w+_id\}\/users)$/,
    because: 'left out of the subset: only the lists are in it',
  },
  {
    endpoint: /^GET \/api\/v2\/help_center\/(sections|categories)(\/\{\w+\})?$/,
    because: 'the document has the spelling with a language only',
  },
  {
    endpoint: /^GET \/api\/v2\/help_center\/.*(sections|categories)\/\{\w+\}\/(articles|sections)$/,
    because: 'left out of the subset',
  },
  {
    endpoint: /^GET \/api\/v2\/(help_center\/)?community\/users\/\{user_id\}\/comments$/,
    because: 'left out of the subset',
  },
  {
    endpoint: /^\w+ \/api\/v2\/(deleted_tickets|problems|imports\/tickets|macros)(\/|$)/,
    because: 'left out of the subset',
  },
  {
    endpoint:
      /^\w+ \/api\/v2\/tickets\/(\{ticket_id\}\/)?(destroy_many|mark_\w+|merge|incidents|macros\/\{macro_id\}\/apply)$/,
    because: 'left out of the subset',
  },
  {
    endpoint: /^GET \/api\/v2\/(groups\/assignable|locales\/current)$/,
    because: 'left out of the subset',
  },
  {
    endpoint: /^\w+ \/api\/(support\/)?apps(\/|$)/,
    because: 'calls of zcli, which are in no document',
  },
  {
    endpoint: /^(GET \/api\/v2\/apps(\/owned)?|(GET|DELETE) \/api\/v2\/apps\/\{app_id\})$/,
    because: 'left out of the subset',
  },
  {
    endpoint: /^(PUT|DELETE) \/api\/v2\/apps\/installations\/\{app_installation_id\}$/,
    because: 'left out of the subset',
  },
  {
    endpoint: /^(POST|PUT|DELETE) \/api\/v2\/(help_center|community|guide)\//,
    because: 'of the help centre the document has what is read only',
  },
  {
    endpoint:
      /^GET \/api\/v2\/help_center\/(\{locale\}\/articles\/\{article_id\}\/votes|articles\/\{article_id\}\/(labels|comments|translations\/missing))$/,
    because:
      'the document has the other spelling, with or without a language; missing translations are left out',
  },
  {
    endpoint: /^GET \/api\/v2\/.*(\{post_comment_id\}\/votes|\{comment_id\}(\/votes)?)$/,
    because: 'left out of the subset',
  },
  {
    endpoint: /^GET \/api\/v2\/views\/(compact|count|search|show_many)$/,
    because: 'left out of the subset',
  },
  {
    endpoint: /^(POST|PUT|DELETE) \/api\/v2\/users\/(\{user_id\}(\/identities.*)?|create_or_update)$/,
    because: 'of identities the document has what is read, of users create, show and update',
  },
  {
    endpoint: /^DELETE \/api\/v2\/(organizations\/\{organization_id\}|(user|organization)_fields\/\{\w+\})$/,
    because: 'left out of the subset: answers 204 without a body',
  },
  {
    endpoint: /^GET \/api\/v2\/help_center\/incremental\/articles$/,
    because: 'left out of the subset',
  },
  {
    endpoint: /^(DELETE \/api\/v2\/ticket_forms\/\{ticket_form_id\}|PUT \/api\/v2\/custom_status\/default)$/,
    because: 'left out of the subset: answers without a body',
  },
  {
    endpoint:
      /^GET \/api\/v2\/tickets\/\{ticket_id\}\/(collaborators|email_ccs|followers)$|^POST \/api\/v2\/(users|organizations)\/create_(many|or_update(_many)?)$/,
    because: 'left out of the subset',
  },
  {
    endpoint: /^(GET|POST|PUT) \/api\/v2\/requests(\/search|\/\{request_id\}(\/comments.*)?)?$/,
    because: 'of requests the document has what shows one of them',
  },
  { endpoint: /^POST \/api\/v2\/apps\/notify$/, because: 'answers 200 without a body' },
]

export const absenceOf = ({ method, path }: Pick<Route, 'method' | 'path'>): Absent | undefined =>
  ABSENT.find(({ endpoint }) => endpoint.test(`${method} ${path}`))
