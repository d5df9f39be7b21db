// What does each coaching step say to a customer who writes English?

import type { StepTexts } from './languages.ts'

export const TEXTS: StepTexts = {
  return:
    'By the way: is there anything that keeps you from using the product at the moment? Tell me in a line, and I will show you the quickest way to get going again.',
  feature:
    'By the way, there is more in your plan that may help here. Tell me what you would like to do next, and I will show you the feature for it.',
  key_action:
    'By the way: if you tell me what you are planning next with us, I will send you the quickest steps to get it done.',
  guide:
    'For the next steps there are guides in our help centre that many find useful. Shall I send you the one that fits best?',
  search:
    'A tip for next time: the search in our help centre finds most answers within a minute, also at night. A few words of your question are enough.',
  setup:
    'You are well under way with the set-up. Which step are you at? I am glad to go through the next one with you.',
  community:
    'In our community other customers show how they do this. It is worth a look, and your questions are welcome there as well.',
  training: 'We also run short trainings on this. Shall I send you the next dates?',
  contribute: 'What you do there would help others too. Would you show it in our community?',
}
