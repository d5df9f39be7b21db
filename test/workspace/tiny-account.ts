// Which account is small enough to know by heart? The fixture of component and handler tests.

import type { Account } from '#workspace/records.ts'
import {
  TINY_ARTICLES,
  TINY_EVENTS,
  TINY_POST_COMMENTS,
  TINY_POSTS,
  TINY_SEGMENTS,
  TINY_TOPICS,
} from './tiny/content.ts'
import {
  TINY_FORMS,
  TINY_ORGANIZATION_FIELDS,
  TINY_STATUSES,
  TINY_TICKET_FIELDS,
  TINY_USER_FIELDS,
} from './tiny/fields.ts'
import {
  TINY,
  TINY_GROUPS,
  TINY_MEMBERSHIPS,
  TINY_ORGANIZATIONS,
  TINY_ROLES,
  TINY_USERS,
} from './tiny/people.ts'
import { TINY_TICKETS, tinyComments, tinyMetrics } from './tiny/tickets.ts'

const INSTALLED = '2026-01-10T10:00:00Z'

/**
 * One brand, two groups, six staff, six customers in two organisations, twelve tickets (`tiny/tickets.ts` says what
 * each is for), a handful of articles and posts. Each call gives own copies; `overrides` replace whole collections.
 */
export function tinyAccount(overrides: Partial<Account> = {}): Account {
  const records = structuredClone({
    brands: [{ id: 300001, name: 'Example', subdomain: 'example', default: true, active: true }],
    groups: TINY_GROUPS,
    customRoles: TINY_ROLES,
    users: TINY_USERS,
    memberships: TINY_MEMBERSHIPS,
    organizations: TINY_ORGANIZATIONS,
    ticketFields: TINY_TICKET_FIELDS,
    userFields: TINY_USER_FIELDS,
    organizationFields: TINY_ORGANIZATION_FIELDS,
    forms: TINY_FORMS,
    customStatuses: TINY_STATUSES,
    tickets: TINY_TICKETS,
    locales: ['en-us', 'de'],
    segments: TINY_SEGMENTS,
    categories: [{ id: 200001, name: 'Help', locale: 'en-us' }],
    sections: [
      { id: 210001, name: 'Billing', category_id: 200001, locale: 'en-us' },
      { id: 210002, name: 'Account', category_id: 200001, locale: 'en-us' },
    ],
    articles: TINY_ARTICLES,
    topics: TINY_TOPICS,
    posts: TINY_POSTS,
    postComments: TINY_POST_COMMENTS,
    events: TINY_EVENTS,
  })
  return {
    name: 'Example',
    subdomain: 'example',
    now: '2026-09-18T12:00:00Z',
    timeZone: 'Europe/Berlin',
    appSettings: {},
    ...records,
    comments: tinyComments,
    metrics: tinyMetrics,
    audits: () => undefined,
    defaultLocale: 'en-us',
    votes: [],
    customObjects: [
      {
        key: 'barometer',
        title: 'Barometer',
        title_pluralized: 'Barometer',
        fields: [
          { key: 'kind', title: 'Kind', type: 'text' },
          { key: 'key', title: 'Key', type: 'text' },
          { key: 'version', title: 'Version', type: 'integer' },
          { key: 'body', title: 'Body', type: 'textarea' },
        ],
      },
    ],
    objectRecords: [],
    requirements: [
      ['contact_reason', TINY.reasonField, 'ticket_fields'] as const,
      ['first_contact_inhibitor', TINY.inhibitorField, 'ticket_fields'] as const,
      ['barometer', 'barometer', 'custom_objects_v2'] as const,
    ].map(([identifier, id, type]) => ({
      identifier,
      requirement_id: id,
      requirement_type: type,
      created_at: INSTALLED,
      updated_at: INSTALLED,
    })),
    ...overrides,
  }
}
