// Which words stand in each message of a demo ticket?

import { COMPANY, STAFF_NAMES } from './company.ts'
import { NOTES, PHRASES, type Phrases, TIER_NOTES } from './phrases.ts'
import { isReply, type Step, type TicketPlan } from './plan.ts'
import { createRandom, mix, type Random } from './random.ts'
import type { Language, Phrasing } from './reasons/types.ts'
import { fill, makeSlots, type Slots } from './slots.ts'
import { type Thread, threadOf } from './thread.ts'

const SESSION = ['chat', 'native_messaging']

const slotsOf = (plan: TicketPlan, language: Language = plan.language): Slots => {
  const { person, reason } = plan
  const agent = plan.steps.find(isReply)?.by ?? 0
  return makeSlots(
    {
      name: person.user.name,
      company: person.organization?.name ?? person.user.name,
      domain: person.organization?.domain_names[0] ?? 'mailbox.example',
      job: typeof person.user.user_fields.job === 'string' ? person.user.user_fields.job : 'Marketing',
      plan: person.planName,
      agent: STAFF_NAMES.get(agent) ?? 'Postwing Support',
      createdAt: plan.createdAt,
      language,
      own: reason.slots ?? {},
    },
    createRandom(mix(plan.id, 101)),
  )
}

const paragraphs = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n')

/** The subject in the customer's words; calls are often left with Zendesk's own. */
export const subjectOf = (plan: TicketPlan): string => {
  const slots = slotsOf(plan)
  if (plan.subject !== null) return fill(plan.subject, slots)
  const random = createRandom(mix(plan.id, 7))
  if (plan.channel === 'voice' && random.chance(0.5)) return `Phone call from ${plan.person.user.name}`
  if (SESSION.includes(plan.channel) && random.chance(0.6))
    return `Conversation with ${plan.person.user.name}`
  return fill(random.pick(plan.reason[plan.language].subjects), slots)
}

const firstMail = (plan: TicketPlan, phrasing: Phrasing, phrases: Phrases, random: Random): string => {
  const thread = threadOf(plan)
  const { problem } = thread
  if (plan.reminder) {
    const reminder = reminderOf(plan, phrases, random)
    return shortMail(plan, paragraphs(reminder, problem), phrases, random)
  }
  const detail = random.chance(0.62) ? random.pick(phrasing.details) : ''
  const ask = random.chance(0.85) ? thread.ask : ''
  if (SESSION.includes(plan.channel))
    return paragraphs([random.chance(0.4) ? 'Hi!' : '', problem, ask].filter(Boolean).join(' '))
  const context = random.chance(0.38) ? random.pick(phrases.contexts) : ''
  const urgency = random.chance(0.22) ? random.pick(phrases.urgencies) : ''
  const greeting = random.pick(phrases.greetings)
  const body = random.chance(0.5)
    ? paragraphs(
        [context, problem].filter(Boolean).join(' '),
        [detail, ask, urgency].filter(Boolean).join(' '),
      )
    : paragraphs(
        context,
        [problem, detail].filter(Boolean).join(' '),
        [ask, urgency].filter(Boolean).join(' '),
      )
  return paragraphs(greeting, body, signature(plan, phrases, random), quote(plan, phrases, random))
}

/** A fault is back; anything else is merely not finished. */
const canBreak = ({ reason }: TicketPlan): boolean => ['defect', 'how_to', 'process'].includes(reason.kind)

const reminderOf = (plan: TicketPlan, phrases: Phrases, random: Random): string => {
  if (plan.reminder === 'chaser') return random.pick(phrases.chasers)
  return random.pick(plan.reason.kind === 'defect' ? phrases.stillBroken : phrases.again)
}

/** The next of a pool each time that the same kind of step comes: nobody asks the same question twice. */
const turnOf = (plan: TicketPlan, step: Step, pool: readonly string[]): string => {
  const before = plan.steps.slice(0, plan.steps.indexOf(step)).filter(({ kind }) => kind === step.kind).length
  return pool[(mix(plan.id, pool.length) + before) % pool.length] ?? ''
}

const signature = (plan: TicketPlan, phrases: Phrases, random: Random): string => {
  const name = random.chance(0.6) ? plan.person.user.name : '{first}'
  const closing = `${random.pick(phrases.closings)}\n${name}`
  const way = random.next()
  if (plan.channel !== 'email' || way < 0.5) return closing
  return way < 0.8
    ? `${closing}\n\n--\n${random.pick(phrases.footers)}`
    : `${closing}\n\n${random.pick(phrases.phoneFooters)}`
}

const quote = (plan: TicketPlan, phrases: Phrases, random: Random): string =>
  plan.channel === 'email' && random.chance(0.09) ? phrases.quoted : ''

const shortMail = (plan: TicketPlan, text: string, phrases: Phrases, random: Random): string => {
  if (SESSION.includes(plan.channel)) return text
  const greeting = random.chance(0.5) ? random.pick(phrases.greetings) : ''
  const quoted = plan.channel === 'email' && random.chance(0.25) ? phrases.quoted : ''
  return paragraphs(
    greeting,
    text,
    random.chance(0.7) ? `${random.pick(phrases.closings)}\n{first}` : '',
    quoted,
  )
}

const agentMail = (plan: TicketPlan, step: Step, core: string, opening: string, random: Random): string => {
  const phrases = PHRASES[plan.replyLanguage]
  const name = STAFF_NAMES.get(step.by)?.split(' ')[0] ?? COMPANY.name
  const link =
    step.kind === linkStepOf(plan)?.kind && step === linkStepOf(plan) ? linkLine(plan, phrases, random) : ''
  if (SESSION.includes(plan.channel)) return paragraphs(core, link)
  const isFirst = plan.steps.find(isReply) === step
  const greeting = random.pick(isFirst ? phrases.agentGreetings : phrases.agentGreetings.slice(0, 2))
  const text = plan.replyLanguage === 'de' ? core : [opening, core].filter(Boolean).join(' ')
  const ending = step.kind === 'reply' || step.kind === 'answer' ? random.pick(phrases.agentClosings) : ''
  const signOff = random.pick(phrases.closings.filter((closing) => /regards|best|grüße/i.test(closing)))
  return paragraphs(greeting, text, link, ending, `${signOff}\n${name}\n${COMPANY.name} Support`)
}

/** The reply that carries the link of what was sent: the first that solves or answers. */
const linkStepOf = (plan: TicketPlan): Step | undefined =>
  plan.sent === null
    ? undefined
    : plan.steps.find(({ kind }) => kind === 'reply' || kind === 'answer' || kind === 'update')

const linkLine = (plan: TicketPlan, phrases: Phrases, random: Random): string =>
  plan.sent === null
    ? ''
    : random.pick(phrases.linkLines).replace('{link}', `[${plan.sent.title}](${plan.sent.url})`)

const callNote = (plan: TicketPlan, phrasing: Phrasing, random: Random): string =>
  [
    'Caller:',
    phrasing === plan.reason[plan.language] ? threadOf(plan).problem : random.pick(phrasing.problems),
    random.chance(0.5) ? random.pick(phrasing.asks) : '',
    plan.inhibitor ? 'Promised to write back.' : `Told: ${random.pick(plan.reason.en.replies)}`,
  ]
    .filter(Boolean)
    .join(' ')

const wordsOf = (plan: TicketPlan, step: Step, random: Random): string => {
  const theirs = plan.reason[plan.language]
  const thread = threadOf(plan)
  const phrases = PHRASES[plan.language]
  const answers = PHRASES[plan.replyLanguage]
  const regret = plan.reason.kind === 'defect' || plan.inhibitor === 'product_quality'
  const opening = random.pick(regret ? answers.regrets : answers.empathies)
  switch (step.kind) {
    case 'first':
      return plan.channel === 'voice'
        ? `Call from: ${plan.person.user.name}\nAnswered by: {agent}\nLength of call: ${random.int(2, 14)} minutes`
        : firstMail(plan, theirs, phrases, random)
    case 'info':
      return shortMail(plan, turnOf(plan, step, phrases.infos), phrases, random)
    case 'followUp':
      return shortMail(plan, thread.followUp, phrases, random)
    case 'chaser':
      return shortMail(plan, random.pick(phrases.chasers), phrases, random)
    case 'stillBroken':
      return shortMail(
        plan,
        canBreak(plan) ? random.pick(phrases.stillBroken) : thread.followUp,
        phrases,
        random,
      )
    case 'thanks':
      return random.pick(phrases.thanks)
    case 'reply':
      return agentMail(plan, step, thread.reply, opening, random)
    case 'answer':
      return agentMail(plan, step, answerOf(plan, thread, answers, random), '', random)
    case 'clarify':
      return agentMail(plan, step, turnOf(plan, step, answers.agentQuestions), '', random)
    case 'escalate':
      return agentMail(plan, step, random.pick(answers.escalations), '', random)
    case 'holdNotice':
      return agentMail(plan, step, random.pick(answers.holdNotices), regret ? opening : '', random)
    case 'update':
      return agentMail(plan, step, updateOf(plan, thread, answers, random), '', random)
    case 'courtesy':
      return random.pick(answers.courtesies)
    case 'note':
      return random.chance(0.7) ? random.pick(plan.reason.notes) : random.pick(NOTES)
    case 'tierNote':
      return `${random.pick(TIER_NOTES)} ${random.pick(plan.reason.notes)}`
    case 'callNote':
      return callNote(plan, plan.reason.en, random)
    case 'mergeNote':
      return `This request was closed and merged into request #${plan.mergedInto?.id ?? 0}.`
    default:
      return ''
  }
}

const has = (plan: TicketPlan, kind: Step['kind']): boolean => plan.steps.some((step) => step.kind === kind)

/** To a follow-up its answer; to *still broken* another try; else what a first reply would have said. */
const answerOf = (plan: TicketPlan, thread: Thread, phrases: Phrases, random: Random): string => {
  if (has(plan, 'followUp') || (has(plan, 'stillBroken') && !canBreak(plan))) return thread.answer
  return has(plan, 'stillBroken') && has(plan, 'reply') ? random.pick(phrases.secondTries) : thread.reply
}

const updateOf = (plan: TicketPlan, thread: Thread, phrases: Phrases, random: Random): string => {
  const told = has(plan, 'reply') || has(plan, 'answer')
  return told ? random.pick(phrases.updates) : `${random.pick(phrases.updates)} ${capital(thread.reply)}`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Plain text of one step; links as `[title](url)`. The same ticket and step always give the same words. */
export const textOf = (plan: TicketPlan, step: Step): string => {
  const german = step.kind !== 'note' && step.kind !== 'tierNote' && step.kind !== 'callNote'
  const language = isReply(step) ? plan.replyLanguage : german ? plan.language : 'en'
  const slots = slotsOf(plan, language)
  const words = step.text ?? wordsOf(plan, step, createRandom(mix(plan.id, plan.steps.indexOf(step), 31)))
  return fill(words, slots).replaceAll(' ,', ',')
}

const ratingPhrase = (language: Language, score: 'good' | 'bad', id: number): string => {
  const phrases = PHRASES[language]
  return createRandom(mix(id, 47)).pick(score === 'good' ? phrases.goodRatings : phrases.badRatings)
}

/** Whether an ordinary ticket's rating comes with words. */
export const isRatingCommented = (language: Language, score: 'good' | 'bad', id: number): boolean =>
  ratingPhrase(language, score, id) !== ''

/** Comment of a rating, often empty. */
export const ratingComment = (plan: TicketPlan, step: Step): string | null => {
  if (!step.rating) return null
  const phrase = ratingPhrase(plan.language, step.rating.score, plan.id)
  const text = step.rating.comment || fill(phrase, slotsOf(plan))
  return text === '' ? null : text
}
