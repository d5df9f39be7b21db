// How does a lead write something for the team: a heading, what it is for, fields, what went wrong, save or not?

import { Button } from '@zendeskgarden/react-buttons'
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { Row, Small } from '#app/kit/text.tsx'
import { Card } from './parts.tsx'
import type { Writing } from './use-writing.ts'
import { WritingFault } from './WritingFault.tsx'

const Form = styled.form`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.sm};
  max-width: 720px;
`

/** Short fields beside each other where there is room. */
export const Fields = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 200px), 1fr));
  gap: ${({ theme }) => theme.space.sm};
  align-items: end;
`

/** Its first field has the focus once it is there. `onSave` is asked for at each press, also with faults. */
export const WritingForm = (props: {
  heading: string
  what: string
  writing: Pick<Writing, 'busy' | 'fault'>
  saveLabel: string
  onSave: () => void
  onCancel: () => void
  children: ReactNode
}): ReactNode => {
  const t = useText()
  const { heading, writing } = props
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('input, textarea, select')
    first?.focus()
    first?.scrollIntoView?.({ block: 'center' })
  }, [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    props.onSave()
  }
  return (
    <Card>
      <Form ref={form} aria-label={heading} onSubmit={submit} noValidate>
        <h3>{heading}</h3>
        <Small>{props.what}</Small>
        {props.children}
        <WritingFault fault={writing.fault} />
        <Row>
          <Button size="small" isPrimary type="submit" disabled={writing.busy}>
            {props.saveLabel}
          </Button>
          <Button size="small" type="button" onClick={props.onCancel}>
            {t('review.by_reason.cancel')}
          </Button>
        </Row>
      </Form>
    </Card>
  )
}
