// Which articles and community posts answer questions about campaigns?

import type { ReasonHelp } from './types.ts'

export const CAMPAIGNS_HELP: Readonly<Record<string, ReasonHelp>> = {
  campaigns__scheduling: {
    articles: [
      {
        title: 'Schedule a campaign',
        labels: ['campaign', 'schedule', 'time zone'],
        promoted: true,
        body: 'Every campaign can be sent now or at a date you choose.\n\n## Choose a time\n1. Open the campaign and press **Schedule**.\n2. Enter date and time. They are in the time zone of your account.\n3. Read the summary and confirm.\n\n## Deliver in the reader’s time zone\nTick the box at least 24 hours ahead. Readers whose place is unknown get it in your own time zone.\n\n## Change or cancel\nUntil five minutes before: **Back to draft**, change, schedule again. Segment and list are kept.\n\n## Who gets it\nEverybody on the list at the moment of sending.',
        de: {
          title: 'Eine Kampagne planen',
          body: 'Jede Kampagne lässt sich sofort oder zu einem gewählten Zeitpunkt versenden.\n\n## Zeitpunkt wählen\n1. Kampagne öffnen, **Planen** drücken.\n2. Datum und Uhrzeit eintragen, in der Zeitzone des Kontos.\n3. Zusammenfassung prüfen und bestätigen.\n\n## Ändern oder absagen\nBis fünf Minuten vorher: **Zurück zum Entwurf**, ändern, neu planen.\n\n## Wer bekommt die Mail\nAlle, die beim Versand auf der Liste stehen.',
        },
      },
      {
        title: 'Send several mails in a row',
        labels: ['campaign', 'series', 'schedule'],
        body: 'There are two ways, depending on what the date means.\n\n## Fixed dates\nMake one campaign each, and schedule each with its own date. Copy the first to keep the design.\n\n## Days after joining\nUse a series under Automations: mail one on joining, mail two a week later and so on.\n\n## See all at a glance\nCampaigns › Calendar shows what is planned, and lets you drag a campaign to another day.',
      },
      {
        title: 'The best time to send',
        labels: ['campaign', 'schedule', 'opens'],
        body: 'There is no time that is best for all, but your own reports know a good one.\n\n## Look at your readers\nReports › When people read shows opens by hour for the last 90 days.\n\n## Rules of thumb\n- Shops: Thursday and Sunday evening.\n- Business readers: Tuesday to Thursday, 9 to 11.\n- Clubs and charities: Sunday morning.',
      },
    ],
    posts: [
      {
        title: 'Preparing the whole Advent season in one go',
        text: 'I want 24 small mails from 1 December on. Do I have to schedule each of them by hand?',
        answers: [
          'Copy the first campaign 23 times and use the calendar view to drag each to its day. It took me half an hour. A series does not work here because it counts from the day of joining.',
          'Check the time zone first, ours went out at midnight.',
        ],
        official: true,
        status: 'answered',
      },
      {
        title: 'Reader’s time zone: how does Postwing know?',
        text: 'We never ask for a country.',
        answers: ['It is guessed from the last click. If somebody never clicked, your own time zone counts.'],
        status: 'answered',
      },
      {
        title: 'Wrong time after the clocks changed',
        text: 'Since the end of October everything is planned one hour early.',
        answers: [
          'Your account was set to a fixed offset. Choose a city under Settings › Account › Time zone, then the change is followed.',
        ],
        official: true,
        status: 'answered',
      },
    ],
  },
  campaigns__not_sent: {
    articles: [
      {
        title: 'My campaign was not sent',
        labels: ['campaign', 'stuck', 'not sent', 'queued'],
        body: 'Look at the state of the campaign first; it tells what it waits for. Nobody ever gets a campaign twice.\n\n## Preparing or checking links\nA link or picture points to a server that does not answer. Remove it and press **Continue**.\n\n## Queued\nYour list grew by more than a third, so we check by hand. That takes two hours at most.\n\n## Sending for long\nLarge providers accept only so many mails an hour. The report shows who has it already.\n\n## Sent, but zero recipients\nThe segment was empty. Copy the campaign and choose another one.',
        de: {
          title: 'Meine Kampagne wurde nicht verschickt',
          body: 'Der Status sagt, worauf sie wartet. Niemand bekommt eine Kampagne doppelt.\n\n## In Vorbereitung\nEin Link zeigt auf einen Server, der nicht antwortet. Entfernen und **Fortsetzen** drücken.\n\n## In der Warteschlange\nIhre Liste ist um mehr als ein Drittel gewachsen, wir prüfen von Hand.\n\n## Gesendet, aber null Empfänger\nDas Segment war leer.',
        },
      },
      {
        title: 'Restart a stuck send',
        labels: ['internal', 'campaign', 'stuck'],
        access: 'staff',
        body: 'For support only.\n\n## Check\nConsole › Jobs › search the campaign. If the last beat is older than ten minutes the worker is gone.\n\n## Restart\nPress **Resume**, never **Start**: Start sends to all again.\n\n## Tell the customer\nHow many have it, when the rest goes out, and that nobody gets it twice.',
      },
    ],
    posts: [
      {
        title: 'Campaign says “preparing” for two hours',
        text: 'It is a normal newsletter to 1,800 people. What is it waiting for?',
        answers: [
          'Open the link check. In my case a picture still pointed to our old web host. Removed it, pressed Continue, done in five minutes.',
          'If the check is all green, write to support, they can restart it.',
        ],
        status: 'answered',
      },
      {
        title: 'Will pressing Send again send it twice?',
        text: 'I am afraid of spamming my customers.',
        answers: ['No. Every campaign remembers who has it. You can press Continue as often as you like.'],
        official: true,
        status: 'answered',
      },
    ],
  },
  campaigns__editor_problem: {
    articles: [
      {
        title: 'When the editor does not save',
        labels: ['editor', 'save', 'error'],
        body: 'Your work is saved every ten seconds, so most of it can be brought back.\n\n## Two people at once\nOnly one person can edit. Press **Take over editing** to continue here.\n\n## Restore a version\nThe clock at the top right lists all versions of 30 days. Open one and press **Restore**.\n\n## Pictures do not upload\nKeep them under 2 MB. JPG, PNG and GIF work.\n\n## Still stuck\nTry a private window; add-ons that block ads sometimes stop the editor.',
      },
      {
        title: 'Known problems in the editor',
        labels: ['editor', 'known problem'],
        body: 'We list here what we know and what helps until it is mended.\n\n## Block swallowed when dragging\nAdd blocks with the plus sign.\n\n## Upload stays at 99 %\nUse a picture below 2 MB, or another browser.\n\n## Countdown shows the wrong hour\nSet the time zone in the block itself.',
      },
    ],
    posts: [
      {
        title: 'Blocks vanish when I drag them',
        text: 'Happens with picture and button blocks since the last update.',
        answers: [
          'We can reproduce it and are on it. Until then: click the plus sign between two blocks instead of dragging. Lost text is under Versions, the clock at the top right.',
          'Works, thanks. Annoying though.',
        ],
        official: true,
        status: 'answered',
      },
      {
        title: 'Undo only goes back one step?',
        text: 'Am I missing a setting?',
        answers: [
          'Ctrl+Z goes back 20 steps, but only while the block is selected. Versions are better for more.',
        ],
        status: 'answered',
      },
    ],
  },
  campaigns__template_layout: {
    articles: [
      {
        title: 'Make your mail look right in Outlook',
        labels: ['template', 'outlook', 'layout'],
        body: 'Outlook on Windows draws mails with Word, so some things need care.\n\n## Pictures too large\nSet Block › Width to 600 or less.\n\n## White gaps\nSet the padding of the picture block to 0 and give the text block the space.\n\n## Columns on top of each other\nUse the two-column block, never two blocks beside each other.\n\n## Test first\n**Test in mail programs** shows 20 of them side by side.',
        de: {
          title: 'Damit Ihre Mail in Outlook gut aussieht',
          body: 'Outlook unter Windows stellt Mails mit Word dar.\n\n## Bilder zu groß\nBaustein › Breite auf höchstens 600 setzen.\n\n## Weiße Lücken\nInnenabstand des Bildbausteins auf 0 setzen.\n\n## Vorher testen\n**In Mailprogrammen testen** zeigt 20 davon nebeneinander.',
        },
      },
      {
        title: 'Brand kit: fonts, colours and footer in one place',
        labels: ['template', 'brand kit', 'font', 'footer'],
        body: 'Change your look once, and all templates follow.\n\n## Set it up\nSettings › Brand kit: logo, two colours, fonts, footer.\n\n## Which fonts work\nOwn fonts are shown by Apple Mail and some others; everybody else sees the fallback you choose.\n\n## Old templates\nThey have their own footer. Replace it by **Footer from brand kit**.',
        de: {
          title: 'Markenpaket: Schriften, Farben und Fußzeile',
          body: 'Einmal ändern, alle Vorlagen ziehen nach.\n\n## Einrichten\nEinstellungen › Markenpaket: Logo, zwei Farben, Schriften, Fußzeile.\n\n## Ältere Vorlagen\nSie haben eine eigene Fußzeile. Ersetzen Sie sie durch **Fußzeile aus Markenpaket**.',
        },
      },
      {
        title: 'Import your own HTML template',
        labels: ['template', 'html', 'import'],
        body: 'Templates › Import › HTML takes one file or a zip with pictures.\n\n## Needed tags\n- `{{unsubscribe}}` somewhere in the text\n- `{{address}}` in the footer\n\n## What is removed\nScripts, forms and outside style sheets.\n\n## Dark mode\nUse transparent PNG files, and do not set white as a background.',
      },
    ],
    posts: [
      {
        title: 'White line under the header picture in Outlook',
        text: 'Only Outlook. It drives me mad.',
        answers: [
          'Padding 0 on the picture and “display as block” ticked. Gone.',
          'Also make sure that the picture is exactly 600 wide.',
        ],
        status: 'answered',
      },
      {
        title: 'Logo in dark mode',
        text: 'Our dark blue logo cannot be seen on black.',
        answers: [
          'Transparent PNG with a thin white outline, it works everywhere.',
          'The brand kit can hold a second logo for dark mode since May.',
        ],
        official: true,
        status: 'answered',
      },
      {
        title: 'Which template for long texts?',
        text: 'We send a literary newsletter with three pages of text.',
        answers: ['“Letter” is made for that: one column, 18 px, no boxes.'],
        status: 'answered',
      },
    ],
  },
  campaigns__ab_testing: {
    articles: [
      {
        title: 'Run an A/B test',
        labels: ['a/b test', 'subject line', 'winner'],
        body: 'Test subject lines, senders or contents on a part of your list; the winner goes to the rest.\n\n## Set it up\n1. In a draft press **A/B test** above the subject.\n2. Enter the variants, two on Growth, up to four on Pro.\n3. Choose the share, and **Wait for** at least four hours.\n\n## Choose by clicks\nOpens are inflated by privacy functions of mail programs. Clicks tell more.\n\n## How many readers\nAt least 1,000 a variant. With fewer, compare over several campaigns.',
      },
      {
        title: 'Read the result of an A/B test',
        labels: ['a/b test', 'report'],
        access: 'pro',
        body: 'The report shows for each variant what happened and how sure we are.\n\n## No clear winner\nThe difference is small enough to be chance. Take either.\n\n## Confidence\nAbove 95 % the winner would most likely win again.',
      },
    ],
    posts: [
      {
        title: 'Minimum list size for A/B tests',
        text: 'We have 1,500 readers. Does testing make sense?',
        answers: [
          'Only for big differences. Test the same idea three times in a row, then you know more.',
          'We test sender names, that had the largest effect for us.',
        ],
        status: 'answered',
      },
      {
        title: 'Emoji in subject lines: your results?',
        text: 'Ours: 2 % more opens, 5 % fewer clicks.',
        answers: ['For our bakery it was plus 4 % clicks. For the charity it was minus.'],
        status: 'none',
      },
    ],
  },
}
