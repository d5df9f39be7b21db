// Which help-centre articles belong to no single contact reason?

import type { ArticleContent } from './types.ts'

interface GeneralArticle extends ArticleContent {
  /** Section: the first level of the reasons. */
  top: string
}

export const GENERAL_ARTICLES: readonly GeneralArticle[] = [
  {
    top: 'Campaigns',
    title: 'Your first campaign in five steps',
    labels: ['getting started', 'campaign', 'onboarding'],
    promoted: true,
    body: 'From an empty account to a sent mail in an hour.\n\n## The steps\n1. Import or add contacts.\n2. Choose a template and your brand kit.\n3. Verify your sender domain.\n4. Send a test to yourself.\n5. Send, or schedule.\n\n## Next\nBuild a welcome series, so that new readers hear from you at once.',
    de: {
      title: 'Ihre erste Kampagne in fünf Schritten',
      body: 'Vom leeren Konto zur verschickten Mail in einer Stunde.\n\n## Die Schritte\n1. Kontakte importieren.\n2. Vorlage wählen.\n3. Absenderdomain bestätigen.\n4. Test an sich selbst senden.\n5. Senden oder planen.',
    },
  },
  {
    top: 'Campaigns',
    title: 'Write subject lines that are opened',
    labels: ['subject line', 'writing'],
    body: 'Say what is inside, in under 45 characters.\n\n## Works\n- a number or a date\n- the reader’s advantage first\n- a question now and then\n\n## Does not\nCapitals, several exclamation marks, “newsletter no. 14”.',
  },
  {
    top: 'Campaigns',
    title: 'Preview text: the second subject line',
    labels: ['preview text', 'subject line'],
    body: 'It stands beside the subject in most inboxes.\n\n## Where\nCampaign › Subject › **Preview text**, 40 to 90 characters.\n\n## Empty?\nThen the first words of the mail are shown, often “View in browser”.',
  },
  {
    top: 'Campaigns',
    title: 'Send a test and get approval',
    labels: ['test', 'approval', 'campaign'],
    body: 'Tests go to up to ten addresses.\n\n## Approval\nOn Growth and Pro tick **Ask for approval**. The campaign waits until a colleague has pressed the button.\n\n## What a test cannot show\nPersonal fields are filled with your own data.',
  },
  {
    top: 'Campaigns',
    title: 'Personal greetings with fields',
    labels: ['fields', 'personalisation', 'greeting'],
    body: 'Fields are filled in for each reader.\n\n## Insert\nPress **{ }** in the editor and choose a field.\n\n## Nothing known\nGive a fallback, for instance “there”.\n\n## In the subject\nWorks too, but use it rarely.',
    de: {
      title: 'Persönliche Anrede mit Feldern',
      body: 'Felder werden für jede Person gefüllt.\n\n## Einfügen\nIm Editor **{ }** drücken und ein Feld wählen.\n\n## Nichts bekannt\nEinen Ersatz angeben.',
    },
  },
  {
    top: 'Campaigns',
    title: 'Pictures: size, format, alternative text',
    labels: ['pictures', 'editor', 'accessibility'],
    body: 'Small pictures load quickly and spare filters.\n\n## Size\n1200 wide for full width, below 1 MB.\n\n## Alternative text\nWrite what the picture says. One reader in five sees the text only.',
  },
  {
    top: 'Campaigns',
    title: 'Accessible mails',
    labels: ['accessibility', 'template'],
    body: 'Mails that everybody can read.\n\n## Checklist\n- 16 px or more\n- contrast of 4.5 to 1\n- links that say where they lead\n- headings in order',
  },
  {
    top: 'Campaigns',
    title: 'Resend to people who did not open',
    labels: ['resend', 'campaign'],
    body: 'A second try, with another subject.\n\n## When\nAfter two days, once.\n\n## How\nReport › **Resend**. People who clicked or left are taken out.',
  },
  {
    top: 'Campaigns',
    title: 'Archive page and sharing a campaign',
    labels: ['archive', 'share', 'link'],
    body: 'Every campaign has a page of its own.\n\n## Share\nReport › **Public link**.\n\n## Archive\nForms › Archive page lists past campaigns of a list.',
  },
  {
    top: 'Deliverability',
    title: 'Warm up a new sender address',
    labels: ['warm-up', 'reputation', 'domain'],
    body: 'A new address has no reputation yet.\n\n## Plan for two weeks\n- day 1: 200 most active readers\n- day 3: 500\n- day 7: 2,000\n- day 14: everybody\n\n## Watch\nComplaints below 0.1 %, bounces below 2 %.',
  },
  {
    top: 'Deliverability',
    title: 'Blocklists: what they are and what to do',
    labels: ['blocklist', 'spam', 'reputation'],
    body: 'Some lists name senders that behaved badly.\n\n## Are we on one?\nSettings › Sender domains › **Reputation** shows it.\n\n## What to do\nClean the list first, then ask for removal. We ask for shared addresses.',
  },
  {
    top: 'Deliverability',
    title: 'Dedicated sending address',
    labels: ['dedicated ip', 'deliverability'],
    access: 'pro',
    body: 'Worth it from 100,000 mails a month.\n\n## Advantages\nYour reputation is yours alone.\n\n## Order\nWrite to us; it takes a week, plus warm-up.',
  },
  {
    top: 'Deliverability',
    title: 'Logo beside your mail (BIMI)',
    labels: ['bimi', 'dmarc', 'logo'],
    body: 'Some inboxes show your logo.\n\n## Needed\nDMARC with quarantine or reject, a square SVG, and for Gmail a certificate.\n\n## Costs\nThe certificate is issued by others and costs about 1,000 a year.',
  },
  {
    top: 'Audience',
    title: 'Fields: types and how to change them',
    labels: ['fields', 'contacts'],
    body: 'Fields hold what you know of a person.\n\n## Types\nText, number, date, choice, yes or no.\n\n## Change a type\nAudience › Fields. Values that do not fit are kept as text beside it.',
  },
  {
    top: 'Audience',
    title: 'Lists or tags?',
    labels: ['lists', 'tags', 'contacts'],
    body: 'One list for each purpose that people signed up for; tags for all else.\n\n## Lists\nReaders can leave each of them.\n\n## Tags\nOnly you see them.',
    de: {
      title: 'Listen oder Tags?',
      body: 'Eine Liste je Zweck, für den sich Menschen angemeldet haben; Tags für alles andere.\n\n## Listen\nLeser können jede einzeln verlassen.\n\n## Tags\nSieht nur Ihr Team.',
    },
  },
  {
    top: 'Audience',
    title: 'Win back inactive readers',
    labels: ['inactive', 'win back', 'archive'],
    body: 'One honest mail, then let them go.\n\n## The mail\n“Do you still want to hear from us?” with a single button.\n\n## After two weeks\nArchive those who did not click. Your rates go up, your bill goes down.',
  },
  {
    top: 'Audience',
    title: 'Consent: what we keep as proof',
    labels: ['consent', 'gdpr', 'form'],
    body: 'For each sign-up: time, address, form and its wording.\n\n## See it\nContact › **Consent**.\n\n## Imports\nTick where the consent came from; we keep that.',
  },
  {
    top: 'Audience',
    title: 'Clean a list before a large send',
    labels: ['clean', 'bounce', 'list'],
    body: 'Ten minutes that save your reputation.\n\n## Do\n- remove role addresses such as info@\n- archive who has not opened for a year\n- run **Check addresses**',
  },
  {
    top: 'Automations',
    title: 'Ten automations worth copying',
    labels: ['automation', 'examples'],
    body: 'Ready to copy under Templates.\n\n## For shops\nWelcome, cart, second purchase, review.\n\n## For studios and schools\nReminder, missed class, season start.\n\n## For charities\nThank-you, anniversary, win back.',
  },
  {
    top: 'Automations',
    title: 'Goals: when somebody is done',
    labels: ['automation', 'goal'],
    body: 'Who reaches the goal leaves the series.\n\n## Examples\nBooked, bought, answered.\n\n## Set\nAutomation › **Goal**.',
  },
  {
    top: 'Automations',
    title: 'Journeys: how many people are where',
    labels: ['journey', 'report'],
    access: 'pro',
    body: 'Each step shows who waits, who passed and who left.\n\n## Find the leak\nThe step where most people leave is where to begin.',
  },
  {
    top: 'Automations',
    title: 'SMS steps (coming)',
    labels: ['automation', 'sms'],
    access: 'draft',
    body: 'Not released yet.\n\n## Countries\nDE, AT, GB first.',
  },
  {
    top: 'Integrations',
    title: 'All integrations at a glance',
    labels: ['integration', 'overview'],
    body: 'Shops, forms, calendars, cash registers.\n\n## Shops\nShopify, WooCommerce, Shopware.\n\n## Everything else\nThrough Zapier or Make, or our API.',
  },
  {
    top: 'Integrations',
    title: 'API: keys and rights',
    labels: ['api', 'key', 'security'],
    body: 'Give each program its own key.\n\n## Make one\nSettings › API › **New key**, choose the rights.\n\n## Lost\nRevoke it and make another, it cannot be shown again.',
  },
  {
    top: 'Integrations',
    title: 'API: limits and paging',
    labels: ['api', 'rate limit', 'paging'],
    body: '120 calls a minute for each account.\n\n## Paging\nFollow `next` until it is null.\n\n## Bulk\nUse batch calls with 500 rows.',
  },
  {
    top: 'Integrations',
    title: 'WordPress plug-in',
    labels: ['wordpress', 'plugin', 'form'],
    body: 'Forms and sign-ups in comments and shop.\n\n## Install\nPlugins › Add › “Postwing Forms”, then paste the key.\n\n## Cache\nEmpty it after changes.',
    de: {
      title: 'WordPress-Plug-in',
      body: 'Formulare für Ihre Website.\n\n## Installieren\nPlugins › Installieren › „Postwing Forms“, dann den Schlüssel einfügen.\n\n## Cache\nNach Änderungen leeren.',
    },
  },
  {
    top: 'Integrations',
    title: 'Developer sandbox',
    labels: ['api', 'test'],
    access: 'draft',
    body: 'Planned for spring.\n\n## Idea\nA copy of your account without contacts.',
  },
  {
    top: 'Account',
    title: 'Choose language and time zone',
    labels: ['language', 'time zone', 'settings'],
    body: 'Both belong to the account; each person may choose another language.\n\n## Account\nSettings › Account › Time zone.\n\n## You\nProfile › Language.',
  },
  {
    top: 'Account',
    title: 'Notifications: who is told what',
    labels: ['notifications', 'settings'],
    body: 'Settings › Notifications.\n\n## Useful ones\nRenewal, failed payment, automation idle, import done.',
  },
  {
    top: 'Account',
    title: 'Several brands in one account',
    labels: ['brands', 'account'],
    access: 'pro',
    body: 'Each brand has its own kit, domain and lists.\n\n## Add\nSettings › Brands.\n\n## Team\nPeople can be limited to brands.',
  },
  {
    top: 'Account',
    title: 'Security overview',
    labels: ['security', 'login', 'privacy'],
    body: 'What we do to keep your data safe.\n\n## Login\nSecond factor, alarms for new devices.\n\n## Storage\nEncrypted, in Frankfurt and Dublin.',
  },
  {
    top: 'Account',
    title: 'Escalation paths',
    labels: ['internal', 'process'],
    access: 'staff',
    body: 'For support only.\n\n## Tier 2\nSending logs, API, defects.\n\n## Billing group\nRefunds over 50, chargebacks.\n\n## Incidents\nOne problem ticket, link all cases, one wording.',
  },
  {
    top: 'Account',
    title: 'Tone of voice',
    labels: ['internal', 'writing'],
    access: 'staff',
    body: 'For support only.\n\n## Say\nWhat, when, where, and what to do if it does not happen.\n\n## Leave out\n“Unfortunately”, “as I said”, “simply”.',
  },
  {
    top: 'Reports',
    title: 'Compare campaigns',
    labels: ['report', 'compare'],
    body: 'Two to five campaigns side by side.\n\n## Choose\nReports › **Compare**.\n\n## Careful\nLists of different size have different noise.',
  },
  {
    top: 'Reports',
    title: 'Click map',
    labels: ['report', 'clicks'],
    body: 'Shows on the mail itself where people pressed.\n\n## Open\nReport › **Click map**.\n\n## Phones\nSwitch the view at the top.',
  },
  {
    top: 'Reports',
    title: 'Benchmarks by trade',
    labels: ['report', 'benchmark'],
    body: 'Medians of all our customers, last quarter.\n\n## Clicks\nShops 2.1 %, charities 3.9 %, schools 4.4 %, restaurants 2.8 %.\n\n## Unsubscribes\n0.2 to 0.4 % a mail.',
  },
  {
    top: 'Billing',
    title: 'Plans at a glance',
    labels: ['plan', 'pricing', 'billing'],
    body: 'All plans send as often as you like.\n\n## Free\n250 contacts, one list.\n\n## Starter, Growth, Pro\nSee “Upgrade or downgrade your plan”.\n\n## Yearly\nTwo months free.',
  },
  {
    top: 'Billing',
    title: 'Discounts for charities and schools',
    labels: ['discount', 'charity', 'billing'],
    body: '25 % on every plan.\n\n## Ask for it\nSend us the registration number.\n\n## From when\nFrom the next invoice on, as long as you are one.',
  },
  {
    top: 'Billing',
    title: 'Payment failed: what happens day by day',
    labels: ['payment failed', 'billing', 'card'],
    body: 'Nothing is lost at once.\n\n## Day 0\nFirst attempt fails, you get a mail.\n\n## Days 3 and 5\nWe try again.\n\n## Day 7\nSending pauses; lists and reports stay.\n\n## Day 60\nThe account goes to Free.',
    de: {
      title: 'Zahlung fehlgeschlagen: was Tag für Tag geschieht',
      body: 'Nichts geht sofort verloren.\n\n## Tag 0\nErster Versuch scheitert, Sie bekommen eine Mail.\n\n## Tage 3 und 5\nWir versuchen es erneut.\n\n## Tag 7\nDer Versand pausiert.',
    },
  },
  {
    top: 'Other',
    title: 'Trainings and webinars',
    labels: ['training', 'webinar'],
    body: 'Every Tuesday at 11, free for all plans.\n\n## Topics\nFirst campaign, reach the inbox, automations.\n\n## Recordings\nIn the community under Show and tell.',
  },
  {
    top: 'Other',
    title: 'Press and logos',
    labels: ['press', 'logo'],
    body: 'Logos and pictures to download.\n\n## Use\nFree for reports on us; please do not change colours.',
  },
]
