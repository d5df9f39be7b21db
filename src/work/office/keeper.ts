// Who holds the index of all that the account can send, and tells when it has changed?

import type { Instant } from '#domain/instant.ts'
import { HOUR } from '#domain/instant.ts'
import type { FactStore } from '#store/facts.ts'
import { syncAnswers } from '#work/answer-sync.ts'
import type { KeptIndex } from '#work/kept-index.ts'
import { createListeners } from '#work/listeners.ts'
import { readPostAnswers } from '#work/post-answers.ts'
import { openShelf } from '#work/shelf.ts'
import type { LibraryState, SyncAsk, Synced } from '#work/tasks.ts'
import type { Reads } from '#zendesk/api.ts'
import { type Library, libraryOf } from './library.ts'

export interface Keeper {
  /** Ready to be ranked; null while there is none, or too much for one. */
  current(): Promise<Library | null>
  /** Reads what is due. Rejects with HostError. */
  renew(ask: SyncAsk, api: Reads, signal: AbortSignal): Promise<Synced>
  hear(listener: (state: LibraryState | null) => void, signal: AbortSignal): void
}

interface Held {
  kept: KeptIndex
  library: Library | null
}

const hold = async (kept: KeptIndex): Promise<Held> => ({
  kept,
  library: kept.tooLarge ? null : await libraryOf(kept),
})

export const openKeeper = ({ facts, now }: { facts: FactStore; now: () => Instant }): Keeper => {
  const news = createListeners<LibraryState | null>()
  let held: Promise<Held | null> | null = null

  /** Read once; looked for again as long as there is none, for another frame may have put one there. */
  const look = (): Promise<Held | null> => {
    const found =
      held ??
      openShelf(facts)
        .current()
        .then((kept) => kept && hold(kept))
    held = found
    const forget = (): void => {
      if (held === found) held = null
    }
    found.then((known) => known ?? forget(), forget)
    return found
  }

  /** Only other documents make another library; of the same ones only the moment is new. */
  const take = async (kept: KeptIndex): Promise<void> => {
    const before = await look()
    if (before?.kept.at === kept.at && before.kept.documents === kept.documents) {
      held = Promise.resolve({ ...before, kept })
      return
    }
    const same = before?.kept.documents === kept.documents ? before.library : null
    const state = same?.state ? { ...same.state, at: kept.at } : null
    const next: Held = same ? { kept, library: { ...same, state } } : await hold(kept)
    held = Promise.resolve(next)
    news.tell(next.library?.state ?? null)
  }

  return {
    current: async () => (await look())?.library ?? null,
    async renew({ community, shown }, api, signal) {
      const options = { api, facts, now, community }
      const kept = await syncAnswers(options, signal, (await look())?.kept ?? null)
      if (kept === null) return { at: null, next: now() + HOUR }
      await take(kept)
      const answered = await readPostAnswers(kept, shown, options, signal)
      if (answered !== kept) await take({ ...answered })
      return { at: kept.tooLarge ? null : kept.at, next: kept.next }
    },
    hear: news.hear,
  }
}
