// Over how many sections and topics are the best answers spread?

import type { Answer } from './answer.ts'

export type SpreadAnswer = Pick<Answer, 'item'>

const TOP = 3

const placeOf = ({ item }: SpreadAnswer): string | null => {
  const id = item.kind === 'article' ? item.sectionId : item.topicId
  return id === null ? null : `${item.kind}:${id}`
}

/** Distinct sections of articles and topics of posts among the top three; items whose place is unknown do not count. */
export const sectionsAmong = (answers: readonly SpreadAnswer[]): number =>
  new Set(
    answers
      .slice(0, TOP)
      .map(placeOf)
      .filter((place) => place !== null),
  ).size
