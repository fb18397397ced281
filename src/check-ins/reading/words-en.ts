import type { WordLists } from './lexicon.ts';

export const english: WordLists = {
  fillers: `hello hi hey dear good morning evening afternoon night day thanks thank you thx ty regards cheers bless god
    sir madam mr mrs ms please sorry apologies for the delay late being reply replying i we my our us it is its was were
    a an of in at to on so far now times time total totals in all together altogether report answer answers here are
    have had has been got the this these by me and that there them with from just only love kind best wishes take care
    hope well yours sincerely love dear boss team everyone all_ bye xx x as per texting text message about_ update my`,
  units: `visit visits home homes house houses household households door doors people person persons family families
    volunteer volunteers member members shop shops neighbour neighbours neighbor neighbors call calls star stars point
    points meeting meetings`,
  whens: `yesterday today morning_ tonight monday tuesday wednesday thursday friday saturday sunday week last earlier sat
    mon tue wed thu fri sun`,
  doubts: `left remaining missing short short_ tomorrow later maybe perhaps probably possibly nearly almost half some most
    partly partially all both each every everything any neither either same as_ if unless will would could can might
    may shall should plan planned planning target goal aim aiming going want need needs hoping expect but however except
    though although or not yet still soon around approximately roughly approx about least least_ over under than
    supposed trying tried try never only_ ill`,
  questions: 'what when where which who whom why how does do whats is_ are_',
  corrections: 'wrong mistake mistaken correction correct corrected oops typo error actually meant incorrect',
  taskWords: 'task tasks item number nr question',
  ands: 'and',
  more: 'more extra additional further',
  moreBefore: 'another plus add extra additional adding',
  afterOddNumber: `pm am oclock lira tl dollars dollar euro euros pounds pound usd percent thousand hundred million k m km kg
    days day weeks week months month years year yrs hours hour hrs hr h minutes minute mins min seconds st nd rd th
    old floor street road bucks cents degrees metres meters miles x gb half quarter past`,
  beforeOddNumber: `at phone tel mobile age aged floor flat apartment apt room page date pin code percent extension ext bus
    until before after since till from between around about target`,
  months: `january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec`,
  articles: 'one',
  phrases: {
    filler: ['so far', 'thank you', 'thanks a lot', 'thank you all', 'good day', 'sorry for the delay', 'sorry i am late', 'all the best', 'sorry im late', 'as of today', 'up to now', 'until now', 'at the moment', 'best regards', 'kind regards', 'god bless', 'not to worry', 'no worries', 'no problem', 'have a good day', 'have a nice day', 'so late'],
    doubt: ['not yet', 'no idea', 'not sure', 'dont know', 'do not know', 'no one', 'at least', 'up to', 'not all', 'not really', 'to do', 'will do', 'going to', 'not much', 'not many', 'all done', 'none of'],
    yes: ['yes done', 'yes did', 'i did', 'we did', 'yes i did', 'yes we did', 'did it', 'i have', 'we have', 'yes i have', 'was done', 'is done', 'its done', 'yes it was', 'yes of course', 'of course', 'was held', 'yes it is'],
    no: ['not done', 'did not', 'have not', 'has not', 'was not', 'could not', 'did nt', 'didn t', 'not held', 'not happened', 'no i did not', 'no i didnt', 'no didnt', 'no did not', 'no not done', 'i did not', 'did not happen', 'was cancelled', 'was canceled', 'did not do it', 'didnt do it', 'could not do it', 'couldnt do it', 'didnt happen', 'no we didnt', 'not finished', 'not completed', 'no i have not', 'i have not', 'no i havent', 'not possible', 'didnt go', 'did not go', 'couldnt go', 'could not go', 'was not done', 'wasnt done'],
    none: ['none at all', 'not one', 'not a single one'],
    correction: ['i meant', 'should be', 'should have been', 'my mistake', 'i was wrong', 'by mistake', 'not correct', 'made a mistake', 'it should be', 'i mean'],
    not: [],
  },
  doubtful: /^(?:\p{L}+nt)$/u,
};
