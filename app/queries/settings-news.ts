// Has a lead just saved the team's settings in another frame of this browser?

import type { Channel } from '#store/channel.ts'

export interface SettingsNews {
  /** Tells the other frames that what this browser remembers of the settings is new. */
  tell(): void
  hear(listener: () => void, signal: AbortSignal): void
}

const NEWS = 'settings_saved'

const isNews = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && 'news' in message && message.news === NEWS

export function openSettingsNews(
  open: (hear: (message: unknown) => void, signal: AbortSignal) => Channel,
): SettingsNews {
  return {
    tell() {
      const once = new AbortController()
      open(() => undefined, once.signal).tell({ news: NEWS })
      once.abort()
    },
    hear(listener, signal) {
      open((message) => {
        if (isNews(message)) listener()
      }, signal)
    },
  }
}
