import { describe, expect, it } from 'vitest'
import { isOurTag, rowOf, TAG_TABLE, type TagRow } from './table.ts'

type Said = [
  name: string,
  about: TagRow['about'],
  life: TagRow['life'],
  ours: readonly string[],
  notOurs: readonly string[],
]

/** As the read-me tells them: what they speak of and how long they matter. */
const SAID: readonly Said[] = [
  ['bm_on_<ticket id>', 'stamp', 'history', ['bm_on_1', 'bm_on_4711'], ['bm_on_', 'bm_on_a', 'bm_on_1x']],
  ['bm_reason_top1|top3|own', 'reason', 'history', ['bm_reason_top3', 'bm_reason_own'], ['bm_reason_owner']],
  ['bm_sug_<tenth>_<reason>[_blind]', 'reason', 'history', ['bm_sug_7_0k3_blind'], ['bm_sug_7_0k3_seen']],
  ['bm_inh2_<name>', 'inhibitor', 'history', ['bm_inh2_staff_skills'], ['bm_inh2_', 'bm_inh2_Staff']],
  ['bm_inhp_top|other|none', 'inhibitor', 'history', ['bm_inhp_other'], ['bm_inhp_second']],
  ['bm_turns_1|n_r<n>', 'first_contact', 'window', ['bm_turns_1_r0', 'bm_turns_n_r12'], ['bm_turns_2_r1']],
  ['bm_thanks_r<n>', 'first_contact', 'window', ['bm_thanks_r3'], ['bm_thanks_3', 'bm_thanks_r']],
  ['bm_tier_up', 'first_contact', 'history', ['bm_tier_up'], ['bm_tier_upper']],
  ['bm_fcr_yes|no', 'first_contact', 'history', ['bm_fcr_yes', 'bm_fcr_no'], ['bm_fcr_maybe']],
  ['bm_fcr_because_<why>', 'first_contact', 'history', ['bm_fcr_because_other'], ['bm_fcr_because_']],
  ['bm_cannot', 'first_contact', 'history', ['bm_cannot'], ['bm_cannots']],
  ['bm_ans_shown', 'answers', 'history', ['bm_ans_shown'], ['bm_ans']],
  ['bm_ans_none', 'answers', 'history', ['bm_ans_none'], ['bm_ans_some']],
  ['bm_ans_ins', 'answers', 'history', ['bm_ans_ins'], ['bm_ans_inserted']],
  ['bm_sent_a<id>', 'answers', 'history', ['bm_sent_a12'], ['bm_sent_a', 'bm_sent_12']],
  ['bm_sent_p<id>', 'answers', 'history', ['bm_sent_p7'], ['bm_sent_p', 'bm_sent_q7']],
  ['bm_sent_via_top|search|paste', 'answers', 'history', ['bm_sent_via_search'], ['bm_sent_via_mail']],
  ['bm_gap', 'answers', 'history', ['bm_gap'], ['bm_gaps']],
  ['bm_irr_a<id>|p<id>', 'answers', 'history', ['bm_irr_a5', 'bm_irr_p5'], ['bm_irr_5']],
  ['bm_band_<band>', 'health', 'history', ['bm_band_at_risk'], ['bm_band_']],
  ['bm_quad_<quadrant>', 'health', 'history', ['bm_quad_promoter'], ['bm_quad_']],
  ['bm_mood_<mood>', 'health', 'ticket', ['bm_mood_angry'], ['bm_mood_']],
  ['bm_do_<step>', 'health', 'history', ['bm_do_webinar-2'], ['bm_do_', 'bm_do_-x']],
  ['bm_later_<step>', 'health', 'window', ['bm_later_webinar'], ['bm_later_', 'bm_later__x']],
  ['bm_q_<id>_<option>', 'question', 'history', ['bm_q_2026-11_yes'], ['bm_q_2026-11', 'bm_q__yes']],
  ['bm_notice_<id>', 'notice', 'history', ['bm_notice_3'], ['bm_notice_']],
  ['bm_quiet', 'quiet', 'history', ['bm_quiet'], ['bm_quieter']],
  ['bm_other_<word>', 'reason', 'history', ['bm_other_gift-card'], ['bm_other_', 'bm_other_a_b']],
]

describe('the table of our tags', () => {
  it.each(SAID)('%s', (name, about, life, ours, notOurs) => {
    for (const tag of ours) {
      expect(rowOf(tag)).toMatchObject({ name, about, life, owner: 'barometer' })
      for (const around of [`x${tag}`, `${tag} `, ` ${tag}`, tag.toUpperCase()])
        expect(isOurTag(around)).toBe(false)
    }
    for (const tag of notOurs) expect(rowOf(tag)).toBeNull()
  })

  it.each([
    ['bm_cr_card_declined', 'bm_cr_<reason>', 'reason'],
    ['bm_inh_staff_skills', 'bm_inh_<name>', 'inhibitor'],
  ])('%s is a value of a field: known, and the field’s to remove', (tag, name, about) => {
    expect(rowOf(tag)).toMatchObject({ name, about, life: 'history', owner: 'field' })
    expect(isOurTag(tag)).toBe(false)
  })

  it('has no row but these', () => {
    expect(TAG_TABLE).toHaveLength(SAID.length + 2)
  })
})
