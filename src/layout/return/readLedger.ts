import { texts } from '../../i18n/texts';
import { parsePeriod } from '../../model/calendar';
import type { Target } from '../../model/catalog';
import type { EvidenceItem, LedgerEntry } from '../../model/unitReturn';
import type { WorkbookGrid } from '../../model/grid';
import { entryKeys } from '../entryKeys';
import { textOf, type LocatedRow } from '../locateTable';
import { NAMES } from '../names';
import { valuesOfName } from '../readNames';
import type { ReturnCells, WordList } from './readReturnCells';

const LOCALES = ['zh-CN', 'en-US'] as const;
const ACTIONS: WordList<'made' | 'revised'> = LOCALES.map((to) => texts(to).returns.ledgerAction);
const ROLES: WordList<'led' | 'tookPart'> = LOCALES.map((to) => texts(to).returns.ledgerRole);
const STATES: WordList<'valid' | 'withdrawn'> = LOCALES.map((to) => texts(to).returns.ledgerState);

const LEDGER_ENTRIES = entryKeys('ledger');
const EVIDENCE_ENTRIES = entryKeys('evidence');

/**
 * Target ids by the words of 台账's list: those on `_dabiao`, and the names of the return's targets in
 * either language where only one bears them. An id stands for itself.
 */
export function indexLedgerWords(
  grid: WorkbookGrid,
  targets: readonly Target[],
): ReadonlyMap<string, string> {
  const ids = valuesOfName(grid, NAMES.ledgerTargetIds).map(textOf);
  const listed = valuesOfName(grid, NAMES.ledgerTargetWords).map(textOf);
  const names = targets.flatMap(({ id, name }) =>
    [...new Set([name.zh, name.en]).values()].map((word) => [word, id] as const),
  );
  const isSingle = (word: string) => names.filter(([other]) => other === word).length === 1;
  const words = new Map(names.filter(([word]) => isSingle(word)));
  for (const { id } of targets) words.set(id, id);
  listed.forEach((word, index) => {
    const id = ids[index] ?? '';
    if (targets.some((target) => target.id === id)) words.set(word, id);
  });
  return words;
}

function readCountedPeriod(cells: ReturnCells, row: LocatedRow): string | null {
  const text = cells.text(row, 'countedPeriod');
  if (text === null || parsePeriod(text) !== null) return text;
  cells.report('unknownPeriod', row, 'countedPeriod', text);
  return null;
}

/** The rows of 台账 that hold something. */
export function readLedger(cells: ReturnCells, words: ReadonlyMap<string, string>): LedgerEntry[] {
  const filled = cells.table.rows.filter((row) => !cells.isBlank(row, LEDGER_ENTRIES));
  return filled.map((row) => {
    const targetText = cells.text(row, 'target');
    const targetId = targetText === null ? null : (words.get(targetText) ?? null);
    if (targetText !== null && targetId === null) {
      cells.report('ledgerTargetUnknown', row, 'target', targetText);
    }
    return {
      targetId,
      targetText,
      item: cells.text(row, 'item'),
      itemKey: cells.text(row, 'itemKey'),
      level: cells.text(row, 'level'),
      action: cells.word(row, 'action', ACTIONS),
      role: cells.word(row, 'role', ROLES),
      firstUnit: cells.text(row, 'firstUnit'),
      otherUnits: cells.text(row, 'otherUnits'),
      publishedOn: cells.day(row, 'publishedOn'),
      state: cells.word(row, 'state', STATES),
      countedPeriod: readCountedPeriod(cells, row),
      evidence: cells.text(row, 'evidence'),
      explanation: cells.text(row, 'explanation'),
      lineage: cells.lineage(row, 'itemKey', 'item'),
    };
  });
}

/** The rows of 佐证 that hold something; one without a number can be named by nobody. */
export function readEvidence(cells: ReturnCells): EvidenceItem[] {
  return cells.table.rows.flatMap((row) => {
    if (cells.isBlank(row, EVIDENCE_ENTRIES)) return [];
    const evidenceId = cells.text(row, 'evidenceId');
    const title = cells.text(row, 'title');
    if (evidenceId === null) {
      cells.report('evidenceIdMissing', row, 'evidenceId', title ?? '');
      return [];
    }
    return [
      {
        evidenceId,
        title,
        documentNumber: cells.text(row, 'documentNumber'),
        datedOn: cells.day(row, 'datedOn'),
        fileName: cells.text(row, 'fileName'),
        lineage: cells.lineage(row, 'evidenceId'),
      },
    ];
  });
}
