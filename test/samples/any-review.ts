// How do property tests draw an account for the Review page: contacts with all tags that its measures read?

import fc from 'fast-check'
import type { Contact } from '#domain/contact.ts'
import { anyContacts } from './any-contacts.ts'

const FURTHER_TAGS = [
  ...['bm_quiet', 'bm_ans_none', 'bm_ans_ins', 'bm_sent_via_paste', 'bm_sent_via_search', 'bm_gap'],
  ...['bm_reason_top1', 'bm_reason_top3', 'bm_reason_own', 'bm_cannot'],
]
const INHIBITED = [
  'bm_inh_circumstances',
  'bm_inh_novice_customer',
  'bm_inh_staff_skills',
  'a_field_of_others',
]

const further = fc.record({
  tags: fc.subarray(FURTHER_TAGS),
  inhibitor: fc.option(fc.constantFrom(...INHIBITED)),
})

/** As `anyContacts`, with answers, quiet sample, traces of suggestions and more inhibitors. */
export const anyReviewContacts = (maxLength = 50): fc.Arbitrary<Contact[]> =>
  fc
    .tuple(anyContacts(maxLength), fc.array(further, { minLength: maxLength, maxLength }))
    .map(([contacts, more]) =>
      contacts.map((contact, index) => ({
        ...contact,
        tags: [...contact.tags, ...(more[index]?.tags ?? [])],
        inhibitor: more[index]?.inhibitor ?? null,
      })),
    )
