// What do help centre and community hold now, after all that was written?

import type {
  ArticleCommentRecord,
  ArticleRecord,
  CategoryRecord,
  ContentTagRecord,
  LabelRecord,
  PostCommentRecord,
  PostRecord,
  SectionRecord,
  SegmentRecord,
  TopicRecord,
  VoteRecord,
} from '#workspace/records/guide.ts'
import type { Account } from '#workspace/records.ts'
import { createRows, type Rows } from './rows.ts'

export interface Guide {
  /** One row for each translation. */
  readonly articles: Rows<ArticleRecord>
  readonly sections: Rows<SectionRecord>
  readonly categories: Rows<CategoryRecord>
  readonly labels: Rows<LabelRecord>
  readonly segments: Rows<SegmentRecord>
  readonly contentTags: Rows<ContentTagRecord>
  /** None at the start: exports do not have them. */
  readonly articleComments: Rows<ArticleCommentRecord>
  readonly topics: Rows<TopicRecord>
  readonly posts: Rows<PostRecord>
  readonly postComments: Rows<PostCommentRecord>
  readonly votes: Rows<VoteRecord>
}

const byId = ({ id }: { id: number | string }): number | string => id
const byIdAndLocale = ({ id, locale }: { id: number; locale: string }): string => `${id} ${locale}`

/** Labels have no record of their own in an export: their ids are given in order of their names. */
const labelsOf = (articles: readonly ArticleRecord[]): LabelRecord[] =>
  [...new Set(articles.flatMap(({ label_names }) => label_names))]
    .sort()
    .map((name, index) => ({ id: 270001 + index, name }))

export function createGuide(account: Account): Guide {
  let labels: LabelRecord[] | undefined
  return {
    articles: createRows(() => account.articles, byIdAndLocale),
    sections: createRows(() => account.sections, byIdAndLocale),
    categories: createRows(() => account.categories, byIdAndLocale),
    labels: createRows(() => {
      labels ??= labelsOf(account.articles)
      return labels
    }, byId),
    segments: createRows(() => account.segments, byId),
    contentTags: createRows(() => account.contentTags ?? [], byId),
    articleComments: createRows<ArticleCommentRecord>(() => [], byId),
    topics: createRows(() => account.topics, byId),
    posts: createRows(() => account.posts, byId),
    postComments: createRows(() => account.postComments, byId),
    votes: createRows(() => account.votes, byId),
  }
}
