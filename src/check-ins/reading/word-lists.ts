/** What several words together mean: `doubt` is everything after which a careful human would ask, but for a `reason` behind a no. */
export type PhraseMeaning = 'filler' | 'doubt' | 'reason' | 'yes' | 'no' | 'none' | 'correction';

/** The small words of one language, as people know them (folding happens here). */
export interface WordLists {
  /** Greetings, thanks, counters, small words: they change nothing. */
  readonly fillers: string;
  /** Those of the fillers that thank, greet or wish well by themselves. */
  readonly courtesies: string;
  /** «tane»: behind any number they say nothing. */
  readonly counters: string;
  /** Nouns that are counted («hane»): they may hint at a task. */
  readonly units: string;
  /** Those of them in which a rating is given: «4 stars». */
  readonly ratingUnits: string;
  /** Words for a home, whose door is knocked at: in a title one stands for the others. */
  readonly homes: string;
  /** «dün», «sabah»: fine beside one value; with several they mean something else than a list. */
  readonly whens: string;
  /** Those of them that right beside a number may make it an hour or a day: «akşam 6». */
  readonly hours: string;
  /** «تا»: up to, before a number or a day, though it also counts. */
  readonly untils: string;
  readonly weekdays: string;
  /** «eksik», «yarın», «belki»: what is said is not simply so. */
  readonly doubts: string;
  /** «kapalıydı», «ill»: behind a no they say why; beside anything else they are doubts. */
  readonly reasons: string;
  /** «20 no sorry 15»: between two numbers they take the first one back. */
  readonly apologies: string;
  /** «please»: beside a number it may ask for as many. */
  readonly pleas: string;
  /** «çok»: behind what is asked of somebody it complains. */
  readonly muches: string;
  /** Units for people. */
  readonly persons: string;
  /** Words of titles for gatherings, which are counted themselves and not by who came. */
  readonly gatherings: string;
  /** «at», «in»: before a title's word. */
  readonly placesBefore: string;
  /** «önünde»: behind it. */
  readonly placesBehind: string;
  /** What a helping verb may deny: «didn't go», «couldn't do». */
  readonly deeds: string;
  /** «hava», «tired»: behind a number, beside a yes or a rating they begin a story that leaves it as it is. */
  readonly asides: string;
  /** «geçti», «enjoyed»: beside a yes they say how it was. */
  readonly tales: string;
  /** «posted», «yazdım»: verbs that only carry a number. */
  readonly carriers: string;
  readonly questions: string;
  /** At the start of a line they ask: «was the stand done». */
  readonly questionStarts: string;
  readonly corrections: string;
  /** «görev 3». */
  readonly taskWords: string;
  /** Those of them that number anything: «12 nolu sokak». */
  readonly numbering: string;
  readonly ands: string;
  /** «5 daha». */
  readonly more: string;
  /** «another 5». */
  readonly moreBefore: string;
  /** Behind a number they make it a price, a time, an age, a date. */
  readonly afterOddNumber: string;
  /** «saat 3». */
  readonly beforeOddNumber: string;
  readonly months: string;
  /** One is also «a»: «bir sorun var». */
  readonly articles: string;
  /** «with 2 volunteers». */
  readonly withBefore: string;
  /** «2 gönüllü ile». */
  readonly withBehind: string;
  readonly phrases: Readonly<Record<PhraseMeaning, readonly string[]>>;
  /** Words that are doubt by their form: «yapacağım». */
  readonly doubtful: RegExp;
}
