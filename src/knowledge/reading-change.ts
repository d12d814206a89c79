import { toDecimal } from './decimal.ts';
import { computeDerived } from './derived.ts';
import type { Derivation, DerivedResult } from './derived.ts';
import { formatFigure, toMachineValue } from './format.ts';
import type { Figure } from './format.ts';

/** Two readings of one statistic, and whether a source hedges either of them. */
interface Readings {
  former: Figure;
  latest: Figure;
  isHedged: boolean;
}

const toPlaces = (figure: Figure): number => toDecimal(figure.value).places;

/** Shares and indices of shares change by points; everything that is counted or paid changes by a percentage. */
const toDerivation = ({ former, latest, isHedged }: Readings): Derivation => {
  const operands = [former, latest] as const;
  return latest.unit.kind === 'percent'
    ? { operation: 'change', operands, decimals: Math.max(toPlaces(former), toPlaces(latest)) }
    : { operation: 'percentage-change', operands, decimals: isHedged ? 0 : 1 };
};

/** Computes how much a statistic changed from its former reading: percentage points for a share, else per cent. */
export const computeReadingChange = (readings: Readings): DerivedResult =>
  computeDerived(toDerivation(readings));

/** A change as a sentence begins with it. */
export interface ReadingChange {
  /** `Up`, `Down about`; without an amount `Unchanged` or `Hardly changed`. */
  words: string;
  amount?: { printed: string; machineValue: string };
}

/**
 * Says how much a statistic changed from its former reading, rounded to whole per cent where a source hedges.
 * @throws RangeError where the two cannot be compared; the check of the content refuses such a pair.
 */
export const describeReadingChange = (readings: Readings): ReadingChange => {
  const result = computeReadingChange(readings);
  if (!result.ok) throw new RangeError(result.problem);
  const { digits } = toDecimal(result.value);
  if (digits === 0n) {
    const isSame = toMachineValue(readings.former) === toMachineValue(readings.latest);
    return { words: isSame ? 'Unchanged' : 'Hardly changed' };
  }
  const words = `${digits > 0n ? 'Up' : 'Down'}${readings.isHedged ? ' about' : ''}`;
  const printed = formatFigure(result, { form: 'magnitude' });
  return { words, amount: { printed, machineValue: toMachineValue(result) } };
};
