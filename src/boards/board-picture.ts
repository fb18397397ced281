/** What a board's picture shows. All words and digits come in the reader's language; drawing adds none. */
export interface BoardPicture {
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly subtitle: string;
  /** In the order of the board; the first ten are drawn. */
  readonly rows: readonly BoardRow[];
  /** Facts below the table, such as participation and the longest streak. */
  readonly figures: readonly BoardFigure[];
  readonly footer: string;
}

export interface BoardRow {
  readonly place: string;
  readonly name: string;
  readonly score: string;
  /** Length of the bar, 0 to 1; what lies outside is clamped. */
  readonly scoreShare: number;
  readonly movement?: BoardMovement | undefined;
  readonly isTied?: boolean | undefined;
  readonly note?: string | undefined;
}

export interface BoardMovement {
  readonly text: string;
  readonly direction: 'up' | 'down' | 'same';
}

export interface BoardFigure {
  readonly label: string;
  readonly value: string;
}
