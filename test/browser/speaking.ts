// How does somebody sign in who reads the made-up language, and what in a frame was not said in it?

import type { Frame, Page } from 'playwright-core'
import type { Script } from '#test/languages/pseudo.ts'
import type { Account } from '#workspace/records.ts'
import { ofAccount } from './account-words.ts'
import { STANDS_FOR, speakPseudo, unspoken } from './foreign.ts'
import type { Journey } from './harness.ts'
import { LEAD } from './review-page.ts'

/** What is no word of any language: names, and what a new part of health is called until it is given a name. */
const NAMES = /^(Barometer|JSON|CSV|part_\d+[\s,:]*)$/

interface Speaking {
  signIn(script: Script, width: number, scheme?: 'light' | 'dark'): Promise<Page>
  /** Words that are neither a translation's nor the account's own. */
  literalIn(frame: Frame): Promise<readonly string[]>
}

export function speaking(journey: Journey, account: Account): Speaking {
  const isTheirs = ofAccount(account)
  return {
    async signIn(script, width, scheme = 'light') {
      const body = JSON.stringify({ user_id: LEAD, locale: STANDS_FOR })
      await journey.http('/__workspace/user', { method: 'PUT', body })
      const page = await journey.signIn({ user: LEAD, width, height: 3_000, panel: 400, scheme })
      await speakPseudo(page.context(), script)
      return page
    },
    literalIn: async (frame) =>
      (await unspoken(frame)).filter((words) => !NAMES.test(words) && !isTheirs(words)),
  }
}
