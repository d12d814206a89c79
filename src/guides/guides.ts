import { guide as fenceLanguage } from './fence/language.ts';
import { guide as fenceReason } from './fence/reason.ts';
import { guide as fenceRun } from './fence/run.ts';
import { guide as fenceSyntax } from './fence/syntax.ts';
import { guide as fenceTypes } from './fence/types.ts';
import { guide as figureUncited } from './figure/uncited.ts';
import { guide as limitParser } from './limit/parser.ts';
import { guide as linkBroken } from './link/broken.ts';
import type { RuleGuide } from './rule-guide.ts';

/** Every rule of the check, by its id; a finding of any other id fails a test. */
export const ruleGuides: ReadonlyMap<string, RuleGuide> = new Map(
  [fenceLanguage, fenceReason, fenceRun, fenceSyntax, fenceTypes, figureUncited, limitParser, linkBroken].map(
    (guide) => [guide.id, guide],
  ),
);
