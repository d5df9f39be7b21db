// Which endpoints does the reference's table of roles not cover, and whom does the public documentation let in?

interface Unchecked {
  /** Matches `METHOD /path`. */
  endpoint: RegExp
  /** In the words of the reference's own column. */
  allowed: string
  because: string
}

/** The first that matches holds. Nothing here was compared with Zendesk's own table: that is what the list is for. */
export const UNCHECKED: readonly Unchecked[] = [
  {
    endpoint: /^(GET|POST|PUT|DELETE) \/api\/v2\/help_center\/articles\/\{article_id\}\/comments/,
    allowed: 'agents',
    because: 'Help Center reference: end users must name the language',
  },
  {
    endpoint: /^(POST|PUT|DELETE) \/api\/v2\/help_center\/\{locale\}\/articles\/\{article_id\}\/comments/,
    allowed: 'end users',
    because: 'Help Center reference: end users',
  },
  {
    endpoint: /^GET \/api\/v2\/incremental\/\{incremental_resource\}\/sample$/,
    allowed: 'admins',
    because: 'the table has a question mark; Incremental Exports reference: admins, as for the export itself',
  },
  {
    endpoint: /^GET \/api\/v2\/help_center\/incremental\/articles$/,
    allowed: 'agents',
    because: 'Help Center reference: agents',
  },
  {
    endpoint: /^GET \/api\/v2\/help_center\/user_segments/,
    allowed: 'admins',
    because: 'Help Center reference: Help Center managers',
  },
  {
    endpoint:
      /^(POST|PUT|DELETE) \/api\/v2\/help_center\/.*\b(articles|sections|categories|translations|labels)\b(?!.*\/(up|down)$)/,
    allowed: 'admins',
    because: 'Help Center reference: agents with management permissions, here the managers',
  },
  {
    endpoint: /^GET \/api\/v2\/help_center\/.*(articles\/labels|\/labels|\/translations\/missing)$/,
    allowed: 'agents',
    because: 'Help Center reference: agents',
  },
  {
    endpoint: /^(GET|POST) \/api\/v2\/help_center\/articles\/\{article_id\}\/(votes|up|down)$/,
    allowed: 'agents',
    because: 'Help Center reference: end users must name the language',
  },
  {
    endpoint:
      /^(GET|POST) \/api\/v2\/.*\/(votes|up|down)$|^(GET|DELETE) \/api\/v2\/help_center\/votes\/\{vote_id\}$/,
    allowed: 'end users',
    because: 'Help Center reference: end users',
  },
  {
    endpoint: /^(PUT|DELETE) \/api\/v2\/.*community\/.*\{post_comment_id\}$/,
    allowed: 'admins',
    because: 'Help Center reference: managers and the author, who is none of the sample’s roles',
  },
  {
    endpoint: /^(POST|PUT|DELETE) \/api\/v2\/(help_center\/)?community\//,
    allowed: 'end users',
    because: 'Help Center reference: end users',
  },
  {
    endpoint: /^(POST|PUT|DELETE) \/api\/v2\/guide\/content_tags/,
    allowed: 'admins',
    because: 'Help Center reference: agents with permission to create content tags, here the managers',
  },
  {
    endpoint:
      /^GET \/api\/v2\/help_center\/(articles|sections|categories)(\/\{\w+_id\}(\/(articles|sections))?)?$/,
    allowed: 'agents',
    because: 'Help Center reference: end users must name the language',
  },
  {
    endpoint:
      /^GET \/api\/v2\/(help_center\/)?(community\/)?users\/\{user_id\}\/(posts|comments|user_segments)$/,
    allowed: 'end users',
    because: 'Help Center reference: end users',
  },
  {
    endpoint: /^GET \/api\/v2\/help_center\/community_posts\/search$/,
    allowed: 'end users',
    because: 'Help Center reference: end users',
  },
  {
    endpoint: /^GET \/api\/v2\/(help_center|community)\//,
    allowed: 'anyone',
    because: 'Help Center reference: anonymous users, for what everyone may read',
  },
  {
    endpoint: /^GET \/api\/v2\/guide\/content_tags/,
    allowed: 'agents',
    because: 'Help Center reference: agents',
  },
  {
    endpoint: /^GET \/api\/v2\/guide\/survey_responses$/,
    allowed: 'end users (their own), admins',
    because: 'CSAT survey responses reference: admins, or who answered',
  },
  { endpoint: /^GET \/api\/v2\/guide\/search$/, allowed: 'agents', because: 'Help Center reference: agents' },
  {
    endpoint: /^GET \/api\/v2\/tickets\/recent$/,
    allowed: 'agents',
    because: 'Tickets reference: agents',
  },
  {
    endpoint: /^(GET|POST|PUT) \/api\/v2\/tickets(\/\{ticket_id\}|\/update_many|\/\{ticket_id\}\/metrics)?$/,
    allowed: 'agents',
    because: 'the table has a question mark; Tickets reference: agents',
  },
  {
    endpoint:
      /^GET \/api\/v2\/(users|organizations|groups)\/\{\w+_id\}\/(tickets\b|related$|groups$|group_memberships$|organizations\b|users$)/,
    allowed: 'agents',
    because: 'Support reference: agents',
  },
  {
    endpoint: /^GET \/api\/v2\/views\/\{view_id\}\/count$/,
    allowed: 'agents',
    because: 'the table has a question mark; Views reference: agents, as for the view itself',
  },
  {
    endpoint: /^(GET|POST) \/api\/v2\/(users\/\{user_id\}\/(events|profiles)|user_profiles(\/.*)?)$/,
    allowed: 'agents',
    because: 'Events and Profiles reference: agents',
  },
  {
    endpoint: /^(GET|POST|PUT|DELETE) \/api\/v2\/(users|organizations)\/\{\w+_id\}\/tags$/,
    allowed: 'agents',
    because: 'Tags reference: agents',
  },
  {
    endpoint: /^GET \/api\/v2\/users\/\{user_id\}\/organization_memberships$/,
    allowed: 'agents, end users',
    because: 'Organization Memberships reference: end users see their own',
  },
  {
    endpoint: /^GET \/api\/v2\/organizations\/\{organization_id\}\/organization_memberships$/,
    allowed: 'agents',
    because: 'Organization Memberships reference: agents',
  },
  {
    endpoint: /^(PUT \/api\/v2\/users\/\{user_id\}|POST \/api\/v2\/users)$/,
    allowed: 'admins, agents allowed to edit end users',
    because: 'the table has a question mark; Users reference: agents with restrictions',
  },
  {
    endpoint:
      /^GET \/api\/(v2|support)\/apps\/installations(\/\{app_installation_id\}(\/requirements)?)?$|^POST \/api\/v2\/apps\/notify$/,
    allowed: 'agents',
    because: 'Apps reference: agents',
  },
  {
    endpoint: /^\w+ \/api\/(v2\/|support\/)?apps(\/|$)/,
    allowed: 'admins',
    because: 'Apps reference: admins',
  },
]
