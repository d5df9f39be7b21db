// What happened to the people of the demo's stories, word for word where it matters?

import type { Inhibitor } from '#domain/reasons/inhibitors.ts'
import type { Schedule } from './activity.ts'
import type { Status, StepKind } from './plan.ts'
import type { Language } from './reasons/types.ts'
import type { Who } from './story-people.ts'

/** One line of a conversation, `after` minutes after the line before. */
interface Line {
  by: 'customer' | 'agent' | 'robot'
  kind: StepKind
  after: number
  status?: Status
  text?: string
  agent?: number
  rating?: 'good' | 'bad'
  comment?: string
}

export interface StoryTicket {
  daysAgo: number
  reason: string
  subject: string
  talk: readonly Line[]
  channel?: string
  language?: Language
  group?: number
  agent?: number
  inhibitor?: Inhibitor
  /** Title of the article that was sent. */
  sent?: string
  /** The coaching step that was done in the reply. */
  coached?: string
  incident?: boolean
  untagged?: boolean
  priority?: string
}

export interface Script {
  who: Who
  past: readonly StoryTicket[]
  open: StoryTicket
  activity: Schedule
}

const MINUTES_A_DAY = 1440

const ask = (text: string): Line => ({ by: 'customer', kind: 'first', after: 0, status: 'new', text })
const closing = (days = 4): Line => ({
  by: 'robot',
  kind: 'close',
  after: days * MINUTES_A_DAY,
  status: 'closed',
})
const solvedBy = (after: number, text?: string): Line => ({
  by: 'agent',
  kind: 'reply',
  after,
  status: 'solved',
  ...(text === undefined ? {} : { text }),
})
const rated = (rating: 'good' | 'bad', comment = ''): Line => ({
  by: 'customer',
  kind: 'rating',
  after: 300,
  rating,
  comment,
})

const every = (step: number, from: number, to: number, doing: Schedule[number][1]): Schedule =>
  Array.from(
    { length: Math.floor((to - from) / step) + 1 },
    (_, index) => [from + index * step, doing] as const,
  )

/** A plain past contact: asked, answered once, closed. */
const settled = (
  daysAgo: number,
  reason: string,
  subject: string,
  ...more: readonly Line[]
): StoryTicket => ({
  daysAgo,
  reason,
  subject,
  talk: [{ by: 'customer', kind: 'first', after: 0, status: 'new' }, solvedBy(190), ...more, closing()],
})

const spike: Script = {
  who: {
    name: 'Harriet Coleman',
    email: 'harriet@juniperbooks.example',
    customerForDays: 640,
    organization: {
      name: 'Juniper Books',
      domain: 'juniperbooks.example',
      plan: 'Growth',
      seats: 4,
      value: 96,
      renewalInDays: 121,
      industry: 'Retail',
    },
    use: {
      lastActive: 1,
      features: 6,
      keyAction: 6,
      onboarding: 5,
      training: 140,
      nps: [8, 77],
      job: 'Shop manager',
    },
    engagement: 0.66,
    slope: 0.1,
    satisfaction: 0.8,
  },
  past: [
    settled(96, 'campaigns__scheduling', 'Send at 7 in each time zone?'),
    settled(48, 'audience__segments', 'Only people who bought in summer', rated('good', 'Quick and clear.')),
  ],
  open: {
    daysAgo: 0.026,
    reason: 'billing__card_declined',
    subject: 'Payment declined again – PAY-417',
    priority: 'high',
    talk: [
      ask(
        'Hi there,\n\nour renewal of $96.00 failed on Friday and again this morning at 9:10. I confirm the payment in my banking app, then your page jumps back and says “PAY-417: card declined”. Two different cards, same result. My bank says they see no request at all.\n\nOur “Christmas preview” goes out to 3,400 people on Wednesday. Will it still be sent? And have we been charged twice now?\n\nKind regards\nHarriet Coleman\nJuniper Books',
      ),
    ],
  },
  activity: [...every(9, 3, 100, 'read'), ...every(21, 8, 90, 'search'), [30, 'community']],
}

const slipping: Script = {
  who: {
    name: 'Omar Hussain',
    email: 'omar@harborcycles.example',
    customerForDays: 820,
    organization: {
      name: 'Harbor Cycles',
      domain: 'harborcycles.example',
      plan: 'Pro',
      seats: 8,
      value: 258,
      renewalInDays: 33,
      industry: 'Retail',
    },
    use: {
      lastActive: 16,
      features: 4,
      keyAction: 41,
      onboarding: 5,
      training: 210,
      nps: [7, 118],
      job: 'Head of e-commerce',
    },
    engagement: 0.45,
    slope: -0.6,
    satisfaction: 0.72,
  },
  past: [
    settled(
      150,
      'automations__set_up_journey',
      'Journey for people who booked a bike service',
      rated('good'),
    ),
    settled(121, 'reports__revenue_tracking', 'Revenue of last campaign'),
    settled(88, 'campaigns__ab_testing', 'How long should an A/B test run?', rated('good')),
    settled(57, 'automations__not_firing', 'Service reminder stopped'),
  ],
  open: {
    daysAgo: 0.09,
    reason: 'campaigns__scheduling',
    subject: 'Scheduling a series over the winter',
    talk: [
      ask(
        'Hello,\n\nwe have not got round to sending anything for a while, the shop eats all my time. Is there a way to prepare four mails now and have them sent one a week until the new year? I only find the button for a single date.\n\nIf that is too much work we may have to look for something simpler, our contract runs out next month anyway.\n\nRegards\nOmar',
      ),
    ],
  },
  activity: [
    ...every(9, 50, 113, 'read'),
    ...every(6, 47, 112, 'community'),
    ...every(20, 52, 112, 'search'),
    [71, 'comment'],
  ],
}

const advocate: Script = {
  who: {
    name: 'Grace Whitaker',
    email: 'grace@thistleyoga.example',
    customerForDays: 990,
    organization: {
      name: 'Thistle Yoga',
      domain: 'thistleyoga.example',
      plan: 'Pro',
      seats: 4,
      value: 149,
      renewalInDays: 204,
      industry: 'Fitness',
    },
    use: {
      lastActive: 0,
      features: 11,
      keyAction: 1,
      onboarding: 5,
      training: 24,
      nps: [10, 19],
      job: 'Founder',
    },
    engagement: 0.94,
    slope: 0.3,
    satisfaction: 0.96,
  },
  past: [
    settled(
      132,
      'automations__delays',
      'Wait until Monday morning',
      rated('good', 'You are the nicest support I know.'),
    ),
    settled(81, 'campaigns__ab_testing', 'Test three subject lines', rated('good')),
    settled(
      39,
      'audience__segments',
      'Segment of people who came twice',
      rated('good', 'Solved in one mail.'),
    ),
  ],
  open: {
    daysAgo: 0.11,
    reason: 'reports__revenue_tracking',
    subject: 'Course bookings as revenue',
    talk: [
      ask(
        'Hi team,\n\nlast week’s campaign filled two courses in an evening, thank you for that editor! I would love to see the bookings as revenue in the report. We take them through our own form, not through a shop. Can I send you the amounts somehow?\n\nI told two studio owners about you yesterday, so be prepared :-)\n\nBest\nGrace',
      ),
    ],
  },
  activity: [
    ...every(3, 0.4, 110, 'read'),
    ...every(4, 1, 110, 'community'),
    ...every(9, 2, 100, 'search'),
    [6, 'comment'],
    [20, 'post'],
    [33, 'comment'],
    [12, 'vote'],
  ],
}

const repeat: Script = {
  who: {
    name: 'Ben Farrow',
    email: 'ben.farrow@pebbleceramics.example',
    customerForDays: 410,
    organization: {
      name: 'Pebble Ceramics',
      domain: 'pebbleceramics.example',
      plan: 'Starter',
      seats: 2,
      value: 19,
      renewalInDays: 62,
      industry: 'Crafts',
    },
    use: {
      lastActive: 2,
      features: 5,
      keyAction: 12,
      onboarding: 5,
      training: null,
      nps: null,
      job: 'Owner',
    },
    engagement: 0.52,
    slope: -0.1,
    satisfaction: 0.66,
  },
  past: [
    settled(74, 'campaigns__template_layout', 'Logo too big on phones'),
    {
      daysAgo: 8.6,
      reason: 'billing__invoice_copy',
      subject: 'Receipt for October',
      group: 600003,
      agent: 800006,
      talk: [
        ask(
          'Hello,\n\nI need the receipt for the $19.00 of October for my tax papers. Where do I find it?\n\nBen Farrow',
        ),
        solvedBy(
          95,
          'Hi Ben,\n\nyou find it under Settings › Billing › Invoices. I also see that the November payment is still open because the card ending in 4471 was declined; it will be tried again on Tuesday.\n\nBest regards\nSofia\nPostwing Support',
        ),
        closing(),
      ],
    },
    {
      daysAgo: 4.1,
      reason: 'billing__card_declined',
      subject: 'Card declined',
      group: 600003,
      agent: 800006,
      inhibitor: 'product_quality',
      sent: 'Change the card on your account',
      talk: [
        ask(
          'Hi,\n\nnow I got a mail that my card was declined on Tuesday too. The card is fine, I use it every day. What do I do?\n\nBen',
        ),
        {
          by: 'agent',
          kind: 'clarify',
          after: 130,
          status: 'pending',
          text: 'Hi Ben,\n\nsorry for the trouble. Nothing was charged so far. Could you tell me the code that stands under the message?\n\nBest regards\nSofia\nPostwing Support',
        },
        { by: 'customer', kind: 'info', after: 55, status: 'open', text: 'It says PAY-402.' },
        solvedBy(80, undefined),
      ],
    },
  ],
  open: {
    daysAgo: 0.13,
    reason: 'billing__card_declined',
    subject: 'Still cannot pay, new card does not help either',
    group: 600003,
    talk: [
      ask(
        'Hello again,\n\nI did what your article says: removed the card, added a new one, confirmed it in the app. It looked fine on Thursday, there was even a green tick. Today the mail came again: “payment declined, PAY-402”. This is the third time I write to you about this account in nine days.\n\nCan somebody please look at it properly, or give me a bank account to transfer the nineteen dollars to?\n\nBen Farrow\nPebble Ceramics',
      ),
    ],
  },
  activity: [...every(16, 5, 100, 'read'), [4, 'read'], [4.1, 'search'], [0.2, 'search']],
}

const angry: Script = {
  who: {
    name: 'Derek Malone',
    email: 'derek@malonetravel.example',
    customerForDays: 530,
    organization: {
      name: 'Malone Travel',
      domain: 'malonetravel.example',
      plan: 'Pro',
      seats: 8,
      value: 387,
      renewalInDays: 18,
      industry: 'Travel',
    },
    use: {
      lastActive: 0,
      features: 8,
      keyAction: 1,
      onboarding: 5,
      training: 300,
      nps: [2, 12],
      job: 'Managing director',
    },
    engagement: 0.74,
    slope: -0.1,
    satisfaction: 0.3,
  },
  past: [
    settled(60, 'deliverability__landing_in_spam', 'Offers land in spam'),
    {
      ...settled(
        33,
        'campaigns__not_sent',
        'Last-minute offers not sent',
        { by: 'customer', kind: 'stillBroken', after: 700, status: 'open' },
        { by: 'agent', kind: 'answer', after: 400, status: 'solved' },
        rated('bad', 'I had to explain it three times.'),
      ),
      inhibitor: 'product_quality',
    },
    {
      ...settled(
        14,
        'campaigns__not_sent',
        'AGAIN: campaign stuck in “sending”',
        rated('bad', 'Still does not work. Ridiculous.'),
      ),
      inhibitor: 'product_quality',
    },
  ],
  open: {
    daysAgo: 0.21,
    reason: 'campaigns__not_sent',
    subject: 'THIRD TIME campaign not sent!!! We are losing money',
    priority: 'urgent',
    talk: [
      ask(
        'This is unacceptable.\n\nOur “Last minute Canary Islands” was scheduled for 6:00 this morning. It is STILL “preparing” and the seats are gone by noon. This is the THIRD time in five weeks. I wrote to you twice and both times you closed the ticket and nothing changed!\n\nI want to know WHY this happens, WHEN it will be sent and who pays for the bookings we lose. If I do not hear from somebody competent within the hour I will cancel and tell every travel agent I know.\n\nDerek Malone',
      ),
      {
        by: 'customer',
        kind: 'chaser',
        after: 70,
        text: 'Still nothing?! It has been over an hour. I am waiting.',
      },
    ],
  },
  activity: [
    ...every(12, 1, 96, 'read'),
    ...every(19, 13, 100, 'search'),
    [14, 'community'],
    [0.2, 'search'],
  ],
}

const newcomer: Script = {
  who: {
    name: 'Mei Tran',
    email: 'mei@lotusflorist.example',
    customerForDays: 12,
    organization: {
      name: 'Lotus Florist',
      domain: 'lotusflorist.example',
      plan: 'Starter',
      seats: 2,
      value: 19,
      renewalInDays: 353,
      industry: 'Retail',
    },
    use: {
      lastActive: 0,
      features: 2,
      keyAction: null,
      onboarding: 2,
      training: null,
      nps: null,
      job: 'Owner',
    },
    engagement: 0.5,
    slope: 0.5,
    satisfaction: 0.85,
  },
  past: [{ ...settled(8, 'audience__import_fails', 'My list does not go in'), inhibitor: 'novice_customer' }],
  open: {
    daysAgo: 0.16,
    reason: 'deliverability__domain_authentication',
    subject: 'What is a CNAME?',
    talk: [
      ask(
        'Hello,\n\nI am new to this and stuck at step 3, “Verify your domain”. It wants me to add two CNAME records somewhere. I have a website made by my nephew and I do not know where such records live. Can I just skip it? I wanted to send my first mail to 80 customers this week.\n\nSorry for the beginner question!\n\nMei',
      ),
    ],
  },
  activity: [
    [11, 'read'],
    [11, 'read'],
    [9, 'search'],
    [8, 'read'],
    [1, 'read'],
    [0.3, 'search'],
  ],
}

const noHistory: Script = {
  who: {
    name: 'Pat Keane',
    email: 'pat.keane@mailbox.example',
    customerForDays: 400,
    engagement: 0,
    slope: 0,
    satisfaction: 0.8,
  },
  past: [],
  open: {
    daysAgo: 0.05,
    reason: 'audience__unsubscribes',
    subject: 'Please take me off the list',
    channel: 'web',
    talk: [
      ask(
        'I keep getting a newsletter of a garden center that is sent with your system. I clicked unsubscribe twice. How do I make it stop?',
      ),
    ],
  },
  activity: [],
}

const german: Script = {
  who: {
    name: 'Sabine Krämer',
    email: 'sabine@gaertnerei-kraemer.example',
    language: 'de',
    customerForDays: 700,
    organization: {
      name: 'Gärtnerei Krämer',
      domain: 'gaertnerei-kraemer.example',
      plan: 'Growth',
      seats: 4,
      value: 73,
      renewalInDays: 150,
      industry: 'Retail',
    },
    use: {
      lastActive: 1,
      features: 7,
      keyAction: 5,
      onboarding: 5,
      training: 60,
      nps: [8, 40],
      job: 'Inhaberin',
    },
    engagement: 0.7,
    slope: 0.1,
    satisfaction: 0.82,
  },
  past: [
    {
      ...settled(101, 'campaigns__template_layout', 'Schrift in Outlook zu klein', rated('good')),
      language: 'de',
      agent: 800003,
    },
    {
      ...settled(37, 'billing__invoice_copy', 'Rechnung September'),
      language: 'de',
      agent: 800003,
      coached: 'search',
    },
  ],
  open: {
    daysAgo: 0.07,
    reason: 'deliverability__landing_in_spam',
    subject: 'Unsere Mails landen bei GMX und web.de im Spam',
    language: 'de',
    talk: [
      ask(
        'Guten Tag,\n\nseit etwa einer Woche melden sich Kundinnen, dass unser Newsletter bei GMX und web.de im Spamordner liegt. Am Inhalt hat sich nichts geändert, nur die Absenderadresse haben wir auf info@gaertnerei-kraemer.example umgestellt.\n\nMüssen wir dafür etwas einrichten? Am Donnerstag soll der Adventsbrief an 1.900 Empfänger gehen.\n\nMit freundlichen Grüßen\nSabine Krämer\nGärtnerei Krämer',
      ),
    ],
  },
  activity: [...every(8, 2, 104, 'read'), ...every(20, 6, 100, 'search'), [15, 'community']],
}

const longNames: Script = {
  who: {
    name: 'Maximiliane-Charlotte Freifrau von Hohenstein-Falkenberg-Rittershausen',
    email:
      'maximiliane-charlotte.von.hohenstein-falkenberg-rittershausen@friends-of-the-botanical-gardens.example',
    customerForDays: 300,
    organization: {
      name: 'Society of the Friends and Patrons of the Old Botanical Gardens, Glasshouses and Arboretum of Northern Rittershausen (registered charity)',
      domain: 'friends-of-the-botanical-gardens.example',
      plan: 'Growth',
      seats: 4,
      value: 61,
      renewalInDays: 64,
      industry: 'Charity',
    },
    use: {
      lastActive: 4,
      features: 5,
      keyAction: 15,
      onboarding: 4,
      training: null,
      nps: [6, 200],
      job: 'Honorary chairwoman of the committee for communication and membership',
    },
    engagement: 0.5,
    slope: 0,
    satisfaction: 0.75,
  },
  past: [settled(66, 'billing__change_plan', 'Discount for charities')],
  open: {
    daysAgo: 0.18,
    reason: 'audience__export',
    subject:
      'Fwd: Re: Re: WG: Question of our treasurer about exporting the complete list of members, former members, patrons and honorary members with all of their custom fields, dates of joining and consent into one single spreadsheet (urgent, annual meeting)',
    talk: [
      ask(
        'Dear Sir or Madam,\n\non behalf of our treasurer I would like to ask how we can export all four lists with every field into one file. The export that I found makes four files and leaves out the date of consent, see https://www.friends-of-the-botanical-gardens.example/intern/mitgliederversammlung/2026/unterlagen/anlage-7-export-der-mitgliederdaten-mit-einwilligungen-und-beitrittsdaten.pdf?version=12&download=true\n\nYours faithfully\nMaximiliane-Charlotte Freifrau von Hohenstein-Falkenberg-Rittershausen',
      ),
    ],
  },
  activity: [...every(14, 6, 90, 'read')],
}

const messaging: Script = {
  who: {
    name: 'Theo Nakamura',
    email: 'theo@lanterncoffee.example',
    customerForDays: 220,
    organization: {
      name: 'Lantern Coffee Roasters',
      domain: 'lanterncoffee.example',
      plan: 'Growth',
      seats: 2,
      value: 49,
      renewalInDays: 145,
      industry: 'Food',
    },
    use: {
      lastActive: 0,
      features: 7,
      keyAction: 3,
      onboarding: 5,
      training: 100,
      nps: null,
      job: 'Marketing manager',
    },
    engagement: 0.68,
    slope: 0.2,
    satisfaction: 0.86,
  },
  past: [settled(41, 'integrations__shopify_sync', 'Orders missing since yesterday', rated('good'))],
  open: {
    daysAgo: 0.014,
    reason: 'automations__not_firing',
    subject: 'Conversation with Theo Nakamura',
    channel: 'native_messaging',
    talk: [
      ask('hey, our welcome mail does not go out any more'),
      {
        by: 'agent',
        kind: 'reply',
        after: 2,
        status: 'open',
        text: 'Hi Theo, I am Tom. Sorry about that! Which list do people sign up to, and since when?',
      },
      {
        by: 'customer',
        kind: 'info',
        after: 1.5,
        text: 'list is “Coffee club”, since saturday I think. 14 people signed up on the weekend and nobody got anything',
      },
      { by: 'customer', kind: 'info', after: 0.5, text: 'the automation says “active” with a green dot' },
      {
        by: 'agent',
        kind: 'reply',
        after: 3,
        text: 'Thanks, I can see the 14 people on the list. One moment, I am looking at the trigger.',
      },
      {
        by: 'customer',
        kind: 'info',
        after: 4,
        text: 'ok. do they get it later or do I have to add them by hand?',
      },
    ],
  },
  activity: [...every(7, 1, 100, 'read'), ...every(18, 4, 100, 'community'), [0.02, 'search']],
}

const reopened: Script = {
  who: {
    name: 'Rosa Delgado',
    email: 'rosa@magnoliadental.example',
    customerForDays: 460,
    organization: {
      name: 'Magnolia Dental',
      domain: 'magnoliadental.example',
      plan: 'Growth',
      seats: 4,
      value: 58,
      renewalInDays: 90,
      industry: 'Health',
    },
    use: {
      lastActive: 1,
      features: 6,
      keyAction: 8,
      onboarding: 5,
      training: 80,
      nps: [7, 60],
      job: 'Office manager',
    },
    engagement: 0.6,
    slope: 0,
    satisfaction: 0.74,
  },
  past: [settled(52, 'account__add_teammates', 'Login for our new assistant', rated('good'))],
  open: {
    daysAgo: 3.9,
    reason: 'audience__duplicates',
    subject: 'Patients get the reminder twice',
    agent: 800004,
    talk: [
      ask(
        'Hello,\n\nsince the last import many of our patients get the recall reminder twice. I think they are on the list two times, once with capital letters. How do I merge them?\n\nRosa Delgado\nMagnolia Dental',
      ),
      { by: 'agent', kind: 'reply', after: 170, status: 'solved', agent: 800004 },
      {
        by: 'customer',
        kind: 'stillBroken',
        after: 5160,
        status: 'open',
        text: 'Hi Priya,\n\nI merged them as you described and the list showed 611 instead of 840 contacts. But this morning’s reminder went out twice again, I had six calls before nine. The list is back at 838, as if the merge had been undone in the night.\n\nCan you please have another look?\n\nRosa',
      },
    ],
  },
  activity: [...every(11, 2, 100, 'read'), [3.8, 'read'], [9, 'search'], [40, 'community']],
}

export const SCRIPTS = {
  spike,
  slipping,
  advocate,
  repeat,
  angry,
  newcomer,
  noHistory,
  german,
  longNames,
  messaging,
  reopened,
} as const satisfies Record<string, Script>
