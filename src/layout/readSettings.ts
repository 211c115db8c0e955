import {
  areValidThresholds,
  DEFAULT_THRESHOLDS,
  type PaceReading,
  type Thresholds,
} from '../assess/thresholds';
import { texts } from '../i18n/texts';
import { cellReference } from '../model/a1';
import type { AssessmentMethod } from '../model/assessment';
import type { IsoDate, Locale } from '../model/basics';
import { fromSerial } from '../model/calendar';
import type { Finding } from '../model/finding';
import type { CellPlace, CellValue, WorkbookGrid } from '../model/grid';
import { textOf } from './locateTable';
import { EARLIEST_DAY, LATEST_DAY, NAMES } from './names';
import { cellFinding } from './readingFindings';
import { placeOfName, valueAt, valueOfName } from './readNames';
import { codeOfWord } from './readObservations';

/** 评估设置: how a workbook wants its targets judged. */
export interface Settings {
  readonly asOf: IsoDate | null;
  readonly method: AssessmentMethod;
  readonly thresholds: Thresholds;
}

export const DEFAULT_SETTINGS: Settings = {
  asOf: null,
  method: 'pace',
  thresholds: DEFAULT_THRESHOLDS,
};

/** A day of a date alone: formulas take no text for a day, so neither is it taken here. */
export function readDateCell(value: CellValue): IsoDate | null {
  const isDay = typeof value === 'number' && value >= EARLIEST_DAY && value <= LATEST_DAY;
  return isDay ? fromSerial(value) : null;
}

function placeText(place: CellPlace): { sheet: string; cell: string } {
  return { sheet: place.sheet, cell: cellReference(place.row, place.column) };
}

function readAsOf(grid: WorkbookGrid, findings: Finding[]): IsoDate | null {
  const place = placeOfName(grid, NAMES.asOf);
  const value = valueAt(grid, place);
  const day = readDateCell(value);
  if (day === null && place !== null) {
    findings.push(cellFinding('absurdDate', placeText(place), textOf(value)));
  }
  return day;
}

/** The code of a setting's word in either language; an unknown one is a finding, never silence. */
function readChoice<C extends string>(
  grid: WorkbookGrid,
  name: string,
  fallback: C,
  words: (locale: Locale) => Readonly<Record<C, string>>,
  findings: Finding[],
): C {
  const place = placeOfName(grid, name);
  // A workbook of before the setting has no such cell.
  if (place === null) return fallback;
  const found = textOf(valueAt(grid, place));
  const code = codeOfWord<C>(found, words);
  if (code !== null) return code;
  const expected = words('zh-CN')[fallback];
  findings.push(cellFinding('settingUnknown', placeText(place), found, { expected }));
  return fallback;
}

/** Two cut-offs that only make sense together; their defaults, and a finding, where they do not. */
function readCutOffs(
  grid: WorkbookGrid,
  keys: readonly ['onPace', 'atRisk'] | readonly ['pointsBehind', 'pointsFarBehind'],
  findings: Finding[],
): Partial<Thresholds> {
  const place = placeOfName(grid, NAMES[keys[0]]);
  if (place === null) return {};
  const values = keys.map((key) => valueOfName(grid, NAMES[key]));
  const read = Object.fromEntries(
    keys.map((key, index) => [key, typeof values[index] === 'number' ? values[index] : Number.NaN]),
  );
  if (areValidThresholds({ ...DEFAULT_THRESHOLDS, ...read })) return read;
  const found = values.map((value) => textOf(value)).join(' / ');
  const expected = keys.map((key) => DEFAULT_THRESHOLDS[key]).join(' / ');
  findings.push(cellFinding('thresholdInvalid', placeText(place), found, { expected }));
  return {};
}

/** The settings as they stand; what cannot be taken gives way to its default with a finding. */
export function readSettings(grid: WorkbookGrid, findings: Finding[]): Settings {
  const reading = readChoice<PaceReading>(
    grid,
    NAMES.reading,
    DEFAULT_THRESHOLDS.reading,
    (locale) => texts(locale).status.reading,
    findings,
  );
  return {
    asOf: readAsOf(grid, findings),
    method: readChoice<AssessmentMethod>(
      grid,
      NAMES.method,
      'pace',
      (locale) => texts(locale).status.method,
      findings,
    ),
    thresholds: {
      ...DEFAULT_THRESHOLDS,
      reading,
      ...readCutOffs(grid, ['onPace', 'atRisk'], findings),
      ...readCutOffs(grid, ['pointsBehind', 'pointsFarBehind'], findings),
    },
  };
}
