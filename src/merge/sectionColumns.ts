import type { LocatedTable } from '../layout/locateTable';
import type { UnitReturnReading } from '../layout/return/readUnitReturn';
import type { FieldColumns, SectionColumns } from '../model/merged';
import { EVIDENCE_FIELDS, FIGURE_FIELDS, LEDGER_FIELDS, MEASURE_FIELDS } from './sectionFields';

/** Columns that are called otherwise than the field that is read from them. */
const KEYS: Readonly<Record<string, string>> = {
  taskStatus: 'state',
  targetText: 'target',
};

function columnsOfTable(table: LocatedTable | undefined, fields: object): FieldColumns {
  const entries = Object.keys(fields).flatMap((name) => {
    const column = table?.columnOf.get(KEYS[name] ?? name);
    return column === undefined ? [] : [[name, column] as const];
  });
  return Object.fromEntries(entries);
}

/** Where the fields of a return's rows stand, as its tables have them: columns may have been moved. */
export function columnsOf({
  returnTargets,
  returnTasks,
  ledger,
  evidence,
}: UnitReturnReading['tables']): SectionColumns {
  const ofLedger = columnsOfTable(ledger, LEDGER_FIELDS);
  const target = ledger?.columnOf.get('target');
  return {
    figures: columnsOfTable(returnTargets, FIGURE_FIELDS),
    measures: columnsOfTable(returnTasks, MEASURE_FIELDS),
    // In 台账 a target is chosen by its words, in one cell.
    ledger: target === undefined ? ofLedger : { ...ofLedger, targetId: target },
    evidence: columnsOfTable(evidence, EVIDENCE_FIELDS),
  };
}
