// How do settings leave this account as a file, come in from one, and how is what this browser keeps wiped?

import type { ReactNode } from 'react'
import { Column } from '#app/review/settings/layout.tsx'
import type { SectionProps } from '#app/review/settings/sections.ts'
import { ClearData } from './ClearData.tsx'
import { ExportFile } from './ExportFile.tsx'
import { ImportFile } from './ImportFile.tsx'

export const FileSection = (props: SectionProps): ReactNode => (
  <Column>
    <ExportFile {...props} />
    {props.editor.editable ? <ImportFile {...props} /> : null}
    <ClearData />
  </Column>
)
