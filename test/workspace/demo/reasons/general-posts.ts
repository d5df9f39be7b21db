// Which community posts belong to no single contact reason?

import type { PostContent } from './types.ts'

interface GeneralPost extends PostContent {
  topic: string
}

const asked = (topic: string, title: string, text: string, ...answers: readonly string[]): GeneralPost => ({
  topic,
  title,
  text,
  answers,
  status: answers.length > 0 ? 'answered' : 'none',
})

const idea = (
  title: string,
  text: string,
  status: NonNullable<PostContent['status']>,
  ...answers: readonly string[]
): GeneralPost => ({
  topic: 'Ideas',
  title,
  text,
  answers,
  status,
  official: answers.length > 0 && status !== 'none',
})

const shown = (title: string, text: string, ...answers: readonly string[]): GeneralPost => ({
  topic: 'Show and tell',
  title,
  text,
  answers,
  status: 'none',
})

const beta = (title: string, text: string, ...answers: readonly string[]): GeneralPost => ({
  topic: 'Beta lounge',
  title,
  text,
  answers,
  status: 'answered',
  official: true,
})

export const GENERAL_POSTS: readonly GeneralPost[] = [
  asked(
    'Campaigns',
    'How often do you send?',
    'We send once a month and wonder whether that is too little.',
    'Every two weeks works best for our shop, once a week brought more unsubscribes.',
    'Monthly is fine if people expect it.',
  ),
  asked(
    'Campaigns',
    'Subject lines under 30 characters',
    'Do short ones really work better?',
    'On phones yes. We look at the first 30 characters only.',
  ),
  asked(
    'Campaigns',
    'Can I copy a campaign to another account?',
    'We look after three clubs.',
    'Export the template as a file and import it in the other account.',
  ),
  asked(
    'Campaigns',
    'Video in a mail',
    'Is it possible to embed a video?',
    'Use a picture with a play button and link it. Hardly any mail program plays videos.',
  ),
  asked(
    'Campaigns',
    'First name missing in half of our contacts',
    'The greeting says “Hello ,”.',
    'Give a fallback in the field: Hello {first name or “there”}.',
  ),
  asked('Campaigns', 'Test mails never arrive at one colleague', 'All others get them.'),
  asked(
    'Campaigns',
    'Emoji look different on Windows',
    'The heart is black there. Can I do something about it?',
    'Use a small picture instead in the text. In the subject there is no way.',
  ),
  asked(
    'Campaigns',
    'Print version of a newsletter',
    'Some older members want it on paper.',
    'Open the public link and print it; there is a print style since spring.',
  ),
  asked(
    'Deliverability',
    'Is a dedicated address worth it for 20,000 mails a month?',
    'Sales said yes, the internet says no.',
    'No. Below 100,000 the shared ones are better, your own gets cold.',
  ),
  asked(
    'Deliverability',
    'Opens at Outlook.com halved',
    'Since the first of the month.',
    'Same here. It came back after two weeks of sending to active readers only.',
  ),
  asked(
    'Deliverability',
    'SPF: do I need Postwing in it?',
    'Our record is full already.',
    'Not with the CNAME records. We use our own return address, which has its own SPF.',
  ),
  asked(
    'Deliverability',
    'How to warm up after the summer break',
    'We have not sent for three months.',
    'Start with the most active 200 and double it every second day.',
  ),
  asked(
    'Deliverability',
    'Link shortener and spam filters',
    'Does bit.ly harm?',
    'Yes, many filters dislike it. Use plain links, we count clicks anyway.',
  ),
  asked('Deliverability', 'Reply-to at another domain', 'Is that bad for delivery?'),
  asked(
    'Audience',
    'Double opt-in for paper lists',
    'We collect addresses on paper at the fair.',
    'Import them with the tag “fair” and send one confirmation mail. Keep the paper.',
  ),
  asked(
    'Audience',
    'Birthday without a year',
    'People do not want to tell their age.',
    'Enter 1900 as the year. The automation only looks at day and month.',
  ),
  asked(
    'Audience',
    'What is the difference between archive and delete?',
    'Both vanish from the list.',
    'Archived people keep their history and can come back. Deleted is for good.',
  ),
  asked(
    'Audience',
    'Import changes phone numbers to 4.9E+11',
    'Excel does it.',
    'Format the column as text before saving.',
  ),
  asked(
    'Audience',
    'Limit of lists',
    'We have 48 lists. Is there a maximum?',
    '200. But you may be happier with tags.',
  ),
  asked(
    'Audience',
    'Gender-neutral salutation in German',
    'How do you do it?',
    '„Guten Tag Vorname Nachname“ funktioniert immer.',
  ),
  asked(
    'Automations',
    'Automation for a waiting list',
    'When a place becomes free the next person should get a mail.',
  ),
  asked(
    'Automations',
    'Different welcome mails for two forms',
    'One list, two forms.',
    'Trigger “Signs up by form” and choose the form; one automation each.',
  ),
  asked(
    'Automations',
    'Can an automation end on a date?',
    'For a Christmas offer.',
    'Condition “date is before” at the first step, and a stop on the 24th by hand.',
  ),
  asked(
    'Automations',
    'How long should a welcome series be?',
    'Three mails, five, seven?',
    'Three. The fourth lost more than it won in our tests.',
  ),
  asked(
    'Automations',
    'Internal mail when somebody clicks',
    'I want to call people who click on “offer”.',
    'Step “Tell a colleague” after the click condition.',
  ),
  asked(
    'Integrations',
    'Cash register to Postwing',
    'We use a small German system with CSV only.',
    'Upload folder plus nightly import. Support can switch it on.',
  ),
  asked('Integrations', 'Calendly bookings as contacts', 'Any experience?', 'Zapier, ready in five minutes.'),
  asked(
    'Integrations',
    'Form in a Shopify page',
    'Where does the code go?',
    'Theme editor › Custom Liquid. Paste the two lines.',
  ),
  asked(
    'Integrations',
    'Python client for the API?',
    'Is there one?',
    'Not official. I put mine on GitHub, it covers contacts and campaigns.',
  ),
  asked(
    'Integrations',
    'Webhooks and Cloudflare',
    'Our endpoint answers 403 to you.',
    'Cloudflare challenges us. Add a rule for the user agent.',
  ),
  asked(
    'Account',
    'Two people edit at once',
    'Can we both work on a campaign?',
    'Only one at a time, the other can watch and comment.',
  ),
  asked(
    'Account',
    'Login by Microsoft account',
    'Does it exist?',
    'On Pro, under Security › Single sign-on.',
  ),
  asked('Account', 'Who deleted our list?', 'Is there a log?', 'Settings › Activity, 90 days back.'),
  asked('Account', 'Where is the servers’ location shown?', 'Our officer wants a link.'),
  asked(
    'Reports',
    'Export all reports of a year',
    'For the annual review.',
    'Reports › Compare › Export, choose the whole year.',
  ),
  asked(
    'Reports',
    'Clicks by bots',
    'All links clicked within a second.',
    'Security scanners. “Leave out machine clicks” is in the same place as for opens.',
  ),
  asked('Reports', 'Unsubscribes per list', 'Where do I see that?', 'Audience › list › Growth.'),
  asked('Reports', 'What happened to the world map?', 'It was in the old report.'),
  asked(
    'Billing',
    'Yearly or monthly?',
    'Two months free, but I fear the lock-in.',
    'Unused months are refunded if you leave, we did it once.',
  ),
  asked(
    'Billing',
    'Price in euros',
    'My card has a fee for dollars.',
    'Company details › Country decides the currency.',
  ),
  asked(
    'Billing',
    'PAY-417 at every renewal',
    'Anybody else since last week? It works at the third try.',
    'Yes! Since about ten days. Support says that they know.',
    'Bank transfer worked for me at once.',
  ),
  idea(
    'Dark mode for the editor',
    'My eyes at night.',
    'planned',
    'On our list for the first half of next year.',
  ),
  idea(
    'Drag pictures from the desktop',
    'Instead of the upload window.',
    'completed',
    'It is here since May, drop them anywhere on the page.',
  ),
  idea('Schedule by time zone for automations too', 'Campaigns can do it.', 'planned', 'We are building it.'),
  idea('Comments on blocks', 'To discuss a draft with colleagues.', 'completed', 'Press C on a block.'),
  idea('QR code block', 'For posters and mails.', 'none', 'Please! We make them by hand.'),
  idea(
    'A shared calendar with campaigns',
    'As a subscription for Outlook.',
    'completed',
    'Calendar › Subscribe.',
  ),
  idea(
    'Rename “Pause” of automations',
    'It does not pause.',
    'planned',
    'You are right. It becomes “Close entrance”.',
  ),
  idea(
    'Own domain for the archive page',
    'news.ourname.org instead of yours.',
    'not_planned',
    'Too much work with certificates at the moment, sorry.',
  ),
  idea('More than five billing addresses', 'We have six departments.', 'none'),
  idea(
    'Import from vCard',
    'Phones export that.',
    'not_planned',
    'Few ask for it. Free converters do the job.',
  ),
  idea(
    'Undo for 60 seconds after sending',
    'Everybody knows the feeling.',
    'planned',
    'We test it with the beta group.',
  ),
  idea(
    'Snippets for legal texts',
    'Same text in forty campaigns.',
    'completed',
    'Saved blocks, since August.',
  ),
  idea(
    'Sort segments into folders',
    'We have more than a hundred.',
    'none',
    'Yes please.',
    'At least a search field.',
  ),
  shown(
    'Our Advent calendar brought 31 % more bookings',
    'Twenty-four tiny mails with one picture each. Ask me anything.',
    'How many people unsubscribed?',
    'About 2 %, nearly all in the first three days.',
  ),
  shown(
    'From 14 to 31 % opens in a charity',
    'We changed the sender from the office to our director.',
    'Did the replies go up as well?',
  ),
  shown(
    'A newsletter without a single picture',
    'Plain text, and people write back!',
    'Courage! Ours would revolt.',
  ),
  shown(
    'How we welcome new members',
    'Three mails, the second with a video of the choir.',
    'Lovely idea with the choir.',
  ),
  shown('Recording of the webinar on the inbox', 'Link and worksheet inside.', 'Thank you, very clear.'),
  shown(
    'Bakery: sold out by a mail at 6:30',
    'Only to people within two miles.',
    'How did you do the two miles?',
    'Postcode field and a segment.',
  ),
  shown('Template for theatres to copy', 'Dates in a table that works on phones.'),
  shown('Win-back mail that made people laugh', '“Is it us or is it your spam folder?”', 'Stolen :-)'),
  shown('Unser Hoffest in drei Mails', 'Einladung, Erinnerung, Dank mit Fotos.', 'Sehr schön gemacht!'),
  beta(
    'Undo after sending: first impressions',
    'Works, but the bar hides behind the chat.',
    'Thanks, mended in the build of today.',
  ),
  beta('New editor: keyboard shortcuts', 'Which ones do you miss?', 'Duplicate block is Ctrl+D from now on.'),
  beta('AI subject lines', 'They all sound the same.', 'We hear you. There is a switch for the tone now.'),
  beta(
    'Branches on Growth?',
    'Is it true that branches come to Growth?',
    'We test it with some of you. No promise.',
  ),
]
