// How does a journey's team decide something? As a lead does: in the record of its settings.

import type { Settings } from '#domain/settings.ts'
import type { Journey } from './harness.ts'

interface StoredRecord {
  id: string
  custom_object_fields: { kind: string; key: string; version: number; body: string }
}

const RECORDS = '/api/v2/custom_objects/barometer/records'

/** Changes the stored settings; frames that are open already know the old ones for an hour. */
export async function decideAsTeam(journey: Journey, change: Partial<Settings>): Promise<void> {
  const { custom_object_records: records } = await journey.read<{ custom_object_records: StoredRecord[] }>(
    `${RECORDS}?page[size]=100`,
  )
  const record = records.find(({ custom_object_fields: fields }) => fields.kind === 'settings')
  if (!record) throw new Error('The account has no record of settings.')
  const body = JSON.stringify({ ...JSON.parse(record.custom_object_fields.body), ...change })
  const answer = await journey.http(`${RECORDS}/${record.id}`, {
    method: 'PATCH',
    body: JSON.stringify({ custom_object_record: { custom_object_fields: { body } } }),
  })
  if (!answer.ok) throw new Error(`The settings were not stored: ${answer.status} ${await answer.text()}`)
}
