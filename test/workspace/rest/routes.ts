// Which endpoints does the workspace answer?

import { accountRoutes } from './account.ts'
import { appRoutes } from './apps.ts'
import { articleCommentRoutes } from './article-comments.ts'
import { articleSearchRoutes } from './article-search.ts'
import { articleWriteRoutes } from './article-writes.ts'
import { articleRoutes } from './articles.ts'
import { communityRoutes } from './community.ts'
import { communityWriteRoutes } from './community-writes.ts'
import { contentTagRoutes } from './content-tags.ts'
import { conversationRoutes } from './conversations.ts'
import { customObjectRoutes } from './custom-objects.ts'
import { customRoleRoutes } from './custom-roles.ts'
import { customStatusWriteRoutes } from './custom-status-writes.ts'
import { eventRoutes } from './events.ts'
import { fieldWriteRoutes } from './field-writes.ts'
import { guideSearchRoutes } from './guide-search.ts'
import { identityRoutes } from './identities.ts'
import { incrementalArticleRoutes } from './incremental-articles.ts'
import { incrementalEventRoutes } from './incremental-events.ts'
import { incrementalPeopleRoutes } from './incremental-people.ts'
import { incrementalTicketRoutes } from './incremental-tickets.ts'
import { installationRoutes } from './installations.ts'
import { jobRoutes } from './jobs.ts'
import { labelRoutes } from './labels.ts'
import { macroRoutes } from './macros.ts'
import { membershipRoutes } from './memberships.ts'
import { objectDefinitionRoutes } from './object-definitions.ts'
import { objectJobRoutes } from './object-jobs.ts'
import { objectRecordRoutes } from './object-records.ts'
import { objectWriteRoutes } from './object-writes.ts'
import { organizationRoutes } from './organizations.ts'
import { peopleJobRoutes } from './people-jobs.ts'
import { peopleLifeRoutes } from './people-life.ts'
import { peopleWriteRoutes } from './people-writes.ts'
import { personFieldRoutes } from './person-fields.ts'
import { personTagRoutes } from './person-tags.ts'
import { postCommentRoutes } from './post-comments.ts'
import { postSearchRoutes } from './post-search.ts'
import { profileRoutes } from './profiles.ts'
import { requestRoutes } from './requests.ts'
import type { Route } from './route.ts'
import { satisfactionRoutes } from './satisfaction-ratings.ts'
import { searchRoutes } from './search.ts'
import { sectionWriteRoutes } from './section-writes.ts'
import { sectionRoutes } from './sections.ts'
import { segmentRoutes } from './segments.ts'
import { staffRoutes } from './staff.ts'
import { surveyRoutes } from './survey-responses.ts'
import { tagRoutes } from './tags.ts'
import { ticketBulkRoutes } from './ticket-bulk.ts'
import { ticketDeletionRoutes } from './ticket-deletion.ts'
import { ticketFieldRoutes } from './ticket-fields.ts'
import { ticketFormWriteRoutes } from './ticket-form-writes.ts'
import { ticketImportRoutes } from './ticket-imports.ts'
import { ticketMergeRoutes } from './ticket-merge.ts'
import { ticketPeopleRoutes } from './ticket-people.ts'
import { ticketProblemRoutes } from './ticket-problems.ts'
import { ticketWriteRoutes } from './ticket-writes.ts'
import { ticketRoutes } from './tickets.ts'
import { userRoutes } from './users.ts'
import { viewPreviewRoutes } from './view-preview.ts'
import { viewRoutes } from './views.ts'
import { voteRoutes } from './votes.ts'

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
