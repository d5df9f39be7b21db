// Why can the reason not be set here, and who can change that?

import type { ReactNode } from 'react'
import type { TextKey } from '#app/i18n/catalogue.ts'
import { useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import type { FieldSource, OurFields } from '#app/queries/fields.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'

const NO_FIELD: Partial<Record<FieldSource, TextKey>> = {
  inactive: 'reason.inactive',
  not_a_dropdown: 'reason.not_a_dropdown',
}

/** A sentence that says what to do, where the field cannot be set. */
export const FieldNotice = (props: { fields: OurFields; ticket: OpenTicket }): ReactNode => {
  const t = useText()
  const { reason, because } = props.fields
  if (reason === null) return <Small>{t(NO_FIELD[because.reason] ?? 'reason.no_field')}</Small>
  if (reason.options.length === 0) return <Small>{t('reason.no_options')}</Small>
  if (props.ticket.reasonField === 'not_on_form')
    return <Small>{t('reason.not_on_form', { field: reason.title })}</Small>
  return <Small>{t('reason.read_only')}</Small>
}
