// Which reason does the conversation speak for by now, beside the one that is chosen?

import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Chip } from '#app/kit/Chip.tsx'
import { Row, Small } from '#app/kit/text.tsx'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import { Key } from './Key.tsx'
import { reasonName } from './words.ts'

export const NewerReason = (props: {
  taxonomy: Taxonomy
  value: string
  onChoose: (value: string) => void
}): ReactNode => {
  const t = useText()
  return (
    <Row role="group" aria-label={t('reason.newer')}>
      <Small as="span" role="status">
        {t('reason.newer')}
      </Small>
      <Chip word={t('reason.likely')} shortcut="1" onClick={() => props.onChoose(props.value)}>
        <Key>1</Key>
        {reasonName(props.taxonomy, props.value)}
      </Chip>
    </Row>
  )
}
