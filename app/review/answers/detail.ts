// What of the tab is looked at closer, as its address keeps it: the gap or the boards of a reason?

export type AnswersDetail =
  /** Null: of contacts without a reason. */
  { of: 'gap'; reason: string | null } | { of: 'board'; reason: string }

export const textOfAnswers = ({ of, reason }: AnswersDetail): string =>
  new URLSearchParams({ [of]: reason ?? '' }).toString()

/** Null where the text means nothing here. */
export function answersDetailIn(text: string | null): AnswersDetail | null {
  const query = new URLSearchParams(text ?? '')
  const board = query.get('board')
  if (board) return { of: 'board', reason: board }
  const gap = query.get('gap')
  return gap === null ? null : { of: 'gap', reason: gap === '' ? null : gap }
}
