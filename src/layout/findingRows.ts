import { describeFinding } from '../i18n/findingText';
import { texts } from '../i18n/texts';
import type { Locale, LocalizedText } from '../model/basics';
import type { Finding, Severity } from '../model/finding';
import { cellUnder, textOf, type LocatedTable } from './locateTable';
import { inLocale, type RowCells } from './rows';

/** A finding as the sheet 审核 lists it. */
export interface ListedFinding {
  readonly key: string;
  readonly finding: Finding;
  /** Title of its rule; null where reading the workbook found it. */
  readonly rule: LocalizedText | null;
  readonly subject: string | null;
  readonly unit: string | null;
  readonly document: string | null;
  readonly explanation: string | null;
  readonly isClosed: boolean;
  /** See `findingMarks.ts`; null where its cell takes no mark. */
  readonly mark: string | null;
}

/**
 * A row of 审核 as it stands, with what somebody typed there; a text that was filled in from the
 * finding's own row is not that.
 */
export interface StandingFinding {
  readonly key: string;
  readonly explanation: string;
  readonly row: number;
  readonly cells: RowCells;
}

/** The rows of 审核 that name a finding. */
export function readFindingRows(table: LocatedTable | null): StandingFinding[] {
  return (table?.rows ?? []).flatMap((row): StandingFinding[] => {
    const text = (key: string) => textOf(cellUnder(table!, row, key));
    const key = text('findingKey');
    if (key === '') return [];
    const cells = Object.fromEntries(
      table!.spec.columns.map((column) => [column.key, text(column.key) || null]),
    );
    const said = text('explanation');
    const explanation = said === text('filled') ? '' : said;
    return [{ key, explanation, row: row.row, cells }];
  });
}

/** What was typed beside findings, by their keys. */
export function typedExplanations(rows: readonly StandingFinding[]): ReadonlyMap<string, string> {
  return new Map(
    rows.filter(({ explanation }) => explanation !== '').map((row) => [row.key, row.explanation]),
  );
}

const ORDER: Readonly<Record<Severity, number>> = { hard: 0, soft: 1 };

/** What must be corrected first, then what must be explained; explained ones last. */
function compareFindings(a: ListedFinding, b: ListedFinding): number {
  if (a.isClosed !== b.isClosed) return a.isClosed ? 1 : -1;
  return ORDER[a.finding.severity] - ORDER[b.finding.severity];
}

function stateOf({ finding, isClosed }: ListedFinding): 'openHard' | 'openSoft' | 'closed' {
  if (isClosed) return 'closed';
  return finding.severity === 'hard' ? 'openHard' : 'openSoft';
}

function findingRow(listed: ListedFinding, typed: string, locale: Locale): RowCells {
  const words = texts(locale);
  const { finding } = listed;
  const state = stateOf(listed);
  return {
    severity: words.check.sheetSeverity[finding.severity],
    sheet: finding.sheet || null,
    subject: listed.subject,
    unit: listed.unit,
    found: finding.found,
    expected: finding.expected,
    message: describeFinding(finding, words),
    explanation: typed || listed.explanation,
    filled: typed === '' ? listed.explanation : null,
    state: words.check.states[state],
    rule: listed.rule === null ? words.check.readingRule : inLocale(listed.rule, locale),
    level: words.check.levels[`level${finding.level}`],
    document: listed.document,
    severityCode: finding.severity,
    stateCode: state,
    code: finding.code,
    // A range is led to by its first cell.
    address: finding.sheet ? (finding.cell?.split(':')[0] ?? null) : null,
    mark: state === 'closed' ? null : listed.mark,
    findingKey: listed.key,
  };
}

/** A row whose finding is gone stays while it holds what somebody typed, and says so. */
function goneRow(standing: StandingFinding, locale: Locale): RowCells {
  const { states, goneMessage } = texts(locale).check;
  return {
    ...standing.cells,
    cell: null,
    message: goneMessage,
    state: states.gone,
    stateCode: 'gone',
    mark: null,
  };
}

/**
 * The rows of 审核 after a check: every finding with the explanation typed for it, then the rows
 * whose finding is gone and whose explanation somebody typed; a row that says so where there are
 * none at all.
 */
export function planFindingRows(
  findings: readonly ListedFinding[],
  standing: readonly StandingFinding[],
  locale: Locale,
): RowCells[] {
  const typed = new Map(standing.map((row) => [row.key, row.explanation]));
  const found = new Set(findings.map(({ key }) => key));
  const gone = standing.filter(({ key, explanation }) => !found.has(key) && explanation !== '');
  const rows = [
    ...[...findings]
      .sort(compareFindings)
      .map((listed) => findingRow(listed, typed.get(listed.key) ?? '', locale)),
    ...gone.map((row) => goneRow(row, locale)),
  ];
  return rows.length > 0 ? rows : [{ message: texts(locale).check.nothingFound }];
}
