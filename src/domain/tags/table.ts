// Which tags are ours, what do they mean, and how long do they matter?

/** Who writes it: Barometer itself, or Zendesk as the value of a field of ours (then only the field removes it). */
type TagOwner = 'barometer' | 'field'

/** `ticket`: while it is worked on; `window`: until first contact is mature; `history`: as long as Review looks back. */
type TagLife = 'ticket' | 'window' | 'history'

export interface TagRow {
  /** As documentation writes it. */
  name: string
  pattern: RegExp
  owner: TagOwner
  life: TagLife
  /** Dropped first where there are too many: 0 never, else the higher the sooner. */
  drop: number
  about:
    | 'stamp'
    | 'reason'
    | 'inhibitor'
    | 'first_contact'
    | 'answers'
    | 'health'
    | 'question'
    | 'notice'
    | 'quiet'
}

const ID = '[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*'
const row = (
  name: string,
  pattern: string,
  about: TagRow['about'],
  life: TagLife,
  drop: number,
  owner: TagOwner = 'barometer',
): TagRow => ({ name, pattern: new RegExp(`^${pattern}$`, 'u'), about, life, drop, owner })

/** Every tag of ours. A tag that matches no row is somebody else's, even if it begins with `bm_`. */
export const TAG_TABLE: readonly TagRow[] = [
  row('bm_on_<ticket id>', 'bm_on_\\d+', 'stamp', 'history', 0),
  row('bm_reason_top1|top3|own', 'bm_reason_(top1|top3|own)', 'reason', 'history', 0),
  row('bm_sug_<tenth>_<reason>[_blind]', 'bm_sug_\\d_[a-z0-9]{3}(_blind)?', 'reason', 'history', 2),
  row('bm_cr_<reason>', 'bm_cr_[a-z_]+', 'reason', 'history', 0, 'field'),
  row('bm_inh_<name>', 'bm_inh_[a-z_]+', 'inhibitor', 'history', 0, 'field'),
  row('bm_inh2_<name>', 'bm_inh2_[a-z_]+', 'inhibitor', 'history', 1),
  row('bm_inhp_top|other|none', 'bm_inhp_(top|other|none)', 'inhibitor', 'history', 1),
  row('bm_turns_1|n_r<n>', 'bm_turns_[1n]_r\\d+', 'first_contact', 'window', 0),
  row('bm_thanks_r<n>', 'bm_thanks_r\\d+', 'first_contact', 'window', 0),
  row('bm_tier_up', 'bm_tier_up', 'first_contact', 'history', 0),
  row('bm_fcr_yes|no', 'bm_fcr_(yes|no)', 'first_contact', 'history', 0),
  row('bm_fcr_because_<why>', 'bm_fcr_because_[a-z_]+', 'first_contact', 'history', 1),
  row('bm_cannot', 'bm_cannot', 'first_contact', 'history', 0),
  row('bm_ans_shown', 'bm_ans_shown', 'answers', 'history', 7),
  row('bm_ans_none', 'bm_ans_none', 'answers', 'history', 7),
  row('bm_ans_ins', 'bm_ans_ins', 'answers', 'history', 5),
  row('bm_sent_a<id>', 'bm_sent_a\\d+', 'answers', 'history', 8),
  row('bm_sent_p<id>', 'bm_sent_p\\d+', 'answers', 'history', 8),
  row('bm_sent_via_top|search|paste', 'bm_sent_via_(top|search|paste)', 'answers', 'history', 5),
  row('bm_gap', 'bm_gap', 'answers', 'history', 3),
  row('bm_irr_a<id>|p<id>', 'bm_irr_[ap]\\d+', 'answers', 'history', 9),
  row('bm_band_<band>', 'bm_band_[a-z_]+', 'health', 'history', 2),
  row('bm_quad_<quadrant>', 'bm_quad_[a-z_]+', 'health', 'history', 2),
  row('bm_mood_<mood>', 'bm_mood_[a-z_]+', 'health', 'ticket', 2),
  row('bm_do_<step>', `bm_do_${ID}`, 'health', 'history', 4),
  row('bm_later_<step>', `bm_later_${ID}`, 'health', 'window', 6),
  row('bm_q_<id>_<option>', 'bm_q_[\\p{L}\\p{N}-]+_[\\p{L}\\p{N}-]+', 'question', 'history', 2),
  row('bm_notice_<id>', `bm_notice_${ID}`, 'notice', 'history', 3),
  row('bm_quiet', 'bm_quiet', 'quiet', 'history', 0),
  row('bm_other_<word>', 'bm_other_[\\p{L}\\p{N}-]+', 'reason', 'history', 4),
]

/** The row that a tag belongs to; null for other people's tags. */
export const rowOf = (tag: string): TagRow | null =>
  tag.startsWith('bm_') ? (TAG_TABLE.find((entry) => entry.pattern.test(tag)) ?? null) : null

/** Whether we wrote it and may remove it. Values of our fields are the field's to remove. */
export const isOurTag = (tag: string): boolean => rowOf(tag)?.owner === 'barometer'
