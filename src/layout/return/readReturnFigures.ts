import { texts } from '../../i18n/texts';
import type { Locale } from '../../model/basics';
import type { ReferencePeriod } from '../../model/calendar';
import type { Target } from '../../model/catalog';
import { partsScale } from '../../model/figureSteps';
import type { EntryState } from '../../model/observation';
import { compareRounded } from '../../model/rounding';
import type { EntryKind, ReturnFigure, ReturnTemplate } from '../../model/unitReturn';
import { cellUnder, textOf, type LocatedRow } from '../locateTable';
import { figureKindOf, inLocale, type FigureKind } from '../rows';
import type { IssuedCells } from './readIssued';
import { entryKindOf } from './returnRows';
import { checkLockedFigures } from './readLockedCells';
import type { ReturnCells, WordList } from './readReturnCells';

/** Columns a unit types in. */
const ENTRIES = [
  'added',
  'deducted',
  'deductReason',
  'level',
  'numerator',
  'denominator',
  'led',
  'tookPart',
  'entryState',
  'explanation',
  'evidence',
];

const LOCALES: readonly Locale[] = ['zh-CN', 'en-US'];
const ENTRY_WORDS: WordList<EntryState> = LOCALES.map((locale) => texts(locale).status.entry);

type Parts = Pick<
  ReturnFigure,
  'previous' | 'added' | 'deducted' | 'level' | 'numerator' | 'denominator'
>;

/** The figure of a row as its parts make it, by the arithmetic of the sheet's own formula. */
export function computeFigure(kind: EntryKind, parts: Parts, scale: number): number | null {
  const { previous, added, deducted, level, numerator, denominator } = parts;
  if (kind === 'level') return level;
  if (kind === 'cumulative') {
    return added === null ? null : (previous ?? 0) + added - (deducted ?? 0);
  }
  if (numerator === null || denominator === null || denominator <= 0) return null;
  return (numerator / denominator) * scale;
}

/** The target a row is of: by its id, else by its exact name where the id is gone. */
function findTarget(
  cells: ReturnCells,
  row: LocatedRow,
  targets: ReadonlyMap<string, Target>,
): Target | null {
  const id = textOf(cellUnder(cells.table, row, 'targetId'));
  const name = textOf(cellUnder(cells.table, row, 'name'));
  if (id !== '') {
    const target = targets.get(id) ?? null;
    if (target === null) cells.report('unknownTarget', row, 'targetId', id);
    return target;
  }
  const named = [...targets.values()].filter((target) =>
    LOCALES.some((locale) => inLocale(target.name, locale) === name),
  );
  const [only, other] = named;
  if (only && !other) return only;
  if (name !== '' || !cells.isBlank(row, ENTRIES))
    cells.report('rowUnidentified', row, 'name', name);
  return null;
}

function readFigureRow(
  cells: ReturnCells,
  row: LocatedRow,
  target: Target,
  template: ReturnTemplate,
  period: ReferencePeriod,
): ReturnFigure {
  const kind = entryKindOf(target);
  const whole = figureKindOf(target);
  // A numerator is a number of things or months, also where the figure is a share.
  const figure = (key: string, of: FigureKind = 'count') => cells.figure(row, key, of, target.id);
  const before = cells.findings.length;
  const parts: Parts = {
    previous: figure('previous', whole),
    added: figure('added'),
    deducted: figure('deducted'),
    level: figure('level', whole),
    numerator: figure('numerator'),
    denominator: figure('denominator'),
  };
  const value = computeFigure(kind, parts, partsScale(target));
  const shown = cellUnder(cells.table, row, 'value');
  // A part that had to be read otherwise than the sheet takes it has its finding already.
  const isPlain = cells.findings.length === before;
  const isOff =
    isPlain && typeof shown === 'number' && (value === null || compareRounded(shown, value) !== 0);
  if (isOff) {
    const expected = value === null ? '—' : value;
    cells.report('totalDisagrees', row, 'value', String(shown), { expected }, target.id);
  }
  return {
    targetId: target.id,
    unitId: template.unitId,
    period: period.code,
    periodEnd: period.end,
    value,
    ...parts,
    led: figure('led'),
    tookPart: figure('tookPart'),
    deductReason: cells.text(row, 'deductReason'),
    entryState: cells.word(row, 'entryState', ENTRY_WORDS),
    obsStatus: value === null ? 'missing' : 'final',
    explanation: cells.text(row, 'explanation'),
    evidence: cells.text(row, 'evidence'),
    lineage: cells.lineage(row, 'value', 'added', 'numerator', 'level'),
  };
}

/** The rows of 填报. A row that is no target's, or a second one of a target, is a finding. */
export function readReturnFigures(
  cells: ReturnCells,
  template: ReturnTemplate,
  period: ReferencePeriod,
  targets: ReadonlyMap<string, Target>,
  issued: IssuedCells,
  /** False where the return was issued with another catalog, whose words we do not have. */
  isOfCatalog: (documentId: string) => boolean,
): ReturnFigure[] {
  const seen = new Map<string, LocatedRow>();
  return cells.table.rows.flatMap((row) => {
    const target = findTarget(cells, row, targets);
    if (target === null) return [];
    const first = seen.get(target.id);
    if (first) {
      const other = cells.place(first, 'targetId').cell;
      cells.report('rowRepeated', row, 'targetId', target.id, { other }, target.id);
      return [];
    }
    seen.set(target.id, row);
    if (isOfCatalog(target.documentId)) {
      checkLockedFigures(cells, row, target, issued, template.locale);
    }
    return [readFigureRow(cells, row, target, template, period)];
  });
}
