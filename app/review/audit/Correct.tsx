// Which tickets get which reason, or which cause: what would change, and then what did?

import { Button } from '@zendeskgarden/react-buttons'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Failed } from '#app/kit/Failed.tsx'
import { Loading } from '#app/kit/Loading.tsx'
import { Actions, Card } from '#app/review/layout.tsx'
import type { Aspect } from '#domain/review/audit/change.ts'
import { CorrectPreview, type ToCorrect } from './CorrectPreview.tsx'
import { OutcomeNote } from './OutcomeNote.tsx'
import type { Audit } from './use-audit.ts'
import { useCorrecting } from './use-correcting.ts'

/** Mounted when it is wanted: it reads the tickets at once. */
export const Correct = (props: {
  audit: Audit
  of: Aspect
  items: readonly ToCorrect[]
  onClose: () => void
}): ReactNode => {
  const t = useText()
  const { audit, of, items, onClose } = props
  const { step, preview, apply } = useCorrecting()
  const heading = useRef<HTMLHeadingElement>(null)
  const [ids] = useState(() => items.map(({ ticketId }) => ticketId))
  const first = useRef(preview)
  useEffect(() => {
    heading.current?.focus()
    first.current(ids)
  }, [ids])
  const name = t('review.audit.preview')
  return (
    <Card role="group" aria-label={name}>
      <h3 ref={heading} tabIndex={-1}>
        {name}
      </h3>
      {step.kind === 'reading' || step.kind === 'writing' ? <Loading name={name} lines={4} /> : null}
      {step.kind === 'failed' ? <Failed name={name} because={step.because} retry={step.again} /> : null}
      {step.kind === 'preview' ? (
        <CorrectPreview
          {...{ audit, of, items, onClose }}
          contacts={step.contacts}
          onApply={(planned) => apply(of, planned)}
        />
      ) : null}
      {step.kind === 'done' ? (
        <>
          <OutcomeNote outcome={step.outcome} />
          <Actions>
            <Button onClick={onClose}>{t('review.audit.close')}</Button>
          </Actions>
        </>
      ) : null}
    </Card>
  )
}
