// How many tickets are drawn, out of which, with which seed?

import { useQueryClient } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { Field, Input } from '@zendeskgarden/react-forms'
import { type ReactNode, useRef, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Failed } from '#app/kit/Failed.tsx'
import { because } from '#app/kit/panel-state.ts'
import { saveDraw } from '#app/queries/audit-ratings.ts'
import { previewTickets } from '#app/queries/corrections.ts'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import { Actions, Note } from '#app/review/layout.tsx'
import { type Draw, drawKey, drawnOf } from '#domain/review/audit/draw.ts'
import { drawSample, MOST_DRAWN, precisionOf } from '#domain/review/audit/sample.ts'
import type { Audit } from './use-audit.ts'

const USUAL = 100

const numberIn = (text: string, most: number): number => {
  const number = Number(text)
  return Number.isInteger(number) && number > 0 ? Math.min(number, most) : 0
}

/** Why nothing can be drawn yet; null: it can. */
const hindrance = ({ data, spans, solved, choice }: ReadyChosen): 'running' | 'reading' | 'none' | null => {
  if (spans.running) return 'running'
  if (data.progress !== null || (data.from !== null && data.from > choice.from)) return 'reading'
  return solved.rows.length === 0 ? 'none' : null
}

const useDrawing = (audit: Audit, { data, solved, choice }: ReadyChosen) => {
  const services = useServices()
  const client = useQueryClient()
  const [drawing, setDrawing] = useState(false)
  const [error, setError] = useState<unknown>(null)
  // It may have been saved though nobody heard of it: another try is the same draw, not a second one.
  const unheard = useRef<{ of: string; record: Draw } | null>(null)
  const drawn = async (seed: string, size: number): Promise<Draw> => {
    const { table } = data.judged
    const among = [...solved.rows].map((row) => table.ids.idOf(row + 1) ?? 0)
    const ids = drawSample(among, seed, size)
    const contacts = new Map(
      (await previewTickets(services, client, ids)).map((contact) => [contact.id, contact]),
    )
    const isReason = (tag: string): boolean => audit.taxonomy.byValue.has(tag)
    const [at, by] = [services.now(), services.agent.id]
    return {
      ...{ key: drawKey(at, by), seed, from: choice.from, to: choice.to, at, by, among: among.length },
      tickets: ids.flatMap((id) => {
        const contact = contacts.get(id)
        return contact ? [drawnOf(contact, isReason, audit.corrected, audit.correctedCauses)] : []
      }),
    }
  }
  const draw = async (seed: string, size: number) => {
    const of = JSON.stringify([seed, size, choice.from, choice.to])
    const before = unheard.current?.of === of ? unheard.current.record : null
    const record = before ?? (await drawn(seed, size))
    unheard.current = { of, record }
    await saveDraw(services, client, record)
    unheard.current = null
  }
  const begin = (seed: string, size: number) => {
    setDrawing(true)
    setError(null)
    draw(seed, size).then(
      () => setDrawing(false),
      (failed: unknown) => {
        setDrawing(false)
        setError(failed)
      },
    )
  }
  return { drawing, error, begin }
}

export const DrawForm = ({ audit, chosen }: { audit: Audit; chosen: ReadyChosen }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { now } = useServices()
  const { drawing, error, begin } = useDrawing(audit, chosen)
  const among = chosen.solved.rows.length
  const [size, setSize] = useState(String(USUAL))
  const [seed, setSeed] = useState(() => new Date(now()).toISOString().slice(0, 10))
  const wanted = numberIn(size, Math.min(MOST_DRAWN, among))
  const hindered = hindrance(chosen)
  if (hindered !== null) return <Note>{t(`review.audit.hindered.${hindered}`)}</Note>
  const submit = () => begin(seed.trim(), wanted)
  return (
    <>
      <Actions>
        <Field>
          <Field.Label>{t('review.audit.size')}</Field.Label>
          <Input
            isCompact
            inputMode="numeric"
            value={size}
            onChange={({ target }) => setSize(target.value)}
          />
        </Field>
        <Field>
          <Field.Label>{t('review.audit.seed')}</Field.Label>
          <Input isCompact autoComplete="off" value={seed} onChange={({ target }) => setSeed(target.value)} />
        </Field>
        <Button isPrimary disabled={drawing || wanted === 0 || seed.trim() === ''} onClick={submit}>
          {t('review.audit.draw')}
        </Button>
      </Actions>
      <Note role="status">
        {drawing
          ? t('review.audit.drawing')
          : wanted === 0
            ? t('review.audit.no_size')
            : t('review.audit.precision', {
                count: wanted,
                among: format.number(among),
                points: format.number(Math.round(precisionOf(wanted) * 100)),
              })}
      </Note>
      {chosen.data.part ? <Note>{t('review.audit.part')}</Note> : null}
      {error === null ? null : (
        <Failed name={t('review.audit.draw')} because={because(error)} retry={submit} />
      )}
    </>
  )
}
