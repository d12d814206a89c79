/** The width that a chart is drawn for, and the measures that depend on it; all in units of the view box. */
export interface Frame {
  name: 'wide' | 'narrow';
  width: number;
  fontSize: number;
  lineHeight: number;
  /** Height of a plot with a vertical value axis. */
  plotHeight: number;
  /** Half the width of a dot that stands for a value. */
  dotRadius: number;
  /** About how many ticks a value axis has. */
  ticks: number;
  /** Distance between rows. */
  rowGap: number;
  /** Distance between rows whose names stand over them. */
  stackedGap: number;
  /** Share of the width that the names of rows may take. */
  nameShare: number;
}

// charts.css shows the wide drawing from 34rem (544 px) and the narrow one below, so that letters stay at 12 px and more:
// 544 / 680 × 15 = 12, and on a screen of 360 px with 32 px of padding on each side 296 / 340 × 14 = 12.2.
export const wide: Frame = {
  name: 'wide',
  width: 680,
  fontSize: 15,
  lineHeight: 18,
  plotHeight: 300,
  dotRadius: 5.5,
  ticks: 5,
  rowGap: 10,
  stackedGap: 14,
  nameShare: 0.36,
};

export const narrow: Frame = {
  name: 'narrow',
  width: 340,
  fontSize: 14,
  lineHeight: 17,
  plotHeight: 230,
  dotRadius: 4.5,
  ticks: 4,
  rowGap: 10,
  stackedGap: 14,
  nameShare: 0.42,
};
