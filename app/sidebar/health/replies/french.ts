// What does each coaching step say to a customer who writes French?

import type { StepTexts } from './languages.ts'

export const TEXTS: StepTexts = {
  return:
    'Au fait, y a-t-il quelque chose qui vous empêche d’utiliser le produit en ce moment ? Dites-le-moi en une ligne et je vous montrerai le moyen le plus rapide de vous y remettre.',
  feature:
    'Au fait, votre abonnement comprend encore d’autres fonctions qui peuvent vous aider ici. Dites-moi ce que vous souhaitez faire ensuite et je vous montrerai celle qui convient.',
  key_action:
    'Au fait, si vous me dites ce que vous comptez faire ensuite avec nous, je vous enverrai les étapes les plus rapides pour y arriver.',
  guide:
    'Pour la suite, notre centre d’aide propose des guides que beaucoup trouvent utiles. Voulez-vous que je vous envoie celui qui vous convient le mieux ?',
  search:
    'Un conseil pour la prochaine fois : la recherche de notre centre d’aide trouve la plupart des réponses en une minute, même la nuit. Quelques mots de votre question suffisent.',
  setup:
    'La mise en place est déjà bien avancée. À quelle étape en êtes-vous ? Je ferai volontiers la suivante avec vous.',
  community:
    'Dans notre communauté, d’autres clients montrent comment ils font. Cela vaut le coup d’œil, et vos questions y sont aussi les bienvenues.',
  training:
    'Nous proposons aussi de courtes formations à ce sujet. Voulez-vous que je vous envoie les prochaines dates ?',
  contribute:
    'Ce que vous faites serait utile à d’autres aussi. Aimeriez-vous le montrer dans notre communauté ?',
}
