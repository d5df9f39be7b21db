// Why does an answer stand here, and may this customer open it? In the agent's words.

import { useMemo } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import type { AccessReason } from '#domain/answers/access.ts'
import type { Answer, Why } from '#domain/answers/answer.ts'

const MOST_TERMS = 3
const MOST_REASONS = 3

/** What tells an agent most comes first: the team's own choice and what it ended, then the customer's words. */
const TELLING: readonly Why['because'][] = [
  'pinned',
  'worked',
  'solved_similar',
  'code',
  'phrase',
  'terms',
  'official',
  'votes',
  'promoted',
]

export interface AnswerWords {
  kind: (answer: Answer) => string
  /** What speaks for it, most telling first, at most three reasons. */
  why: (answer: Answer) => readonly string[]
  /** What the agent should know before sending it. */
  caution: (answer: Answer) => readonly string[]
  access: (because: AccessReason) => string
}

export const useAnswerWords = (): AnswerWords => {
  const t = useText()
  const format = useFormat()
  return useMemo(() => {
    const quoted = (words: readonly string[]) =>
      words
        .slice(0, MOST_TERMS)
        .map((word) => t('answers.quoted', { word }))
        .join(', ')
    const workedWords = ({ n, worked, usual }: Extract<Why, { because: 'worked' }>): string => {
      // Items that were sent together share a contact: its exact part is for the details.
      const figures = { worked: format.number(Math.round(worked)), of: format.number(Math.round(n)) }
      return usual === null
        ? t('answers.why_worked', figures)
        : t('answers.why_worked_usual', { ...figures, usual: format.percent(usual) })
    }
    const forIt = (why: Why): string | null => {
      switch (why.because) {
        case 'terms':
          return quoted(why.terms)
        case 'phrase':
          return quoted([why.phrase])
        case 'code':
          return t('answers.why_code', { code: why.code })
        case 'pinned':
          return t('answers.why_pinned')
        case 'official':
          return t('answers.why_official')
        case 'promoted':
          return t('answers.why_promoted')
        case 'votes':
          return t('answers.why_votes', { count: why.sum })
        case 'worked':
          return workedWords(why)
        case 'solved_similar': {
          const [n, of] = [format.number(why.n), format.number(why.of)]
          return t('answers.why_solved_similar', { n, of, word: why.word })
        }
        default:
          return null
      }
    }
    const against = (why: Why): string | null => {
      switch (why.because) {
        case 'read':
          return t('answers.read', { date: format.date(why.at) })
        case 'sent':
          return t('answers.sent', { date: format.date(why.at) })
        case 'irrelevant':
          return t('answers.why_irrelevant', { count: why.n })
        case 'other_language':
          return t('answers.other_language', { locale: why.locale })
        case 'outdated':
          return t('answers.outdated')
        case 'unanswered':
          return t('answers.unanswered')
        default:
          return null
      }
    }
    const words = (whys: readonly Why[], say: (why: Why) => string | null) =>
      whys.map(say).filter((word) => word !== null)
    return {
      kind: ({ item }) => t(item.kind === 'article' ? 'answers.article' : 'answers.post'),
      why: ({ why }) =>
        words(
          why.toSorted((one, other) => TELLING.indexOf(one.because) - TELLING.indexOf(other.because)),
          forIt,
        ).slice(0, MOST_REASONS),
      caution: ({ why }) => words(why, against),
      access: (because) => t(`answers.access_${because}`),
    }
  }, [t, format])
}
