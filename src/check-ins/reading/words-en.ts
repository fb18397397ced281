import type { WordLists } from './word-lists.ts';

export const english: WordLists = {
  fillers: `hello hi hey dear good morning evening afternoon night day thanks thank you thx ty regards cheers bless god
    sir madam mr mrs ms please sorry apologies for the delay late being reply replying i we my our us it is its was were
    a an of in at to on so far now time total totals in all together altogether report answer answers here are
    have had has been got the this these by me and that there them from just only love kind best wishes take care
    well yours sincerely love dear boss team everyone bye xx x as per update my`,
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
  doubts: `hope after before permitting willing soon doing closed locked shut away absent empty nobody plus something torn stolen text texts texting message messages less max min maximum minimum fully completely sure alright fine left remaining missing short tomorrow later maybe perhaps probably possibly nearly almost half some most
    partly partially all both each every everything any neither either same if unless will would could can might
    may shall should plan planned planning target goal aim aiming going want need needs hoping expect but however except
    though although or not yet still soon around approximately roughly approx about least over under than
    fewer needed required wanted promised pending due outstanding booked failed refused without besides mine twice half
    stop fail supposed trying tried try never odd dozen dozens ish n/a`,
  apologies: 'sorry apologies',
  deeds:
    'go do manage happen attend visit finish complete make hold work start find reach meet see get come take go been able',
  putOffs: `
    … who is this
    … who are you
    … what do you mean
    … what is this
    … wrong number
    … told you already
    … already answered
    … ask me
    … call me
    … not now
    … another time
    … let me think
    … was the question
    … what question
    … dont know
    … no idea
    … dont understand
    … happy easter
    … happy christmas
    later
    write later
    will write later
    will write tomorrow
    will write soon
    i will write
    will tell later
    will tell tomorrow
    will send later
    will do later
    will do
    ill write later
    ill write tomorrow
    ill tell you later
    ill send it later
    tell you later
    dont know
    i dont know
    do not know
    i do not know
    dunno
    not sure
    no idea
    what
    what do i write
    what to write
    what should i write
    what shall i write
    dont know what to write
    i dont understand
    dont understand
    not understood
    dont know yet
    not yet
    ask me later
    ask later
    i will ask
    will ask
    will find out
  `,
  asides:
    'weather rain rained raining wet tired exhausted happy nice lovely great very busy crowded pleased proud',
  questions: 'what when where which who whom why how does do whats',
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
  phrases: {
    filler: [
      'hope you are well',
      'hope all is well',
      'hope this finds you well',
      'hope you are all well',
      'so far',
      'thank you',
      'thanks a lot',
      'thank you all',
      'good day',
      'sorry for the delay',
      'sorry i am late',
      'all the best',
      'sorry im late',
      'as of today',
      'up to now',
      'until now',
      'at the moment',
      'best regards',
      'kind regards',
      'god bless',
      'not to worry',
      'no worries',
      'no problem',
      'have a good day',
      'have a nice day',
      'so late',
    ],
    doubt: [
      'did you',
      'did i',
      'did they',
      'did he',
      'did she',
      'didnt you',
      'didnt i',
      'did not i',
      'havent i',
      'have you',
      'is it',
      'was it done',
      'is the',
      'was the',
      'i have to',
      'we have to',
      'i have a question',
      'we have a question',
      'yes i see',
      'yes i know',
      'yes i heard',
      'yes i read',
      'yes i understand',
      'yes i got',
      'yes i am here',
      'yes this is',
      'got it',
      'couldnt have',
      'could not have',
      'didnt get it',
      'did not get it',
      'didnt get that',
      'didnt get this',
      'didnt see it',
      'didnt see this',
      'did not see',
      'no question',
      'no questions',
      'no good',
      'that one',
      'the one',
      'one of',
      'one more time',
      'in the morning',
      'at night',
      'we are',
      'there are',
      'here are',
      'of us',
      'at home',
      'more please',
      'please another',
      'done by',
      'being done',
      'did not done',
      'this evening',
      'this morning',
      'a day',
      'a week',
      'per day',
      'per week',
      'last month',
      'last week',
      'last time',
      'they were ill',
      'she was ill',
      'he was ill',
      'was out',
      'were out',
      'was away',
      'was closed',
      'wasnt there',
      'was not there',
      'wasnt in',
      'was not in',
      'nobody in',
      'nobody there',
      'nobody home',
      'to come',
      'nothing to report',
      'no longer',
      'and i',
      'and me',
      'and we',
      'and my',
      'no more',
      'yes please',
      'call me',
      'please call',
      'not yet',
      'no idea',
      'not sure',
      'dont know',
      'do not know',
      'at least',
      'up to',
      'not all',
      'not really',
      'to do',
      'to go',
      'and a bit',
      'and a few',
      'and some',
      'and counting',
      'will do',
      'going to',
      'not much',
      'not many',
      'all done',
      'none of',
    ],
    yes: [
      'sure did',
      'you bet',
      'i did',
      'we did',
      'did it',
      'i have',
      'we have',
      'was done',
      'is done',
      'its done',
      'of course',
      'was held',
    ],
    no: [
      'havent done',
      'havent done it',
      'have not done',
      'have not done it',
      'i have not done it',
      'hasnt been done',
      'has not been done',
      'isnt done',
      'is not done',
      'aint done',
      'not done',
      'did not',
      'have not',
      'has not',
      'was not',
      'could not',
      'did nt',
      'didn t',
      'not held',
      'not happened',
      'i did not',
      'did not happen',
      'was cancelled',
      'was canceled',
      'did not do it',
      'didnt do it',
      'could not do it',
      'couldnt do it',
      'didnt happen',
      'not finished',
      'not completed',
      'i have not',
      'not possible',
      'didnt go',
      'did not go',
      'couldnt go',
      'could not go',
      'was not done',
      'wasnt done',
    ],
    none: ['none at all', 'not one', 'not a single one'],
    correction: [
      'i meant',
      'should be',
      'should have been',
      'my mistake',
      'i was wrong',
      'by mistake',
      'not correct',
      'made a mistake',
      'it should be',
      'i mean',
    ],
  },
  doubtful: /^(?:\p{L}+nt)$/u,
};
