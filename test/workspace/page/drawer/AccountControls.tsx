// What has the account's plan, and how quickly does it answer?

import { type Controls, type ControlsChange, PLANS } from '#workspace/controls.ts'
import { Section, Select, Switch } from './Section.tsx'

interface AccountControlsProps {
  controls: Controls
  change: (change: ControlsChange) => void
}

const LATENCIES = [0, 150, 600, 2000, 8000]
const LAGS = [0, 30_000, 90_000, 300_000]

export function AccountControls({ controls, change }: AccountControlsProps) {
  const { features } = controls
  return (
    <Section title="Account">
      <Select
        label="Plan (rate limits)"
        value={controls.plan}
        options={PLANS.map((plan) => [plan, plan])}
        onChange={(value) => {
          const plan = PLANS.find((one) => one === value)
          if (plan) change({ plan })
        }}
      />
      <Select
        label="Every answer takes"
        value={String(controls.latency)}
        options={choices(LATENCIES, controls.latency).map((ms) => [String(ms), `${ms} ms longer`])}
        onChange={(value) => change({ latency: Number(value) })}
      />
      <Select
        label="Search lags by"
        value={String(controls.searchLag)}
        options={choices(LAGS, controls.searchLag).map((ms) => [String(ms), `${ms / 1000} s`])}
        onChange={(value) => change({ searchLag: Number(value) })}
      />
      <Switch
        label="Community"
        on={features.community}
        onChange={(on) => change({ features: { community: on } })}
      />
      <Switch label="Events" on={features.events} onChange={(on) => change({ features: { events: on } })} />
      <Switch
        label="Custom objects"
        on={features.customObjects}
        onChange={(on) => change({ features: { customObjects: on } })}
      />
      <Switch
        label="Sandbox (lower limits)"
        on={controls.sandbox}
        onChange={(on) => change({ sandbox: on })}
      />
    </Section>
  )
}

/** A value that a test set stays to be seen. */
function choices(usual: readonly number[], current: number): number[] {
  return [...new Set([...usual, current])].sort((one, other) => one - other)
}
