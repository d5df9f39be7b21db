// How does a demo conversation unfold in time, given what stands in the way of solving it at once?

import type { Inhibitor } from '#domain/reasons/inhibitors.ts'
import { agentsOf, GERMAN_AGENTS, IDS } from './company.ts'
import type { Step, StepKind } from './plan.ts'
import type { Random } from './random.ts'
import type { Language } from './reasons/types.ts'
import { DAY_MS, inOffice, MINUTE_MS } from './time.ts'

export interface Scene {
  createdAt: number
  channel: string
  requesterId: number
  language: Language
  group: number
  inhibitor: Inhibitor | null
  /** Factor on the waiting time for replies: above one where the team is swamped. */
  slow: number
  random: Random
}

export const SESSION_CHANNELS: readonly string[] = ['chat', 'native_messaging', 'voice']

/** A clock and a notebook, as a class since a large account opens a million: each line writes the next step. */
class Stage {
  readonly steps: Step[] = []
  readonly session: boolean
  private readonly scene: Scene
  private clock: number
  private who: number

  constructor(scene: Scene) {
    this.scene = scene
    this.session = SESSION_CHANNELS.includes(scene.channel)
    this.clock = scene.createdAt
    const all = agentsOf(scene.group)
    const pool = all.filter(
      (id) => scene.group !== IDS.tier1 || scene.language === 'en' || GERMAN_AGENTS.includes(id),
    )
    this.who = scene.random.pick(pool.length > 0 ? pool : all)
  }

  private write(kind: StepKind, by: number, over: Partial<Step>): void {
    this.clock = Math.floor(this.clock / 1000) * 1000 + (this.steps.length > 0 ? 1000 : 0)
    this.steps.push({ at: this.clock, by, kind, ...over })
  }

  /** After a wait of the customer's, but for the first. */
  customer(kind: StepKind, medianMinutes: number, over: Partial<Step> = {}): void {
    const { random, requesterId } = this.scene
    if (this.steps.length > 0)
      this.clock += (this.session ? random.around(1.8, 0.6) : random.around(medianMinutes, 0.9)) * MINUTE_MS
    this.write(kind, requesterId, over)
  }

  /** After a wait for the agent. */
  agent(kind: StepKind, medianMinutes: number, over: Partial<Step> = {}): void {
    const { random, slow } = this.scene
    const wait = this.session ? random.around(2.5, 0.6) : random.around(medianMinutes * slow, 0.8)
    const at = this.clock + wait * MINUTE_MS
    this.clock = this.session ? at : inOffice(at, random)
    this.write(kind, this.who, { assignee: this.who, ...over })
  }

  /** Moves the ticket to the second line; from here on somebody else answers. */
  raise(): void {
    this.clock += 2 * MINUTE_MS
    const from = this.who
    this.who = this.scene.random.pick(agentsOf(IDS.tier2))
    this.write('tierNote', from, { group: IDS.tier2, assignee: this.who, status: 'open' })
  }

  note(): void {
    this.clock += this.scene.random.int(1, 4) * MINUTE_MS
    this.write('note', this.who, {})
  }

  wait(days: number): void {
    this.clock = inOffice(this.clock + days * DAY_MS, this.scene.random)
  }
}

type Solver = (stage: Stage, random: Random) => void

const followUpAndAnswer: Solver = (stage) => {
  stage.agent('reply', 150, { status: 'pending' })
  stage.customer('followUp', 260, { status: 'open' })
  stage.agent('answer', 170, { status: 'solved' })
}

const SOLVERS: Record<Inhibitor, Solver> = {
  product_maturity: (stage) => {
    stage.agent('reply', 170, { status: 'pending' })
    stage.customer('stillBroken', 300, { status: 'open' })
    stage.agent('answer', 200, { status: 'solved' })
  },
  product_quality: (stage, random) => {
    stage.agent('reply', 160, { status: 'open' })
    stage.note()
    stage.agent('holdNotice', 120, { status: 'hold', customStatus: 500006 })
    stage.wait(random.around(2.4, 0.5))
    stage.agent('update', 30, { status: 'solved' })
  },
  product_capabilities: followUpAndAnswer,
  staff_skills: (stage, random) => {
    stage.agent('escalate', 150, { status: 'open' })
    stage.raise()
    stage.agent('answer', 420, { status: 'solved' })
    if (random.chance(0.2)) {
      stage.customer('stillBroken', 700, { status: 'open' })
      stage.agent('update', 300, { status: 'solved' })
    }
  },
  advanced_customer: followUpAndAnswer,
  novice_customer: (stage) => {
    stage.agent('reply', 130, { status: 'solved' })
    stage.customer('followUp', 900, { status: 'open' })
    stage.agent('answer', 150, { status: 'solved' })
  },
  communication_skills: (stage) => {
    stage.agent('clarify', 140, { status: 'pending' })
    stage.customer('info', 240, { status: 'open' })
    stage.agent('clarify', 160, { status: 'pending' })
    stage.customer('info', 300, { status: 'open' })
    stage.agent('reply', 150, { status: 'solved' })
  },
  knowledge_access: (stage, random) => {
    stage.agent('escalate', 160, { status: 'open' })
    if (random.chance(0.4)) stage.customer('chaser', 1400, { status: 'open' })
    stage.agent('reply', 420, { status: 'solved' })
  },
  circumstances: (stage, random) => {
    stage.agent('holdNotice', 150, { status: 'hold' })
    stage.wait(random.around(2.8, 0.5))
    stage.agent('update', 30, { status: 'solved' })
  },
}

const solveAtOnce: Solver = (stage, random) => {
  if (random.chance(0.05)) stage.customer('chaser', 600, {})
  const way = random.next()
  if (stage.session || way < 0.66) stage.agent('reply', 140, { status: 'solved' })
  else {
    stage.agent('reply', 140, { status: 'pending' })
    if (way < 0.82) stage.customer('thanks', 200, { status: 'open' })
    else stage.wait(random.around(2.2, 0.3))
    stage.agent('solve', 60, { status: 'solved' })
    return
  }
  if (random.chance(stage.session ? 0.5 : 0.09)) {
    stage.customer('thanks', 120, { status: 'open' })
    stage.agent(random.chance(0.4) ? 'courtesy' : 'solve', 60, { status: 'solved' })
  }
}

const rate = (stage: Stage, random: Random, satisfaction: number): void => {
  if (!random.chance(0.24)) return
  const good = random.chance(satisfaction)
  const at = (stage.steps.at(-1)?.at ?? 0) + random.int(20, 2200) * MINUTE_MS
  const by = stage.steps[0]?.by ?? -1
  stage.steps.push({ at, by, kind: 'rating', rating: { score: good ? 'good' : 'bad', comment: '' } })
}

/**
 * All steps from the first word to closing four days after the last solve, also those still to come:
 * the caller cuts at its own `now`.
 */
export const unfold = (scene: Scene, satisfaction: number): Step[] => {
  const { random } = scene
  const stage = new Stage(scene)
  stage.customer('first', 0, { status: 'new', group: scene.group })
  if (!stage.session && random.chance(0.35)) stage.agent('assign', 60, { status: 'open' })
  if (scene.channel === 'voice') {
    stage.agent('callNote', 4, { status: scene.inhibitor ? 'open' : 'solved' })
    if (scene.inhibitor) stage.agent('reply', 200, { status: 'solved' })
  } else if (scene.inhibitor) SOLVERS[scene.inhibitor](stage, random)
  else solveAtOnce(stage, random)
  if (random.chance(0.12)) noteBeforeFirstReply(stage)
  rate(stage, random, satisfaction)
  const last = stage.steps.findLast(({ status }) => status === 'solved')?.at ?? scene.createdAt
  const tail = Math.max(last + 4 * DAY_MS, (stage.steps.at(-1)?.at ?? 0) + 60_000)
  stage.steps.push({ at: tail, by: -1, kind: 'close', status: 'closed' })
  return stage.steps
}

/** An internal note in the minutes before the first reply. */
const noteBeforeFirstReply = (stage: Stage): void => {
  const index = stage.steps.findIndex(({ kind }) => kind === 'reply')
  const reply = stage.steps[index]
  const before = stage.steps[index - 1]
  if (!reply || !before || reply.at - before.at < 5 * MINUTE_MS || stage.session) return
  stage.steps.splice(index, 0, { at: reply.at - 2 * MINUTE_MS, by: reply.by, kind: 'note' })
}
