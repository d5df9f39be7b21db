import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { message, openTicket } from '#test/open-ticket.ts'
import { answerTags } from './answer-tags.ts'

const HOSTS = ['help.example.com']
const link = (id: number) => `<p>See <a href="https://help.example.com/hc/en-us/articles/${id}">this</a></p>`
const unused = { suggested: null, inserted: new Map(), gap: null, irrelevant: [] }

describe('the tags about answers', () => {
  it('tell a link that was pasted from one that was inserted', () => {
    const ticket = openTicket({ draftMarkup: link(12), draftComment: { text: 'See this', public: true } })
    expect(answerTags(ticket, unused, HOSTS)).toMatchObject({ sent: ['article:12'], sentVia: ['paste'] })
    const inserted = new Map([['article:12', 'top' as const]])
    expect(answerTags(ticket, { ...unused, inserted }, HOSTS)).toMatchObject({
      sent: ['article:12'],
      sentVia: ['top'],
      answerInserted: true,
    })
  })

  it('do not call sent what stands in an internal note, nor what was inserted and taken out again', () => {
    const inserted = new Map([['article:12', 'search' as const]])
    const note = openTicket({ draftMarkup: link(12), draftComment: { text: 'See this', public: false } })
    for (const ticket of [note, openTicket()])
      expect(answerTags(ticket, { ...unused, inserted }, HOSTS)).toMatchObject({
        sent: [],
        sentVia: [],
        answerInserted: true,
      })
  })

  it('read what was said in a chat, where nothing is submitted', () => {
    const url = 'https://help.example.com/hc/en-us/articles/12'
    const conversation = [
      message('end_user', 'Is it https://help.example.com/hc/en-us/articles/9 ?', 3),
      message('agent', `Look here: ${url}`, 2),
      message('agent', 'https://help.example.com/hc/en-us/articles/13', 1, { public: false }),
    ]
    const chat = openTicket({ conversation, channel: { name: 'chat', sessionBased: true } })
    expect(answerTags(chat, unused, HOSTS).sent).toEqual(['article:12'])
    expect(answerTags(openTicket({ conversation }), unused, HOSTS).sent).toEqual([])
  })

  it('keep what earlier saves of this ticket said, and nothing of a ticket before it', () => {
    const tags = ['bm_on_110', 'bm_sent_a5', 'bm_sent_via_top', 'bm_ans_shown', 'bm_gap']
    expect(answerTags(openTicket({ tags }), unused, HOSTS)).toMatchObject({
      sent: ['article:5'],
      sentVia: ['top'],
      answersShown: true,
      gap: true,
    })
    expect(answerTags(openTicket({ tags: tags.slice(1) }), unused, HOSTS)).toMatchObject({
      sent: [],
      answersShown: false,
      gap: false,
    })
  })

  it('never say both that something was suggested and that nothing was', () => {
    fc.assert(
      fc.property(
        fc.option(fc.nat(10), { nil: null }),
        fc.subarray(['bm_on_110', 'bm_ans_shown', 'bm_ans_none']),
        (suggested, tags) => {
          const { answersShown, answersNone } = answerTags(
            openTicket({ tags }),
            { ...unused, suggested },
            HOSTS,
          )
          expect(answersShown && answersNone).toBe(false)
        },
      ),
    )
  })
})
