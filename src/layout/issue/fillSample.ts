import { texts } from '../../i18n/texts';
import type { IsoDate } from '../../model/basics';
import { parsePeriod, toSerial } from '../../model/calendar';
import type { ReturnContent } from '../../model/issue';
import type { CellBlock, PlanCell, TablePlan, WorkbookPlan } from '../../model/plan';
import { TABLES } from '../columns';
import { NAMES } from '../names';
import { placeOfName } from '../readNames';
import type { RowCells } from '../rows';
import { listLedgerTargets } from '../return/returnRows';
import { sampleKey } from './sampleKey';

/** Whole numbers from `low` to `high`, the same for the same seed (mulberry32). */
function startChance(seed: string): (low: number, high: number) => number {
  let state = [...seed].reduce((sum, sign) => (Math.imul(sum, 31) + sign.charCodeAt(0)) | 0, 7);
  return (low, high) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return low + (((mixed ^ (mixed >>> 14)) >>> 0) % (high - low + 1));
  };
}

interface Sample {
  readonly chance: (low: number, high: number) => number;
  readonly content: ReturnContent;
  readonly day: IsoDate;
  /** Rows of 台账, filled with the figures that are counted from them. */
  readonly ledger: RowCells[];
}

const EVIDENCE_ID = 'P1';

/** As many rows of 台账 as the figure says. */
function addLedgerRows(sample: Sample, targetId: string, count: number): void {
  const { content, ledger, day } = sample;
  const { locale, unitId, unitName } = content.template;
  const words = texts(locale);
  const listed = listLedgerTargets(content.targets, locale);
  const at = listed.findIndex(({ target }) => target.id === targetId);
  const of = listed[at];
  if (!of) throw new Error(`no ledger counts ${targetId}`);
  // A range of numbers a unit, so that no two units seem to report one thing.
  const range = startChance(unitId)(1_000, 9_999) * 100;
  for (let index = 1; index <= count; index++) {
    const number = range + ledger.length;
    ledger.push({
      target: of.word,
      item: `${words.issue.sampleItem}${at + 1}-${index}`,
      itemKey: sampleKey(of.target, number, day.slice(0, 4)),
      action: words.returns.ledgerAction.made,
      role: words.returns.ledgerRole.led,
      firstUnit: unitName,
      publishedOn: toSerial(day),
      state: words.returns.ledgerState.valid,
      evidence: EVIDENCE_ID,
    });
  }
}

function figureCells(row: RowCells, sample: Sample): RowCells {
  const { chance, content } = sample;
  const entry = texts(content.template.locale).status.entry;
  const done = { entryState: entry.normal, evidence: EVIDENCE_ID };
  if (row['entryKind'] === 'parts') {
    const denominator = chance(20, 60);
    const isPercent = row['figureKind'] === 'percent';
    const numerator = isPercent ? chance(5, denominator) : denominator * chance(14, 24);
    return { numerator, denominator, ...done };
  }
  if (row['entryKind'] === 'level') return { level: chance(10, 90), ...done };
  const isDistinct = row['isDistinct'] === 1;
  const added = isDistinct ? chance(1, 4) : chance(20, 400);
  if (isDistinct) addLedgerRows(sample, String(row['targetId']), added);
  return { added, ...(row['isSplit'] === 1 ? { led: added, tookPart: 0 } : {}), ...done };
}

function taskCells(row: RowCells, sample: Sample): RowCells {
  const words = texts(sample.content.template.locale);
  const isLongTerm = row['taskType'] === words.status.taskType.longTerm;
  const { inProgress, longTerm } = words.returns.taskState;
  const state = isLongTerm ? longTerm : inProgress;
  const percent = isLongTerm ? {} : { percent: sample.chance(2, 18) * 5 };
  return { state, progressText: words.issue.sampleProgress, ...percent };
}

function cellsOf(table: TablePlan, row: readonly PlanCell[]): RowCells {
  return Object.fromEntries(table.columns.map(({ key }, index) => [key, row[index] ?? null]));
}

/** The table with entry cells filled; formulas and what is printed already stay. */
function fillTable(table: TablePlan, fill: (row: RowCells, index: number) => RowCells): TablePlan {
  const rows = table.rows.map((row, index) => {
    const filled = fill(cellsOf(table, row), index);
    return table.columns.map(({ key }, at) => row[at] ?? filled[key] ?? null);
  });
  return { ...table, rows };
}

/** Who signs, and when: names that are no person's. */
function signatureBlocks(plan: WorkbookPlan, sample: Sample): Map<string, CellBlock[]> {
  const { sampleSigner } = texts(sample.content.template.locale).issue;
  const grid = { sheets: [], tables: [], names: plan.names, properties: {}, ignored: [] };
  const cells: [string, PlanCell][] = [
    [NAMES.head, `${sampleSigner}1`],
    [NAMES.reviewer, `${sampleSigner}2`],
    [NAMES.compiler, `${sampleSigner}3`],
    [NAMES.phone, '000-00000000'],
    [NAMES.reportedOn, toSerial(sample.content.template.dueDate)],
  ];
  const blocks = new Map<string, CellBlock[]>();
  for (const [name, cell] of cells) {
    const place = placeOfName(grid, name);
    if (place === null) continue;
    const block = { row: place.row, column: place.column, cells: [[cell]] };
    blocks.set(place.sheet, [...(blocks.get(place.sheet) ?? []), block]);
  }
  return blocks;
}

/**
 * The plan of a return filled with made-up figures that pass its automatic check, the same for the
 * same return. For samples only: the template has to say that it is one.
 */
export function fillSample(plan: WorkbookPlan, content: ReturnContent): WorkbookPlan {
  const { template } = content;
  if (!template.isSample) throw new Error('made-up figures belong in samples alone');
  const day = parsePeriod(template.period)?.end ?? template.dueDate;
  const sample = { chance: startChance(template.templateId), content, day, ledger: [] };
  const evidence: RowCells = {
    evidenceId: EVIDENCE_ID,
    title: texts(template.locale).issue.sampleEvidence,
    datedOn: toSerial(day),
  };
  const fills: Readonly<Record<string, (row: RowCells, index: number) => RowCells>> = {
    [TABLES.returnTargets.tableName]: (row) =>
      row['targetId'] === null ? {} : figureCells(row, sample),
    [TABLES.returnTasks.tableName]: (row) =>
      row['measureId'] === null ? {} : taskCells(row, sample),
    [TABLES.ledger.tableName]: (_, index) => sample.ledger[index] ?? {},
    [TABLES.evidence.tableName]: (_, index) => (index === 0 ? evidence : {}),
  };
  const blocks = signatureBlocks(plan, sample);
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      // 填报 comes before 台账, whose rows follow from it.
      tables: sheet.tables.map((table) => {
        const fill = fills[table.name];
        return fill ? fillTable(table, fill) : table;
      }),
      blocks: [...sheet.blocks, ...(blocks.get(sheet.title) ?? [])],
    })),
  };
}
