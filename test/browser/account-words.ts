// Is it the account's own word, that no translation of ours could say?

import type { Account } from '#workspace/records.ts'

/** Shorter parts of a text may be anybody's. */
const LEAST_OF_TEXT = 15

const BETWEEN = / › |、|, |·|: |\n|(?<=^|\s)#\d+|[()“”「」]/

function stringsIn(value: unknown, found: Set<string>): Set<string> {
  if (typeof value === 'string' && value.startsWith('{')) stringsIn(JSON.parse(value), found)
  else if (typeof value === 'string') for (const part of value.split('::')) found.add(part.trim())
  else if (value !== null && typeof value === 'object')
    for (const one of Object.values(value)) stringsIn(one, found)
  return found
}

/** Names, subjects, options are known whole; of what people wrote, a part that is long enough. */
export function ofAccount(account: Account): (words: string) => boolean {
  const all = stringsIn(account, new Set<string>())
  const texts = [...all].filter((text) => text.length > LEAST_OF_TEXT).join('\n')
  const isTheirs = (part: string): boolean =>
    !/\p{Script=Latin}{3}/u.test(part) ||
    all.has(part) ||
    (part.length >= LEAST_OF_TEXT && texts.includes(part))
  return (words) => isTheirs(words) || words.split(BETWEEN).every((part) => isTheirs(part.trim()))
}
