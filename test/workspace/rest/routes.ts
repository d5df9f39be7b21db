// Which endpoints does the workspace answer?

import { accountRoutes } from './account.ts'
import { appRoutes } from './apps/apps.ts'
import { installationRoutes } from './apps/installations.ts'
import { incrementalArticleRoutes } from './exports/incremental-articles.ts'
import { incrementalEventRoutes } from './exports/incremental-events.ts'
import { incrementalPeopleRoutes } from './exports/incremental-people.ts'
import { incrementalTicketRoutes } from './exports/incremental-tickets.ts'
import { customStatusWriteRoutes } from './fields/custom-status-writes.ts'
import { fieldWriteRoutes } from './fields/field-writes.ts'
import { ticketFieldRoutes } from './fields/ticket-fields.ts'
import { ticketFormWriteRoutes } from './fields/ticket-form-writes.ts'
import { articleCommentRoutes } from './guide/article-comments.ts'
import { articleSearchRoutes } from './guide/article-search.ts'
import { articleWriteRoutes } from './guide/article-writes.ts'
import { articleRoutes } from './guide/articles.ts'
import { communityRoutes } from './guide/community.ts'
import { communityWriteRoutes } from './guide/community-writes.ts'
import { contentTagRoutes } from './guide/content-tags.ts'
import { guideSearchRoutes } from './guide/guide-search.ts'
import { labelRoutes } from './guide/labels.ts'
import { postCommentRoutes } from './guide/post-comments.ts'
import { postSearchRoutes } from './guide/post-search.ts'
import { sectionWriteRoutes } from './guide/section-writes.ts'
import { sectionRoutes } from './guide/sections.ts'
import { segmentRoutes } from './guide/segments.ts'
import { voteRoutes } from './guide/votes.ts'
import { jobRoutes } from './jobs.ts'
import { customObjectRoutes } from './objects/custom-objects.ts'
import { objectDefinitionRoutes } from './objects/object-definitions.ts'
import { objectJobRoutes } from './objects/object-jobs.ts'
import { objectRecordRoutes } from './objects/object-records.ts'
import { objectWriteRoutes } from './objects/object-writes.ts'
import { customRoleRoutes } from './people/custom-roles.ts'
import { eventRoutes } from './people/events.ts'
import { identityRoutes } from './people/identities.ts'
import { membershipRoutes } from './people/memberships.ts'
import { organizationRoutes } from './people/organizations.ts'
import { peopleJobRoutes } from './people/people-jobs.ts'
import { peopleLifeRoutes } from './people/people-life.ts'
import { peopleWriteRoutes } from './people/people-writes.ts'
import { personFieldRoutes } from './people/person-fields.ts'
import { personTagRoutes } from './people/person-tags.ts'
import { profileRoutes } from './people/profiles.ts'
import { staffRoutes } from './people/staff.ts'
import { userRoutes } from './people/users.ts'
import type { Route } from './route.ts'
import { macroRoutes } from './rules/macros.ts'
import { viewPreviewRoutes } from './rules/view-preview.ts'
import { viewRoutes } from './rules/views.ts'
import { searchRoutes } from './search/search.ts'
import { conversationRoutes } from './tickets/conversations.ts'
import { requestRoutes } from './tickets/requests.ts'
import { satisfactionRoutes } from './tickets/satisfaction-ratings.ts'
import { surveyRoutes } from './tickets/survey-responses.ts'
import { tagRoutes } from './tickets/tags.ts'
import { ticketBulkRoutes } from './tickets/ticket-bulk.ts'
import { ticketDeletionRoutes } from './tickets/ticket-deletion.ts'
import { ticketImportRoutes } from './tickets/ticket-imports.ts'
import { ticketMergeRoutes } from './tickets/ticket-merge.ts'
import { ticketPeopleRoutes } from './tickets/ticket-people.ts'
import { ticketProblemRoutes } from './tickets/ticket-problems.ts'
import { ticketWriteRoutes } from './tickets/ticket-writes.ts'
import { ticketRoutes } from './tickets/tickets.ts'

export const ROUTES: readonly Route[] = [
  ...ticketRoutes,
  ...ticketPeopleRoutes,
  ...ticketWriteRoutes,
  ...ticketBulkRoutes,
  ...ticketDeletionRoutes,
  ...ticketMergeRoutes,
  ...ticketImportRoutes,
  ...ticketProblemRoutes,
  ...requestRoutes,
  ...satisfactionRoutes,
  ...surveyRoutes,
  ...macroRoutes,
  ...viewRoutes,
  ...viewPreviewRoutes,
  ...conversationRoutes,
  ...tagRoutes,
  ...ticketFieldRoutes,
  ...fieldWriteRoutes,
  ...ticketFormWriteRoutes,
  ...customStatusWriteRoutes,
  ...searchRoutes,
  ...userRoutes,
  ...organizationRoutes,
  ...peopleWriteRoutes,
  ...peopleLifeRoutes,
  ...peopleJobRoutes,
  ...identityRoutes,
  ...membershipRoutes,
  ...personFieldRoutes,
  ...personTagRoutes,
  ...accountRoutes,
  ...customRoleRoutes,
  ...staffRoutes,
  ...articleRoutes,
  ...articleSearchRoutes,
  ...articleWriteRoutes,
  ...articleCommentRoutes,
  ...labelRoutes,
  ...sectionRoutes,
  ...sectionWriteRoutes,
  ...segmentRoutes,
  ...communityRoutes,
  ...communityWriteRoutes,
  ...postCommentRoutes,
  ...postSearchRoutes,
  ...voteRoutes,
  ...contentTagRoutes,
  ...guideSearchRoutes,
  ...eventRoutes,
  ...profileRoutes,
  ...customObjectRoutes,
  ...objectDefinitionRoutes,
  ...objectRecordRoutes,
  ...objectWriteRoutes,
  ...objectJobRoutes,
  ...jobRoutes,
  ...appRoutes,
  ...installationRoutes,
  ...incrementalTicketRoutes,
  ...incrementalEventRoutes,
  ...incrementalPeopleRoutes,
  ...incrementalArticleRoutes,
]
