import type { LocalizedText } from '../model/basics';
import type { Target } from '../model/catalog';
import type { CheckLevel, Finding, FindingParams, Severity } from '../model/finding';
import type { ReturnFigure } from '../model/unitReturn';
import type { CheckContext, Placed } from './checkContext';

/** A fault a rule found in one cell of a record. */
export interface Fault {
  readonly record: Placed & { readonly targetId?: string | null; readonly unitId?: string | null };
  /** Column key of the cell at fault. */
  readonly key: string;
  readonly found: string;
  /** Of the message; `expected` also goes into the finding. */
  readonly params: FindingParams;
  /**
   * What the unit wrote to explain it (核实说明, 原因…), for soft rules; it closes the finding if it
   * says something.
   */
  readonly explanation?: string | null;
  /** Column key of the cell the explanation stands in, where it is not the record's 核实说明. */
  readonly explanationKey?: string;
}

/** 审核规则: names its fault, and finds it. Its message, with what to do, is `findings[code]`. */
export interface ValidationRule {
  /** Names the fault: `cumulativeDecreased`. */
  readonly code: string;
  readonly severity: Severity;
  readonly level: CheckLevel;
  readonly summary: LocalizedText;
  /** Why it is asked, in one or two sentences; with the source where one is published. */
  readonly why: LocalizedText;
  /**
   * The faults, or null where the rule has nothing to look at. One pass over the context. What
   * reading the workbook found is handed over as it is.
   */
  readonly check: (context: CheckContext) => readonly (Fault | Finding)[] | null;
}

export interface CheckResult {
  readonly findings: readonly Finding[];
  /** Codes of the rules that did not apply. */
  readonly skipped: readonly string[];
}

export function isFinding(found: Fault | Finding): found is Finding {
  return 'code' in found;
}

/** The faults of a rule that looks at each figure of certain targets on its own. */
export function eachFigure(
  context: CheckContext,
  applies: (target: Target) => boolean,
  find: (figure: ReturnFigure, target: Target) => readonly Omit<Fault, 'record'>[],
): readonly Fault[] | null {
  let seen = 0;
  const faults: Fault[] = [];
  for (const figure of context.figures) {
    const target = context.targets.get(figure.targetId);
    if (!target || !applies(target)) continue;
    seen += 1;
    for (const fault of find(figure, target)) faults.push({ ...fault, record: figure });
  }
  return seen === 0 ? null : faults;
}
