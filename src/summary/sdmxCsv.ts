import { TABLES } from '../layout/columns';
import { wholeJurisdiction } from '../layout/rows';
import type { CatalogDocument, Target } from '../model/catalog';
import type { ObsStatus } from '../model/observation';
import type { Summary } from '../model/summary';
import { indexTargets } from '../layout/buildWorkbookPlan';

/**
 * SDMX-CSV 2.0 (sdmx-twg/sdmx-csv, data message field guide): a header row, then a row an observation;
 * STRUCTURE, STRUCTURE_ID and ACTION first, components under their ids, dimensions before measures
 * before attributes; RFC 4180 besides: commas, CRLF, doubled quotes.
 */
const STRUCTURE = 'datastructure';
/** Codes are the project's own texts, so its components are not coded. */
const STRUCTURE_ID = 'DABIAO:TARGET_PROGRESS(1.0.0)';
/** Information: loaded into a database, it adds and deletes nothing. */
const ACTION = 'I';

/** Codes of the cross-domain list CL_OBS_STATUS 2.2; a revised figure is a normal one there. */
const STATUS_CODES: Readonly<Record<ObsStatus, string>> = {
  final: 'A',
  preliminary: 'P',
  revised: 'A',
  definitionChanged: 'D',
  missing: 'O',
};

const ROLES = ['dimension', 'measure', 'attribute'] as const;

/** Ids of the components in the order of the field guide. */
function listComponents(): readonly string[] {
  return ROLES.flatMap((role) =>
    TABLES.data.columns.flatMap(({ role: own, sdmxId }) => {
      return own === role && sdmxId !== null ? [sdmxId] : [];
    }),
  );
}

/** A text that a spreadsheet program would take for a formula is marked as text. */
const LOOKS_LIKE_FORMULA = /^[=+\-@\t\r\0＝＋－＠]/u;

/** A cell of a CSV file; numbers are numbers, whatever their sign. */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = LOOKS_LIKE_FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

type Observed = Readonly<Record<string, string | number | null>>;

function observe(
  target: Target,
  unitId: string,
  period: string,
  value: number | null,
  status: ObsStatus,
): Observed {
  return {
    INDICATOR: target.id,
    REF_AREA: unitId,
    TIME_PERIOD: period,
    OBS_VALUE: value,
    UNIT_MEASURE: target.unitCode,
    OBS_STATUS: STATUS_CODES[value === null ? 'missing' : status],
  };
}

/** Every unit's figure and, under the whole jurisdiction, every total. */
function listObserved(summary: Summary, documents: readonly CatalogDocument[]): Observed[] {
  const targets = indexTargets(documents);
  const entries = new Map(documents.map((entry) => [entry.document.id, entry.document]));
  const units = summary.figures.flatMap((figure) => {
    const target = targets.get(figure.targetId);
    if (!target) return [];
    return [observe(target, figure.unitId, figure.period, figure.value, figure.obsStatus)];
  });
  const totals = summary.targets.flatMap(({ targetId, history }) => {
    const target = targets.get(targetId);
    const document = entries.get(target?.documentId ?? '');
    if (!target || !document) return [];
    const { unitId } = wholeJurisdiction(document, 'zh-CN');
    return history.map(({ period, value }) => observe(target, unitId, period, value, 'final'));
  });
  return [...units, ...totals];
}

/** The figures and totals of a summary as an SDMX-CSV 2.0 data message. */
export function writeSdmxCsv(summary: Summary, documents: readonly CatalogDocument[]): string {
  const components = listComponents();
  const lines = [
    ['STRUCTURE', 'STRUCTURE_ID', 'ACTION', ...components],
    ...listObserved(summary, documents).map((observed) => [
      STRUCTURE,
      STRUCTURE_ID,
      ACTION,
      ...components.map((id) => observed[id] ?? null),
    ]),
  ];
  return lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}
