// What in an export could not be used, where does it stand, and why?

import type * as z from 'zod'

/** One line that was left out, or a part of it; prints as `tickets.json, line 12: …`. */
export class ImportProblem {
  readonly file: string
  /** From 1; null where the whole file is meant. */
  readonly line: number | null
  readonly cause: string

  constructor(file: string, line: number | null, cause: string) {
    this.file = file
    this.line = line
    this.cause = cause
  }

  toString(): string {
    return `${this.file}${this.line === null ? '' : `, line ${this.line}`}: ${this.cause}`
  }
}

/** Where a row came from, so that trouble found later can still be placed. */
export interface Place {
  file: string
  line: number
}

const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    return text === '' ? String(key) : `${text}.${String(key)}`
  }, '')

/** The first thing that is wrong, in one line: `tags[2]: Invalid input: expected string, received number`. */
export const causeOf = (error: z.ZodError): string => {
  const issue = error.issues[0]
  if (!issue) return 'does not have the expected form'
  const path = pathOf(issue.path)
  return path === '' ? issue.message : `${path}: ${issue.message}`
}
