// Which figures of past contacts rest on which setting?

import type { Settings } from '#domain/settings.ts'

/** What a preview is about, in the order in which it is shown. */
const PREVIEW_TOPICS = ['first_contact', 'guard', 'inhibitors', 'other', 'tiers', 'quiet'] as const
export type PreviewTopic = (typeof PREVIEW_TOPICS)[number]

const TOPIC_OF: Readonly<Partial<Record<keyof Settings, readonly PreviewTopic[]>>> = {
  fcrWindowDays: ['first_contact', 'guard', 'inhibitors'],
  agentsLogContacts: ['first_contact', 'guard', 'inhibitors', 'other'],
  guardPolicy: ['guard'],
  guardBy: ['guard'],
  guardInhibitor: ['guard'],
  inhibitorAskedOneIn: ['inhibitors', 'guard'],
  otherBudgetPercent: ['other'],
  groupTiers: ['tiers'],
  quietSamplePercent: ['quiet'],
}

/** Topics that these changes touch; `paths` as `differences` has them. */
export function topicsOf(paths: readonly string[]): readonly PreviewTopic[] {
  const touched = new Set(paths.flatMap((path) => TOPIC_OF[path as keyof Settings] ?? []))
  return PREVIEW_TOPICS.filter((topic) => touched.has(topic))
}
