// How is a number of the settings typed, with a point or a comma?

import type { ReactNode } from 'react'
import { TypedField, type TypedFieldProps } from './TypedField.tsx'

/** What is typed as a number; NaN where it is none (yet). */
const numberIn = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text.replace(',', '.')))

const written = (value: number): string => (Number.isNaN(value) ? '' : String(value))

/** NaN while it is no number. */
export const NumberField = (props: TypedFieldProps<number>): ReactNode => (
  <TypedField {...props} read={numberIn} written={written} />
)
