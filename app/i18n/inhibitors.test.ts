import { expect, it } from 'vitest'
import { packageRequirements } from '#domain/requirements.ts'
import english from '#translations/en.json'

it('inhibitors are called the same on our screens and in the field that Zendesk shows', () => {
  const options = packageRequirements().ticket_fields.first_contact_inhibitor?.custom_field_options
  expect(options?.map(({ name }) => name)).toEqual(Object.values(english.screens.inhibitors))
})
