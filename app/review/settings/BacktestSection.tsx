// How well would the definition that is being edited have told who leaves, and which points would do better?

import type { ReactNode } from 'react'
import { definitionFrom } from '#domain/health/definition.ts'
import { Backtest } from './backtest/Backtest.tsx'
import { definitionOf } from './health/edit.ts'
import type { SectionProps } from './sections.ts'

/** Proposed points become unsaved changes; the report stays, as it goes when the section does. */
export const BacktestSection = ({ editor }: SectionProps): ReactNode => {
  const { healthDefinition, bands } = editor.settings
  return (
    <Backtest
      definition={definitionFrom(healthDefinition, bands)}
      onPropose={
        editor.editable
          ? ({ components }) => editor.change({ healthDefinition: definitionOf(components) })
          : null
      }
    />
  )
}
