// Which words say nothing about the matter, per language? They carry the grammar, and so betray the language.

import type { KnownLanguage } from './language.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Lower case, apostrophes cut (`don't` is asked for as `dont`). Negations are left out: they may matter. */
export const STOP_WORDS: Readonly<Record<KnownLanguage, ReadonlySet<string>>> = {
  en: words(`a about after again all also am an and any are as at be because been before being both but by can
    could did do does doing down during each even ever every few for from further get got had has have having he
    her here hers him his how i id if ill im in into is it its ive just like make may me might more most much must
    my myself of off on once only or other our ours out over own please same say see seem shall she should so some
    still such than that thats the their theirs them then there these they theyre this those through to too under
    until up upon us very was we were weve what whats when where which while who whom whose why will with would yet
    you youre your yours yourself hello hi dear thanks thank regards`),
  de: words(`aber alle allem allen aller alles als also am an ander andere anderen auch auf aus bei beim bin bis
    bist bitte da damit dann das dass daß dazu dein deine dem den denn der des dessen dich die dies diese diesem
    diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines einige er es etwas euch euer eure
    für ganz gegen gibt habe haben hallo hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren
    ihrer im in indem ins ist ja jede jedem jeden jeder jedes jetzt kann kannst können könnte machen man mehr mein
    meine meinem meinen meiner mich mir mit muss musste müssen nach noch nun nur ob oder ohne schon sehr sein seine
    seinem seinen seiner seit sich sie sind so soll sollte sondern sonst über um und uns unser unsere unserem
    unseren unter viel vielen vom von vor war waren warum was weil welche wenn wer werde werden wie wieder will wir
    wird wirst wo wollen wollte wurde wurden würde zu zum zur zwar zwischen geehrte damen herren grüße gruß grüßen
    freundlichen danke vielen`),
  es: words(`a al algo alguna alguno algunos ante antes aquí así aunque bien cada como cómo con contra cual cuál
    cuando cuándo cuanto de del desde donde dónde dos durante e el él ella ellas ellos en entre era eran es esa esas
    ese eso esos esta está estaba están estar estas este esto estos estoy fue fueron ha había han has hasta hay he
    hemos la las le les lo los más me mi mí mientras mis mucho muchos muy nos nosotros nuestra nuestro o os otra
    otro para pero por porque puede puedo que qué quien quién se sea según ser si sí sido sin sobre solo sólo son su
    sus también tan tanto te tengo tiene tienen toda todas todo todos tu tú tus un una unas uno unos usted ustedes
    va y ya yo hola buenos buenas días tardes gracias saludos cordial estimado estimada favor`),
  fr: words(`à ai ainsi alors après as au aucun aussi autre autres aux avais avait avant avec avez avoir avons bien
    c ça car ce ceci cela celle celui ces cet cette ceux chaque chez ci comme comment d dans de depuis des deux
    dont donc du elle elles en encore entre es est et étaient était été êtes être eu eux fait faire fois font hors
    ici il ils j je jusqu l la là le les leur leurs lors lorsque lui m ma mais me même mes mien moi moins mon n nos
    notre nous on ont ou où par parce pas peu peut peux plus pour pourquoi pouvez puis qu quand que quel quelle
    quelles quels qui quoi s sa sans se sera ses si sien soit son sont sous suis sur t ta tandis te tes toi ton tous
    tout toute toutes très tu un une vers voici voilà vos votre vous y bonjour bonsoir merci cordialement madame
    monsieur salutations`),
  pt: words(`a ao aos aquela aquele aquilo as às até bem cada com como da das de dela dele deles depois do dos e é
    ela elas ele eles em entre era eram essa essas esse esses esta está estamos estão estar estas estava este estes
    estou eu foi foram há isso isto já lhe lhes lo mais mas me mesmo meu meus minha minhas muito muitos na nas nem
    no nos nós nossa nosso num numa o os ou outra outro para pela pelas pelo pelos pode por porque posso pra qual
    quando que quê quem são se seja sem ser seu seus só sobre sua suas também tão te tem têm tenho ter teu tinha
    toda todas todo todos tua tudo um uma umas uns vai você vocês vos olá oi bom boa dia tarde noite obrigado
    obrigada abraços atenciosamente cumprimentos favor prezados`),
  it: words(`a ad ai al alla alle allo anche ancora avere aveva c che chi ci ciò come con contro cosa cui da dagli
    dai dal dalla dalle dallo de degli dei del dell della delle dello dentro di dopo dove e è ed era erano essere fa
    fare fino fra gli ha hai hanno ho i il in io l la le lei li lo loro lui ma me mentre mi mia mie miei mio molto
    ne negli nei nel nella nelle nello noi nostra nostro o ogni oppure per perché però più poi posso può qual quale
    quando quanto quella quelle quelli quello questa queste questi questo qui quindi sarà se sei senza si sia siamo
    siete sono sta stata stato su sua sue sugli sui sul sulla suo suoi te ti tra tu tua tuo tutti tutto un una uno
    vi voi vostra vostro buongiorno salve ciao grazie saluti cordiali gentile`),
  nl: words(`aan al alle alles als altijd andere ben bij daar dan dat de der deze die dit doen door dus een en er ge
    geen had heb hebben heeft hem het hier hij hoe hun iemand iets ik in is ja je jij jou jouw jullie kan kon kunnen
    maar me meer men met mij mijn moet na naar nog nu of om omdat onder ons onze ook op over reeds te tegen toch toen
    tot u uit uw van veel voor want waren was wat we wel werd wie wij wil worden wordt zal ze zei zelf zich zij zijn
    zo zonder zou hallo beste bedankt groet groeten dank vriendelijke`),
}
