import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Message } from '#domain/contact.ts'
import { HOUR } from '#domain/instant.ts'
import { withoutThanks } from './exchange.ts'
import { isBareThanks } from './thanks.ts'
import { countTurns } from './turns.ts'

/** `c` customer, `a` agent, `s` system, `n` an agent's internal note; each with the hours since the start. */
const talk = (...lines: readonly (readonly [who: string, hour: number, text?: string])[]): Message[] =>
  lines.map(([who, hour, text = 'words']) => ({
    authorId: 1,
    authorRole: who === 'c' ? 'end_user' : who === 's' ? 'system' : 'agent',
    public: who !== 'n',
    at: hour * HOUR,
    text,
    channel: 'email',
    ...(isBareThanks(text) ? { onlyThanks: true } : {}),
  }))

describe('turns of support', () => {
  it.each([
    ['nothing said', talk(), 0],
    ['not answered yet', talk(['c', 0]), 0],
    ['one reply', talk(['c', 0], ['a', 1]), 1],
    ['two replies in one run', talk(['c', 0], ['a', 1], ['a', 3]), 1],
    ['a run within 24 h of each other, 40 h long', talk(['c', 0], ['a', 1], ['a', 21], ['a', 41]), 1],
    ['a second reply after exactly 24 h', talk(['c', 0], ['a', 1], ['a', 25]), 2],
    ['the customer between', talk(['c', 0], ['a', 1], ['c', 2], ['a', 3]), 2],
    ['the customer last', talk(['c', 0], ['a', 1], ['c', 2]), 1],
    ['a note between', talk(['c', 0], ['a', 1], ['n', 2], ['a', 3]), 1],
    ['a bot between', talk(['c', 0], ['s', 1], ['a', 2], ['s', 3], ['a', 4]), 1],
    ['out of order', talk(['a', 3], ['c', 0], ['c', 2], ['a', 1]), 2],
  ])('by mail, %s: %#', (_, messages, turns) => {
    expect(countTurns(messages, false)).toBe(turns)
  })

  it.each([
    ['back and forth in one session', talk(['c', 0], ['a', 1], ['c', 2], ['a', 3], ['c', 6]), 1],
    ['four hours of silence', talk(['c', 0], ['a', 1], ['c', 5], ['a', 6]), 2],
    ['a session that nobody answered', talk(['c', 0], ['a', 1], ['c', 9]), 1],
    ['a bot alone', talk(['c', 0], ['s', 1]), 0],
  ])('in chat, %s: %#', (_, messages, turns) => {
    expect(countTurns(messages, true)).toBe(turns)
  })

  it('are never more than public human replies, and none only where there are none', () => {
    const line = fc.tuple(fc.constantFrom('c', 'a', 's', 'n'), fc.integer({ min: 0, max: 400 }))
    fc.assert(
      fc.property(fc.array(line), fc.boolean(), (lines, sessionBased) => {
        const replies = lines.filter(([who]) => who === 'a').length
        const turns = countTurns(talk(...lines), sessionBased)
        expect(turns).toBeLessThanOrEqual(replies)
        expect(turns === 0).toBe(replies === 0)
      }),
    )
  })
})

describe('a bare thank-you', () => {
  it.each([
    'Thanks!',
    'Thank you so much, it works now.',
    'Hi Anna,\n\nperfect, thanks again!\n\nBest regards\nJohn Miller\n+44 20 7946',
    'Great, solved.',
    'Danke, hat geklappt!',
    'Super, vielen Dank nochmals',
    'Muchas gracias, ya funciona',
    'Merci encore !',
    'Obrigado, resolvido!',
    'Thanks, problem solved!',
    'Thank you, the issue is fixed',
    'Thanks, it works again',
    'Thanks, please close the ticket',
    'Danke, das Problem ist gelöst',
    'Danke, es geht wieder',
    'Merci, problème résolu, ça marche à nouveau',
    'Gracias, ya funciona de nuevo',
    'Obrigado, problema resolvido',
    'Thanks!\nAnn Miller\n+1 555 0100',
    'Danke!\n\nMit freundlichen Grüßen\nUwe Meier\nTel. 0123 456',
    'Thank you!\n\nOn Mon, 3 Nov 2025 at 10:11, Anna <anna@example.com> wrote:\n> Does it work now? 123',
  ])('is: %s', (text) => {
    expect(isBareThanks(text)).toBe(true)
  })

  it.each([
    '',
    'ok',
    'Thanks, but it still fails',
    "Thanks, it doesn't work",
    'Thanks! When will it arrive?',
    'Thanks, order 4711',
    'Thanks, see https://example.com',
    'Danke, aber es geht nicht',
    'Danke, leider kein Erfolg',
    'Gracias, pero no funciona',
    'Merci mais ça ne marche pas',
    'Obrigada, mas ainda falha',
    'Thanks for nothing',
    'Thanks, none of it helped',
    'Thanks, neither works',
    'Thanks, it ain’t working',
    "Thanks, it hadn't arrived",
    'Thanks, I am unable to open it',
    'Thanks, another issue came up',
    'Thanks, the same issue',
    'Thanks, step ②',
    'Thanks, see help.example.com/x',
    'Thanks\nthe invoice is missing',
    'thanks\nit still does not work',
    'Danke, geht nimmer',
    'Danke, funktioniert garnicht',
    'Danke, neues Problem',
    'Danke, das andere Problem bleibt',
    'Merci, ça marche plus',
    'Merci, ce n’est qu’un début',
    'Merci, le problème persiste',
    'Merci, autre problème',
    'Gracias, otro problema',
    'Gracias, tampoco',
    'Obrigado, outro problema',
    'Thank you for your patience and your time and for the many kind words that you wrote to me today',
  ])('is not: %s', (text) => {
    expect(isBareThanks(text)).toBe(false)
  })

  it('begins no turn with the courtesy reply that follows it', () => {
    const messages = talk(['c', 0], ['a', 1, 'Try this'], ['c', 30, 'Thanks!'], ['a', 31, 'You are welcome'])
    expect(countTurns(withoutThanks(messages), false)).toBe(1)
  })

  it('does not swallow a second reply, nor one that asks', () => {
    const twice = talk(
      ['c', 0],
      ['a', 1],
      ['c', 30, 'Thanks!'],
      ['a', 31, 'Welcome'],
      ['a', 32, 'One more thing'],
    )
    const asks = talk(['c', 0], ['a', 1], ['c', 30, 'Thanks!'], ['a', 31, 'Anything else?'])
    expect(countTurns(withoutThanks(twice), false)).toBe(2)
    expect(countTurns(withoutThanks(asks), false)).toBe(2)
  })

  it('is one no more where more than a courtesy follows it', () => {
    const kept = (...lines: [who: string, hour: number, text: string][]) =>
      withoutThanks(talk(['c', 0], ['a', 1, 'Try this'], ...lines)).map(({ text }) => text)
    expect(kept(['c', 2, 'Thanks!'], ['a', 3, 'Anything else?'])).toContain('Thanks!')
    expect(kept(['c', 2, 'Thanks!'], ['a', 3, 'See https://example.com/x'])).toContain('Thanks!')
    expect(kept(['c', 2, 'Thanks!'], ['a', 3, 'Welcome'], ['a', 4, 'One more thing'])).toContain('Thanks!')
    expect(kept(['c', 2, 'Thanks!'], ['c', 3, 'Great'], ['a', 4, 'Welcome'])).toHaveLength(2)
    expect(kept(['c', 2, 'Thanks!'], ['a', 3, 'Welcome'], ['c', 4, 'Great, thanks'])).toHaveLength(2)
  })

  it('carries no file', () => {
    const [question, reply, thanks] = talk(['c', 0], ['a', 1], ['c', 2, 'Thanks!'])
    if (!question || !reply || !thanks) throw new Error('three messages were made')
    expect(withoutThanks([question, reply, { ...thanks, hasFiles: true }])).toHaveLength(3)
    expect(withoutThanks([question, reply, { ...thanks, hasFiles: false }])).toHaveLength(2)
  })

  it('before any answer is a message like others', () => {
    expect(withoutThanks(talk(['c', 0, 'Thanks in advance, great']))).toHaveLength(1)
  })
})
