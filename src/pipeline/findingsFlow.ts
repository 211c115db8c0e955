import { RULES } from '../check/rules/index';
import type { WorkbookHost } from '../host/workbookHost';
import { planFindings } from '../layout/findingsSheet';
import { planFindingRows, readFindingRows, type StandingFinding } from '../layout/findingRows';
import { locateTable } from '../layout/locateTable';
import { readMaster, type MasterReading } from '../layout/readMaster';
import { inLocale } from '../layout/rows';
import type { LocalizedText } from '../model/basics';
import type { Finding } from '../model/finding';
import type { WorkbookGrid } from '../model/grid';
import { createDescriber, toListed, type CheckedFinding } from './checkedWorkbook';
import { runMasterRules } from './masterRules';
import { catalogOf } from './workbookCatalog';

/** Called between rules; what it returns is awaited, so that the window can draw and answer. */
export type CheckProgress = (done: number, total: number) => Promise<void>;

export interface SkippedRule {
  readonly code: string;
  readonly title: LocalizedText;
}

/** What a check of a master found. */
export interface CheckReport {
  readonly kind: 'checked';
  readonly findings: readonly CheckedFinding[];
  readonly ruleCount: number;
  /** Rules that had nothing to look at. */
  readonly skipped: readonly SkippedRule[];
  /** What became of the sheet 审核; null where there is none yet. */
  readonly sheet: WriteOutcome | null;
}

/** Nothing of ours is in the workbook. */
export type CheckOutcome = CheckReport | { readonly kind: 'empty' };

export type WriteOutcome =
  | { readonly kind: 'written'; readonly count: number }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };

const NO_PROGRESS: CheckProgress = () => Promise.resolve();

/** Everything one reading of a workbook says to the rules and to the sheet 审核. */
interface Checked {
  readonly grid: WorkbookGrid;
  readonly reading: MasterReading;
  readonly standing: readonly StandingFinding[];
  readonly findings: readonly Finding[];
  readonly skipped: readonly string[];
}

async function checkGrid(grid: WorkbookGrid, onProgress: CheckProgress): Promise<Checked | null> {
  const reading = readMaster(grid, catalogOf(grid).documents);
  if (reading === null) return null;
  const standing = readFindingRows(locateTable('findings', grid));
  const { findings, skipped } = await runMasterRules(grid, reading, onProgress);
  return { grid, reading, standing, findings, skipped };
}

async function writeChecked(host: WorkbookHost, checked: Checked): Promise<WriteOutcome> {
  const { grid, reading, standing, findings } = checked;
  const { describe, mark } = createDescriber(reading, reading.known);
  const { locale } = reading;
  const listed = findings.map((finding) =>
    toListed(describe(finding), mark(finding), (text) => inLocale(text, locale)),
  );
  const rows = planFindingRows(listed, standing, locale);
  const plan = planFindings(grid, rows, locale);
  if (plan.kind === 'refused') return plan;
  await host.apply(plan.changes);
  return { kind: 'written', count: listed.length };
}

function describeAll({ reading, findings }: Checked): readonly CheckedFinding[] {
  const { describe } = createDescriber(reading, reading.known);
  return findings.map(describe);
}

/**
 * Check: host -> layout -> check, every rule. Where the sheet 审核 is there already it is rewritten
 * with what was found, so that it never shows an older check. @throws HostProblem
 */
export async function checkWorkbook(
  host: WorkbookHost,
  onProgress: CheckProgress = NO_PROGRESS,
): Promise<CheckOutcome> {
  const checked = await checkGrid(await host.readGrid(), onProgress);
  if (checked === null) return { kind: 'empty' };
  const titles = new Map(RULES.map((rule) => [rule.code, rule.summary]));
  const hasSheet = locateTable('findings', checked.grid) !== null;
  return {
    kind: 'checked',
    findings: describeAll(checked),
    ruleCount: RULES.length - checked.skipped.length,
    skipped: checked.skipped.flatMap((code) => {
      const title = titles.get(code);
      return title ? [{ code, title }] : [];
    }),
    sheet: hasSheet ? await writeChecked(host, checked) : null,
  };
}

/**
 * Writes what every rule finds now to the sheet 审核, which is added where there is none, and marks
 * the cells at fault. Explanations typed there stay. @throws HostProblem
 */
export async function writeFindings(host: WorkbookHost): Promise<WriteOutcome> {
  const checked = await checkGrid(await host.readGrid(), NO_PROGRESS);
  return checked === null ? { kind: 'refused', findings: [] } : writeChecked(host, checked);
}
