// Which articles and community posts answer questions about reports, and about nothing in particular?

import type { ReasonHelp } from './types.ts'

export const REPORTS_HELP: Readonly<Record<string, ReasonHelp>> = {
  reports__opens_and_clicks: {
    articles: [
      {
        title: 'Opens and clicks: what they tell',
        labels: ['report', 'open rate', 'click rate'],
        body: 'Clicks tell more than opens.\n\n## Opens\nA small picture was loaded. Apple Mail loads it for everybody, so rates jump.\n\n## Leave out machines\nSettings › Reports › **Leave out machine opens**.\n\n## What is normal\n- shops: 1.5 to 3 % clicks\n- clubs and charities: 3 to 5 %',
        de: {
          title: 'Öffnungen und Klicks: was sie sagen',
          body: 'Klicks sagen mehr als Öffnungen.\n\n## Öffnungen\nEin kleines Bild wurde geladen. Apple Mail lädt es für alle.\n\n## Was ist normal\nShops 1,5 bis 3 % Klicks, Vereine 3 bis 5 %.',
        },
      },
      {
        title: 'Every column of the report',
        labels: ['report', 'columns'],
        body: 'What each figure counts.\n\n## Delivered\nSent minus bounced.\n\n## Unique clicks\nEach person once.\n\n## Unsubscribed\nWithin five days of the mail.',
      },
    ],
    posts: [
      {
        title: 'More clicks than opens?',
        text: 'Is the report broken?',
        answers: ['Pictures off, link clicked: a click without an open. Perfectly normal.'],
        status: 'answered',
      },
      {
        title: 'Open rates of small charities',
        text: 'Ours is 38 % with machines, 24 % without.',
        answers: ['Ours 26 % without. Clicks 4 %.', 'Sounds very normal.'],
        status: 'none',
      },
    ],
  },
  reports__numbers_differ: {
    articles: [
      {
        title: 'Why numbers differ',
        labels: ['report', 'analytics', 'difference'],
        body: 'Two tools count two things.\n\n## Clicks and visits\nA click is a press, a visit needs a loaded page and mostly consent.\n\n## Recipients go down\nBounces are taken off during the first two days.\n\n## Overview and detail\nThe overview is refreshed each hour.',
      },
    ],
    posts: [
      {
        title: 'Half the visits in Analytics',
        text: '450 clicks, 230 visits.',
        answers: ['Cookie consent. Matomo without cookies shows 410 for us.'],
        status: 'answered',
      },
      {
        title: 'Overview shows old figures',
        text: 'Since last week, a day behind.',
        answers: ['We know, it is being mended. The detail page is right.'],
        official: true,
        status: 'completed',
      },
    ],
  },
  reports__revenue_tracking: {
    articles: [
      {
        title: 'See what a campaign sold',
        labels: ['revenue', 'report', 'shop', 'conversion'],
        access: 'pro',
        body: 'Sales within five days after a click count for the campaign.\n\n## With a shop\nNothing to set up.\n\n## Window\nReports › Revenue › **Window**: one to 30 days.',
      },
      {
        title: 'Count bookings from your own form',
        labels: ['revenue', 'bookings', 'conversion'],
        body: 'No shop is needed for this.\n\n## The conversion line\n1. Reports › Revenue › **Other sales**.\n2. Copy the line to your thank-you page.\n3. Replace AMOUNT by the amount.\n\n## Consent\nTreat it like web analytics.\n\n## Courses and tables\nA fixed value per booking works as well.',
      },
    ],
    posts: [
      {
        title: 'Course bookings as revenue',
        text: 'We are a yoga studio without a shop. Can bookings count?',
        answers: [
          'Yes: the conversion line on the thank-you page, with a fixed value of a course. Works on all plans, the revenue column needs Pro.',
          'We use 12 per booking, good enough.',
        ],
        official: true,
        status: 'answered',
      },
      {
        title: 'Which attribution window?',
        text: 'Five days or more?',
        answers: ['Five for fashion, 14 for furniture.'],
        status: 'none',
      },
    ],
  },
  reports__scheduled_reports: {
    articles: [
      {
        title: 'Get reports by mail',
        labels: ['report', 'weekly', 'schedule'],
        access: 'pro',
        body: 'Weekly, monthly or after each campaign.\n\n## Set up\nReports › Scheduled › **New**.\n\n## Recipients\nUp to ten, they need no login.\n\n## Late?\nMostly there by ten. **Open now** shows it at once.',
      },
      {
        title: 'Large reports take time',
        labels: ['report', 'export', 'status'],
        body: 'Above 5,000 rows a report is made in the background.\n\n## How long\nUp to an hour. A mail tells you.\n\n## Stuck\nAfter two hours write to us.',
      },
    ],
    posts: [
      {
        title: 'Monday report comes on Tuesday',
        text: 'For two weeks now.',
        answers: ['Check the time zone of the account. Ours was on Honolulu.'],
        status: 'answered',
      },
    ],
  },
  other__something_else: {
    articles: [
      {
        title: 'Contact us',
        labels: ['contact', 'support'],
        body: 'We are here Monday to Friday from 8 to 18, at weekends from 10 to 14.\n\n## Write\nThe form at the bottom of each page, or by mail.\n\n## Press and partners\nMention it in the subject, then it reaches the right people.',
      },
    ],
    posts: [
      {
        title: 'Introduce yourself!',
        text: 'Who are you, and what do you send?',
        answers: [
          'A bookshop in Leeds, one mail a month with what we read.',
          'Weinhandel from Freiburg, hello!',
          'I look after four theatres.',
        ],
        status: 'none',
      },
    ],
  },
}
