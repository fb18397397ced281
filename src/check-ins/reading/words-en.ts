import { englishPhrases } from './phrases-en.ts';
import type { WordLists } from './word-lists.ts';

export const english: WordLists = {
  fillers: `sadly unfortunately afraid plz pls hello hi hey dear good morning evening afternoon night day thanks thank you thx ty regards cheers bless god
    sir madam mr mrs ms please sorry apologies for the delay late being reply replying i we my our us it is its was were
    a an of in at to on so far now time total totals all together altogether report answer answers here are
    have had has been got this these by me and that there them from just only love kind best wishes take care
    well yours sincerely boss team everyone bye xx x as per update`,
  courtesies: 'hello hi hey good thanks thank thx ty regards cheers bless wishes bye',
  counters: 'times',
  units: `new visit visits home homes house houses household households door doors people person persons family families
    volunteer volunteers member members shop shops neighbour neighbours neighbor neighbors call calls star stars point
    points meeting meetings`,
  ratingUnits: 'star stars point points',
  homes: 'door home house household',
  whens: `yesterday today tonight monday tuesday wednesday thursday friday saturday sunday week last earlier sat
    mon tue wed thu fri sun`,
  hours: 'tonight week monday tuesday wednesday thursday friday saturday sunday',
  untils: '',
  weekdays: '',
  doubts: `skipped skip declined cancelling hope after before permitting willing soon doing ill gonna next arranged arranging progress waiting shortly
    weekend tbc pencilled penciled postponed delayed missed forgot once part hopefully example eg scheduled rescheduled
    agreed permission plus something torn stolen text texts texting message messages less max min maximum minimum fully completely sure alright fine left remaining missing short tomorrow later maybe perhaps probably possibly nearly almost half some most
    partly partially all both each every everything any neither either same if unless will would could can might
    may shall should plan planned planning target goal aim aiming going want need needs hoping expect but however except
    though although or not yet still around approximately roughly approx about least over under than
    fewer needed required wanted promised pending due outstanding booked failed refused without besides mine twice
    stop fail supposed trying tried try never odd dozen dozens ish n/a`,
  reasons: 'closed locked shut away absent empty nobody sick cold unwell',
  pleas: 'please plz pls',
  muches: '',
  persons: 'people person persons neighbours neighbors',
  gatherings: 'meeting meetings tea teas coffee coffees choir party parties class classes chat chats',
  placesBefore: 'at in outside',
  placesBehind: '',
  apologies: 'sorry apologies',
  deeds:
    'go do manage happen attend visit finish complete make hold work start find reach meet see get come take been able',
  asides:
    'excellent poor bad dirty clean fair average weather ahead rain rained raining wet tired exhausted happy nice lovely great very busy crowded pleased proud',
  tales: `came enjoyed loved liked joined attended talked chatted helped turned stayed showed sang ate saw met cooked`,
  carriers: `planted inspected posted delivered wrote written rang phoned handed signed filled give gave rate rated`,
  questions: 'what when where which who whom why how does do whats',
  questionStarts: 'was were is are has',
  corrections: 'wrong mistake mistaken correction correct corrected oops typo error actually meant incorrect',
  taskWords: 'task tasks item number nr question',
  numbering: 'number nr',
  ands: 'and',
  more: 'more extra additional further',
  moreBefore: 'another plus add extra additional adding',
  afterOddNumber: `pm am oclock lira tl dollars dollar euro euros pounds pound usd percent thousand hundred million k m km kg
    days day weeks week months month years year yrs hours hour hrs hr h minutes minute mins min seconds st nd rd th
    old floor street road bucks cents degrees metres meters miles x gb half quarter past`,
  beforeOddNumber: `house to am at phone tel mobile age aged floor flat apartment apt room page date pin code percent extension ext bus
    until before after since till from between around about target`,
  months: `january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec`,
  articles: 'one',
  withBefore: 'with',
  withBehind: '',
  phrases: englishPhrases,
  doubtful: /^(?:\p{L}+nt)$/u,
};
