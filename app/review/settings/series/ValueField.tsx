// How is a value of a series typed, with marks between thousands or without?

import type { ReactNode } from 'react'
import { TypedField, type TypedFieldProps } from '#app/review/settings/TypedField.tsx'
import { typedNumber } from '#domain/review/series/notation.ts'

/** `1.2340` for 1.234, which could be read as a thousand. */
const written = (value: number | null): string => {
  if (value === null || Number.isNaN(value)) return ''
  const text = String(value)
  return Number.isNaN(typedNumber(text)) ? `${text}0` : text
}

const orNothing = (text: string): number | null => (text.trim() === '' ? null : typedNumber(text))

/** NaN while it is no number, or nobody can tell which one; null where it may be `empty` and is. */
export const ValueField = ({
  empty = false,
  ...props
}: TypedFieldProps<number | null> & { empty?: boolean }): ReactNode => (
  <TypedField {...props} hideLabel read={empty ? orNothing : typedNumber} written={written} />
)
