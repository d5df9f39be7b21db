// What became of an insertion, what can the agent do where it did not work, and what is needed next?

import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Late } from '#app/kit/Late.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Small } from '#app/kit/text.tsx'
import type { Answer } from '#domain/answers/answer.ts'
import type { InsertOutcome } from './insert.ts'

const loadCopy = async () => (await import('./CopyInstead.tsx')).CopyInstead

const BAD: readonly InsertOutcome['kind'][] = ['refused', 'empty', 'failed']

const Said = ({ outcome: { kind, form, text } }: { outcome: InsertOutcome }): ReactNode => {
  const t = useText()
  if (kind === 'copy' || kind === 'by_hand')
    return (
      <Late name={t('answers.copy_label')} lines={4} load={loadCopy}>
        {(CopyInstead) => (
          <CopyInstead
            text={text}
            why={t(kind === 'copy' ? 'answers.copy_instead' : 'answers.copy_walled')}
          />
        )}
      </Late>
    )
  const words =
    kind === 'inserted' || kind === 'note' ? t(`answers.done_${kind}_${form}`) : t(`answers.done_${kind}`)
  return <Small role={BAD.includes(kind) ? 'alert' : 'status'}>{words}</Small>
}

export const Inserted = (props: {
  outcome: InsertOutcome
  /** What customers with this reason need next; null where that is not known. */
  next: Answer | null
  onNext: (answer: Answer) => void
}): ReactNode => {
  const { outcome, next, onNext } = props
  const t = useText()
  return (
    <>
      <Said outcome={outcome} />
      {next !== null && (outcome.kind === 'inserted' || outcome.kind === 'note') ? (
        <Small>
          {t('answers.next', { title: next.item.title })}{' '}
          <TextLink
            inText
            aria-label={t('answers.next_insert', { title: next.item.title })}
            onClick={() => onNext(next)}
          >
            {t('answers.insert')}
          </TextLink>
        </Small>
      ) : null}
    </>
  )
}
