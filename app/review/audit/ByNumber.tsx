// Which tickets, named by their numbers, are to be corrected, and what of them?

import { Button } from '@zendeskgarden/react-buttons'
import { Field, Input, Select } from '@zendeskgarden/react-forms'
import { type ReactNode, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Actions } from '#app/review/layout.tsx'
import { ASPECTS, type Aspect } from '#domain/review/audit/change.ts'
import { Correct } from './Correct.tsx'
import type { Audit } from './use-audit.ts'

const MOST = 100

const idsIn = (text: string): number[] =>
  [...new Set(text.match(/\d{1,15}/g)?.map(Number) ?? [])].slice(0, MOST)

export const ByNumber = ({ audit }: { audit: Audit }): ReactNode => {
  const t = useText()
  const [text, setText] = useState('')
  const [of, setOf] = useState<Aspect>('reason')
  const [ids, setIds] = useState<readonly number[]>([])
  const open = () => setIds(idsIn(text))
  const pick = (value: string) => {
    setOf(ASPECTS.find((one) => one === value) ?? 'reason')
    setIds([])
  }
  return (
    <>
      <Actions>
        <Field>
          <Field.Label>{t('review.audit.numbers')}</Field.Label>
          <Input
            isCompact
            autoComplete="off"
            value={text}
            onChange={({ target }) => setText(target.value)}
            onKeyDown={({ key }) => key === 'Enter' && open()}
          />
        </Field>
        {audit.hasInhibitors ? (
          <Field>
            <Field.Label>{t('review.audit.what')}</Field.Label>
            <Select isCompact value={of} onChange={({ target }) => pick(target.value)}>
              {ASPECTS.map((one) => (
                <option key={one} value={one}>
                  {t(`review.audit.aspect.${one}`)}
                </option>
              ))}
            </Select>
          </Field>
        ) : null}
        <Button size="small" disabled={idsIn(text).length === 0} onClick={open}>
          {t('review.audit.preview_of', { count: idsIn(text).length })}
        </Button>
      </Actions>
      {ids.length > 0 ? (
        <Correct
          key={`${of} ${ids.join()}`}
          audit={audit}
          of={of}
          items={ids.map((ticketId) => ({ ticketId, to: undefined }))}
          onClose={() => setIds([])}
        />
      ) : null}
    </>
  )
}
