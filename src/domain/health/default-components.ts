// Which engagement do we look for where a team has not said otherwise? The built-in index, at one glance.

import type { CoachingStep, Component, Pillar, Step } from './component.ts'
import type { SignalId } from './signals.ts'

const most = (atMost: number, points: number): Step => ({ atMost, points })
const least = (atLeast: number, points: number): Step => ({ atLeast, points })
const is = (equals: string | boolean, points: number): Step => ({ equals, points })

type Row = readonly [
  id: string,
  pillar: Pillar,
  signal: SignalId,
  steps: readonly Step[],
  evidenceDays: number,
  dueAfterDays: number,
]

/** Best step first: its points are the component's maximum; all maxima sum to 100. */
const TABLE: readonly Row[] = [
  // component, pillar, signal, steps (threshold, points), evidence good for days, due after days
  ['recent_use', 'product', 'days_since_active', [most(7, 12), most(14, 9), most(30, 5)], 365, 7],
  ['features', 'product', 'features_used', [least(8, 12), least(5, 9), least(3, 5), least(1, 2)], 90, 30],
  ['key_action', 'product', 'days_since_key_action', [most(14, 14), most(30, 9), most(60, 2)], 365, 14],
  ['learning', 'know_how', 'help_centre_views', [least(8, 14), least(4, 10), least(1, 5)], 90, 14],
  ['searching', 'know_how', 'help_centre_searches', [least(3, 6), least(1, 4)], 90, 14],
  ['training', 'know_how', 'days_since_training', [most(180, 6), most(365, 3)], 730, 60],
  // Questions on how to do something are a sign of use; very many, of a product that is hard to use.
  ['questions', 'know_how', 'how_to_contacts', [least(7, 4), least(4, 6), least(1, 8)], 90, 0],
  [
    'onboarding',
    'coaching',
    'onboarding_step',
    [is('done', 8), least(5, 8), least(3, 5), least(1, 2)],
    365,
    0,
  ],
  ['community', 'coaching', 'community_visits', [least(3, 10), least(2, 8), least(1, 5)], 30, 30],
  ['contributing', 'coaching', 'community_contributions', [least(2, 10), least(1, 7)], 90, 30],
]

/** The step for each weak component. Training and contributing ask for more than one reply: not a tier-1 matter. */
const COACHING: Readonly<Record<string, CoachingStep>> = {
  recent_use: { id: 'return', tier1: true, kinds: ['how_to', 'status'], about: [] },
  features: { id: 'feature', tier1: true, kinds: ['how_to'], about: ['feature', 'report', 'integration'] },
  key_action: { id: 'key_action', tier1: true, kinds: ['how_to', 'process'], about: ['campaign', 'order'] },
  learning: { id: 'guide', tier1: true, kinds: ['how_to', 'process', 'policy'], about: [] },
  searching: { id: 'search', tier1: true, kinds: ['how_to', 'status', 'policy'], about: [] },
  training: { id: 'training', tier1: false, kinds: ['how_to'], about: [] },
  questions: { id: 'ask', tier1: false, kinds: [], about: [] },
  onboarding: {
    id: 'setup',
    tier1: true,
    kinds: ['how_to', 'process'],
    about: ['setup', 'import', 'account'],
  },
  community: { id: 'community', tier1: true, kinds: ['how_to', 'commercial'], about: ['community'] },
  contributing: { id: 'contribute', tier1: false, kinds: [], about: [] },
}

const component = ([id, pillar, signal, steps, evidenceDays, dueAfterDays]: Row): Component => ({
  id,
  pillar,
  signal,
  steps,
  maximum: Math.max(...steps.map((step) => step.points)),
  coaching: COACHING[id] ?? { id, tier1: false, kinds: [], about: [] },
  evidenceDays,
  dueAfterDays,
})

export const DEFAULT_COMPONENTS: readonly Component[] = TABLE.map(component)
