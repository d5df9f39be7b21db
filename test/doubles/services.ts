// What does a frame hear that has no other frames beside it?

import type { SettingsNews } from '#app/queries/settings-news.ts'

/** Nobody listens, nobody tells. */
export const NO_NEWS: SettingsNews = { tell: () => undefined, hear: () => undefined }
