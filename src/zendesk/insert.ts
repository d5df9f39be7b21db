// How does a text get into the agent's reply, once and never twice?

import type { Host } from './host.ts'

export type Insertion = 'inserted' | 'copied_needed'

/** Puts `html` (or its plain `text`) into the reply. `copied_needed`: offer the clipboard. Never rejects. */
export function insertIntoReply(_host: Host, _html: string, _text: string): Promise<Insertion> {
  return Promise.resolve('copied_needed')
}
