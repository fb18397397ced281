/** Everything that can be wrong with a workbook or strange about it, with the variables of its sentence. */
export const problemKeys = {
  'problem-file-missing': ['path'],
  'problem-file-unreadable': ['path'],
  'problem-file-kind': ['path'],
  'problem-workbook-old': ['path'],
  'problem-workbook-locked': ['path'],
  'problem-workbook-broken': ['path'],
  'problem-workbook-empty': ['path'],
  'problem-folder-without-tables': ['path'],
  'problem-sheets-unknown': ['path'],
  'problem-csv-quotes': ['file', 'row'],
  'problem-export-kind': ['path'],
  'problem-file-unwritable': ['path'],

  'problem-header-missing': ['columns'],
  'problem-column-missing': ['wanted'],
  'problem-row-twice': ['otherRow'],
  'problem-number-invalid': ['value'],
  'problem-number-range': ['value', 'least', 'most'],
  'problem-code-invalid': ['value'],
  'problem-language-unknown': ['value'],

  'problem-key-unknown': ['name'],
  'problem-key-twice': ['name', 'otherRow'],
  'problem-date-invalid': ['value'],
  'problem-time-invalid': ['value'],
  'problem-weekday-unknown': ['value'],
  'problem-time-zone-unknown': ['value'],
  'problem-check-in-days-invalid': ['value', 'days'],
  'problem-sms-name-long': ['value', 'length'],

  'problem-name-missing': [],
  'problem-unit-code-twice': ['code', 'otherRow'],
  'problem-unit-merged': ['name', 'other', 'otherRow'],
  'problem-unit-alike': ['name', 'other', 'otherRow'],
  'problem-unit-circular': ['name', 'path'],
  'problem-units-made': ['count'],
  'problem-unit-missing': [],
  'problem-unit-unknown': ['value'],
  'problem-unit-similar': ['value', 'suggestion'],
  'problem-unit-ambiguous': ['value', 'candidates'],

  'problem-phone-missing': [],
  'problem-phone-mangled': ['value'],
  'problem-phone-several': ['value'],
  'problem-phone-invalid': ['value', 'country'],
  'problem-phone-landline': ['value'],
  'problem-phone-two-names': ['phone', 'name', 'other', 'otherRow'],
  'problem-person-two-phones': ['name', 'otherRow'],
  'problem-person-differs': ['value', 'other', 'otherRow'],
  'problem-role-unknown': ['value'],
  'problem-channel-unknown': ['value'],

  'problem-title-missing': [],
  'problem-title-sms-made': ['title', 'length'],
  'problem-title-sms-long': ['value', 'length', 'most'],
  'problem-task-code-twice': ['code', 'otherRow'],
  'problem-task-twice': ['title', 'otherRow'],
  'problem-kind-unknown': ['value'],
  'problem-target-missing': [],
  'problem-target-unused': ['kind'],
  'problem-points-missing': ['points'],
  'problem-evidence-unknown': ['value'],
  'problem-cycles-unknown': ['value'],
  'problem-cycles-date': [],
  'problem-days-reversed': ['from', 'until'],
} as const satisfies Record<`problem-${string}`, readonly string[]>;

export type ProblemKey = keyof typeof problemKeys;

export type ProblemVars<K extends ProblemKey> = Readonly<
  Record<(typeof problemKeys)[K][number], string | number>
>;
