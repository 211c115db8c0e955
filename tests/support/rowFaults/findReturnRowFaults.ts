import {
  READING_CODES_OF,
  RETURN_FAULTS,
  type CheckedReturnTable,
  type ReturnFaultCode,
} from '../../../src/layout/return/returnFaults';
import type { FindingParams } from '../../../src/model/finding';
import type { ReturnContent } from '../../../src/model/issue';
import { buildCheckContext, type CheckContext } from '../../../src/check/checkContext';
import { rowOfCell } from '../../../src/check/columnsAndCells';
import { judgeWords } from '../../../src/check/judgeWords';
import { RECORD_RULES } from '../../../src/check/rules/recordRules';
import { isFinding } from '../../../src/check/ruleTypes';
import type { ReturnFaultFacts } from './describeReturnFault';
import { strictCell } from './strictCells';
import { readStrictEntry, readStrictFigure, readStrictMeasure } from './strictRows';
import { textOrNull, type RowValues } from './rowValues';

/** Raw rows of a return's tables. */
export type ReturnRows = Readonly<Record<CheckedReturnTable | 'evidence', readonly RowValues[]>>;

/** The first fault of a row and what its words tell besides. */
export interface RowFault {
  readonly code: ReturnFaultCode;
  readonly facts: ReturnFaultFacts;
}

/** By table and row number: what was found there, by the codes of rules. */
type FaultsByRow = Map<string, Map<string, FindingParams>>;

function buildContext(content: ReturnContent, rows: ReturnRows): CheckContext {
  const { template, targets, tasks } = content;
  const byId = new Map(targets.map(({ target }) => [target.id, target]));
  const figures = rows.returnTargets.flatMap((cells, index) => {
    const target = byId.get(textOrNull(cells['targetId']) ?? '');
    return target ? [readStrictFigure(cells, index, target, content)] : [];
  });
  const measures = rows.returnTasks.flatMap((cells, index) => {
    const isNamed = textOrNull(cells['measureId']) !== null;
    return isNamed ? [readStrictMeasure(cells, index, content)] : [];
  });
  const ledger = rows.ledger.flatMap(
    (cells, index) => readStrictEntry(cells, index, content) ?? [],
  );
  // A return has every column a rule of one row asks for.
  const cellOf: CheckContext['cellOf'] = ({ lineage }, key) =>
    strictCell(lineage.sheet as CheckedReturnTable, lineage.row, key).cell;
  return buildCheckContext({
    kind: 'return',
    period: template.period,
    targets: byId,
    measuresById: new Map(
      tasks.flatMap(({ task }) => task.measures.map((measure) => [measure.id, { task, measure }])),
    ),
    figures: figures.map(({ row }) => row),
    measures: measures.map(({ row }) => row),
    ledger: ledger.map(({ row }) => row),
    evidence: rows.evidence.flatMap((cells, row) => {
      const evidenceId = textOrNull(cells['evidenceId']);
      if (evidenceId === null) return [];
      const lineage = { sha256: null, file: null, sheet: 'evidence', row, column: 0 };
      return [
        { evidenceId, title: null, documentNumber: null, datedOn: null, fileName: null, lineage },
      ];
    }),
    quotas: targets.flatMap(({ target, quota }) => {
      const lineage = { sha256: null, file: null, sheet: 'returnTargets', row: 0, column: 0 };
      const { unitId } = template;
      return [{ targetId: target.id, unitId, period: null, quota, plan: null, lineage }];
    }),
    reading: [...figures, ...measures, ...ledger].flatMap(({ reading }) => reading),
    cellOf,
  });
}

function rowKey(sheet: string | null, row: number): string {
  return `${sheet} ${row}`;
}

function collectFaults(context: CheckContext): FaultsByRow {
  const faults: FaultsByRow = new Map();
  const add = (key: string, code: string, params: FindingParams) => {
    const ofRow = faults.get(key) ?? new Map<string, FindingParams>();
    faults.set(key, ofRow);
    ofRow.set(code, params);
  };
  for (const { code, check } of RECORD_RULES) {
    for (const found of check(context) ?? []) {
      if (isFinding(found)) {
        add(rowKey(found.sheet, Number(rowOfCell(found.cell)) - 1), code, found.params);
      } else if (judgeWords(found.explanation) !== 'good') {
        const { sheet, row } = found.record.lineage;
        add(rowKey(sheet, row), code, found.params);
      }
    }
  }
  return faults;
}

function factsOf(params: FindingParams): ReturnFaultFacts {
  const { count, added, days } = params;
  return {
    ...(typeof count === 'number' ? { count } : {}),
    ...(typeof added === 'number' ? { added } : {}),
    ...(typeof days === 'number' ? { days } : {}),
  };
}

/**
 * The first fault of each row of a return by its raw cells, in the order of `RETURN_FAULTS`, as the
 * formulas of 自动审核 name it; null for a row without one. The rules of level 1 find them: this only
 * reads the rows as strictly as formulas do.
 */
export function findReturnRowFaults(
  content: ReturnContent,
  rows: ReturnRows,
): Readonly<Record<CheckedReturnTable, readonly (RowFault | null)[]>> {
  const faults = collectFaults(buildContext(content, rows));
  const firstOf = (table: CheckedReturnTable): readonly (RowFault | null)[] =>
    rows[table].map((_, index) => {
      const ofRow = faults.get(rowKey(table, index));
      for (const code of RETURN_FAULTS[table]) {
        const params = ofRow?.get(READING_CODES_OF[code] ?? code);
        if (params) return { code, facts: factsOf(params) };
      }
      return null;
    });
  return {
    returnTargets: firstOf('returnTargets'),
    returnTasks: firstOf('returnTasks'),
    ledger: firstOf('ledger'),
  };
}
