// Why does the agent say otherwise of first contact than was worked out?

import type { ReactNode } from 'react'
import type { TextKey } from '#app/i18n/catalogue.ts'
import { useText } from '#app/i18n/language.tsx'
import { Chip } from '#app/kit/Chip.tsx'
import { Row, Small } from '#app/kit/text.tsx'
import { useAgentWord } from '#app/sidebar/agent-word.tsx'
import { type OverruleReason, overruleReasons } from '#domain/fcr/overrule.ts'

const BECAUSE: Readonly<Record<OverruleReason, TextKey>> = {
  other_issue: 'first_contact.because_other_issue',
  only_thanks: 'first_contact.because_only_thanks',
  only_added: 'first_contact.because_only_added',
  came_elsewhere: 'first_contact.because_came_elsewhere',
  only_put_off: 'first_contact.because_only_put_off',
  other_issue_open: 'first_contact.because_other_issue_open',
}

/** Why the agent says otherwise: asked once, and as short as it can be. */
export const Because = (props: { said: 'yes' | 'no'; canWrite: boolean }): ReactNode => {
  const t = useText()
  const { word, say } = useAgentWord()
  const { because } = word
  if (!props.canWrite) return because === null ? null : <Small>{t(BECAUSE[because])}</Small>
  return (
    <Row role="group" aria-label={t('first_contact.because')}>
      <Small as="span">{t('first_contact.because')}</Small>
      {overruleReasons(props.said).map((reason) => (
        <Chip
          key={reason}
          pressed={because === reason}
          onClick={() => say({ because: because === reason ? null : reason })}
        >
          {t(BECAUSE[reason])}
        </Chip>
      ))}
    </Row>
  )
}
