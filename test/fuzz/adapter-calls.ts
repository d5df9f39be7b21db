// Which calls does the product make of Zendesk, each once?

import * as rows from '#test/doubles/rows.ts'
import { aContact } from '#test/samples/records.ts'
import { brandNames, formsOf, groupsOf, namesOf, objectFields, personFields } from '#zendesk/account-lists.ts'
import type { Api } from '#zendesk/api.ts'
import { ticketAudits } from '#zendesk/audits.ts'
import { brands } from '#zendesk/brands.ts'
import { ticketConversation } from '#zendesk/comments.ts'
import { changedPosts, onePost, postComments, postsPage, searchPosts, topics } from '#zendesk/community.ts'
import { askedPosts, saidToPost } from '#zendesk/community-times.ts'
import { contributionsOf } from '#zendesk/contributions.ts'
import { correctTickets, ticketsNow } from '#zendesk/correct-tickets.ts'
import { activityOf } from '#zendesk/events.ts'
import { searchElsewhere } from '#zendesk/guide-search.ts'
import {
  articleBody,
  articlesPage,
  changedArticles,
  helpCenterLocales,
  oneArticle,
  searchArticles,
} from '#zendesk/help-center.ts'
import type { Host } from '#zendesk/host.ts'
import { metricsPage, ticketsWithMetrics } from '#zendesk/metric-sets.ts'
import { organizationContacts } from '#zendesk/organization-contacts.ts'
import { segmentField, segmentsBy } from '#zendesk/organizations.ts'
import { customersById, organizationsById } from '#zendesk/parties.ts'
import { historyOf, readCustomer, readOrganization, requesterRows, staffIds } from '#zendesk/people.ts'
import { ownReach } from '#zendesk/reach.ts'
import { storeTags } from '#zendesk/record.ts'
import { recordVersions } from '#zendesk/record-versions.ts'
import { sampleTickets } from '#zendesk/sample-tickets.ts'
import { countTickets, exportTickets, newestTickets } from '#zendesk/search.ts'
import { exportWalk } from '#zendesk/search-export.ts'
import { segmentsOf } from '#zendesk/segments.ts'
import { loadSettings, loadTeam } from '#zendesk/settings.ts'
import { saveReasonDetails, saveSettings, settingsVersions } from '#zendesk/settings-versions.ts'
import { newestTeamRecord } from '#zendesk/team-records.ts'
import { findFields } from '#zendesk/ticket-fields.ts'

export const FIELDS = { reason: rows.REASON, inhibitor: rows.INHIBITOR }
const NOW = Date.parse('2026-09-18T12:00:00Z')
const NO_TOPICS = new Map<number, null>()
const WRITING = {
  fields: FIELDS,
  of: 'reason' as const,
  isValue: (tag: string) => tag.startsWith('billing'),
}
const WANTED = { contact: aContact({ id: rows.ticketRow.id }), to: ['billing__card'] }
/** What waits between tries waits for nothing. */
const sleep = async (): Promise<void> => {}

/** The first pages of a walk; an answer that promises more without end shall not be followed so long. */
async function walked(api: Api): Promise<void> {
  let pages = 0
  for await (const page of exportWalk(api, () => 'x', FIELDS, { sleep })) {
    pages += page.contacts.length > 0 ? 1 : 2
    if (pages > 4) return
  }
}

export const CALLS: Readonly<Record<string, (api: Api, host: Host) => Promise<unknown>>> = {
  requesterHistory: (api) => requesterRows(api, 1).then((found) => historyOf(found, FIELDS)),
  readCustomer: (api) => readCustomer(api, 1),
  readOrganization: (api) => readOrganization(api, 1),
  customersById: (api) => customersById(api, [1]),
  organizationsById: (api) => organizationsById(api, [1]),
  organizationContacts: (api) => organizationContacts(api, 1, FIELDS, NOW),
  segmentField: (api) => segmentField(api, 'plan'),
  segmentsBy: (api) => segmentsBy(api, 'plan'),
  staffIds: (api) => staffIds(api),
  ownReach: (api) => ownReach(api),
  namesOf: (api) => namesOf(api, [1]),
  findFields: (api, host) => findFields(host, api, {}),
  formsOf: (api) => formsOf(api),
  userFields: (api) => personFields(api, 'user'),
  organizationFields: (api) => personFields(api, 'organization'),
  groupsOf: (api) => groupsOf(api),
  brandNames: (api) => brandNames(api),
  brands: (api) => brands(api),
  objectFields: (api) => objectFields(api),
  countTickets: (api) => countTickets(api, 'x'),
  newestTickets: (api) => newestTickets(api, 'x', FIELDS, { limit: 10 }),
  exportTickets: (api) => exportTickets(api, 'x', FIELDS),
  exportWalk: walked,
  sampleTickets: (api) => sampleTickets(api, 'x', FIELDS, { size: 10, cursor: null }),
  ticketsWithMetrics: (api) => ticketsWithMetrics(api, [1], FIELDS),
  ticketsNow: (api) => ticketsNow(api, [1], FIELDS, { sleep }),
  metricsPage: (api) => metricsPage(api, null),
  ticketConversation: (api) => ticketConversation(api, 1),
  ticketAudits: (api) => ticketAudits(api, 1),
  searchArticles: (api) => searchArticles(api, 'x'),
  articlesPage: (api) => articlesPage(api, 'de', null),
  changedArticles: (api) => changedArticles(api, 'de', 1),
  oneArticle: (api) => oneArticle(api, 1),
  articleBody: (api) => articleBody(api, 1, 'de'),
  helpCenterLocales: (api) => helpCenterLocales(api),
  segmentsOf: (api) => segmentsOf(api, 1),
  topics: (api) => topics(api),
  postsPage: (api) => postsPage(api, null, NO_TOPICS),
  searchPosts: (api) => searchPosts(api, 'x', NO_TOPICS),
  changedPosts: (api) => changedPosts(api, 1, NO_TOPICS),
  onePost: (api) => onePost(api, 1, NO_TOPICS),
  postComments: (api) => postComments(api, 1),
  askedPosts: (api) => askedPosts(api, 1),
  saidToPost: (api) => saidToPost(api, 1),
  searchElsewhere: (api) => searchElsewhere(api, 'x', { sources: ['1'], locales: ['de'] }),
  activityOf: (api) => activityOf(api, 1, 0),
  contributionsOf: (api) => contributionsOf(api, 1, ['posts', 'comments', 'votes']),
  newestTeamRecord: (api) => newestTeamRecord(api, 'stats'),
  recordVersions: (api) => recordVersions(api, 'settings', 'team'),
  loadSettings: (api, host) => loadSettings(api, host.installation),
  loadTeam: (api, host) => loadTeam(api, host.installation, ['stats', 'series']),
  settingsVersions: (api) => settingsVersions(api),
  saveSettings: (api) => saveSettings(api, {}, 0),
  saveReasonDetails: (api) => saveReasonDetails(api, 'Billing', {}, 0),
  storeTags: (api) => storeTags(api, 1, ['bm_gap']),
  correctTickets: (api) => correctTickets(api, [WANTED], WRITING, { sleep }),
}
