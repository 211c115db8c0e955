import { texts } from '../../i18n/texts';
import { parsePeriod } from '../../model/calendar';
import type { Target } from '../../model/catalog';
import type { EvidenceItem, LedgerEntry } from '../../model/unitReturn';
import type { LocatedRow } from '../locateTable';
import { listLedgerTargets } from './returnRows';
import type { ReturnCells, WordList } from './readReturnCells';

const LOCALES = ['zh-CN', 'en-US'] as const;
const ACTIONS: WordList<'made' | 'revised'> = LOCALES.map((to) => texts(to).returns.ledgerAction);
const ROLES: WordList<'led' | 'tookPart'> = LOCALES.map((to) => texts(to).returns.ledgerRole);
const STATES: WordList<'valid' | 'withdrawn'> = LOCALES.map((to) => texts(to).returns.ledgerState);

const LEDGER_ENTRIES = [
  'target',
  'item',
  'itemKey',
  'level',
  'action',
  'role',
  'firstUnit',
  'otherUnits',
  'publishedOn',
  'state',
  'countedPeriod',
  'evidence',
];
const EVIDENCE_ENTRIES = ['evidenceId', 'title', 'documentNumber', 'datedOn', 'fileName'];

/** Ids by the words the list of 台账 offers, in either language, and by the ids themselves. */
export function indexLedgerWords(targets: readonly Target[]): ReadonlyMap<string, string> {
  const issued = targets.map((target) => {
    return { target, documentId: target.documentId, previous: null, quota: null, plan: null };
  });
  const words = LOCALES.flatMap((locale) => listLedgerTargets(issued, locale));
  return new Map([
    ...words.map(({ word, target }) => [word, target.id] as const),
    ...targets.map(({ id }) => [id, id] as const),
  ]);
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
