import { cellReference } from '../../model/a1';
import { parsePeriod } from '../../model/calendar';
import type { Finding } from '../../model/finding';
import type { CellValue, WorkbookGrid } from '../../model/grid';
import type { ReturnTemplate } from '../../model/unitReturn';
import { textOf } from '../locateTable';
import { NAMES, SCHEMA_VERSION } from '../names';
import { cellFinding, fileFinding, templateFinding } from '../readingFindings';
import type { ReadingCode } from '../reading/readingFaults';
import { placeOfName, valueAt } from '../readNames';
import { readDay } from './readDay';

export interface ReadIdentity {
  /** Null where the workbook is no return, or not one that can be read. */
  readonly template: ReturnTemplate | null;
  readonly findings: readonly Finding[];
}

/** A fact of a return's identity: its name on `_dabiao` and as a custom property. */
const FACTS = {
  kind: [NAMES.kind, 'dabiaoKind'],
  schemaVersion: [NAMES.schemaVersion, 'dabiaoSchema'],
  templateId: [NAMES.templateId, 'dabiaoTemplateId'],
  revision: [NAMES.revision, 'dabiaoRevision'],
  documents: [NAMES.documents, 'dabiaoDocuments'],
  unitId: [NAMES.unitId, 'dabiaoUnitId'],
  unitName: [NAMES.unitName, 'dabiaoUnitName'],
  period: [NAMES.period, 'dabiaoPeriod'],
  dueDate: [NAMES.dueDate, 'dabiaoDueDate'],
  issuer: [NAMES.issuer, 'dabiaoIssuer'],
  language: [NAMES.language, 'dabiaoLanguage'],
  catalogHashes: [NAMES.catalogHashes, 'dabiaoCatalogHashes'],
  isSample: [NAMES.isSample, 'dabiaoIsSample'],
} as const;

type Fact = keyof typeof FACTS;

/** Without these a return is nobody's. */
const REQUIRED: readonly Fact[] = [
  'schemaVersion',
  'templateId',
  'revision',
  'documents',
  'unitId',
  'period',
  'dueDate',
];

/** One text for each way a program may keep a fact: a date as a number, TRUE as a text. */
function plainFact(fact: Fact, value: CellValue | undefined): string {
  const text = textOf(value);
  if (fact === 'dueDate') return readDay(value ?? null) ?? '';
  if (fact === 'isSample') return text === '' ? '' : /^(?:1|true)$/i.test(text) ? '1' : '0';
  if (fact === 'revision') return /^[1-9]\d{0,8}$/.test(text) ? text : '';
  if (fact === 'schemaVersion') return /^\d{1,9}$/.test(text) ? text : '';
  if (fact === 'period') return parsePeriod(text) === null ? '' : text;
  return text.replace(/\s+/g, ' ');
}

interface Facts {
  readonly onSheet: ReadonlyMap<Fact, string>;
  readonly asProperty: ReadonlyMap<Fact, string>;
}

function readFacts(grid: WorkbookGrid): Facts {
  const onSheet = new Map<Fact, string>();
  const asProperty = new Map<Fact, string>();
  for (const [fact, [name, property]] of Object.entries(FACTS) as [Fact, [string, string]][]) {
    const there = plainFact(fact, valueAt(grid, placeOfName(grid, name)));
    if (there !== '') onSheet.set(fact, there);
    const told = plainFact(fact, grid.properties[property]);
    if (told !== '') asProperty.set(fact, told);
  }
  return { onSheet, asProperty };
}

/** Period and unit as a template's id tells them: programs that drop the properties keep it. */
function factsOfTemplate(templateId: string): ReadonlyMap<Fact, string> {
  const [, period, unitId] = /\.([^.:]+)\.([^.:]+:.+)$/.exec(templateId) ?? [];
  if (period === undefined || unitId === undefined) return new Map();
  return new Map([
    ['period', period],
    ['unitId', unitId],
  ]);
}

function findContradictions(grid: WorkbookGrid, { onSheet, asProperty }: Facts): Finding[] {
  const told = factsOfTemplate(onSheet.get('templateId') ?? '');
  return [...onSheet].flatMap(([fact, found]) => {
    const expected = asProperty.get(fact) ?? told.get(fact);
    if (expected === undefined || expected === found) return [];
    const place = placeOfName(grid, FACTS[fact][0]);
    if (place === null) return [];
    const cell = { sheet: place.sheet, cell: cellReference(place.row, place.column) };
    return [{ ...cellFinding('identityContradiction', cell, found, { expected }), expected }];
  });
}

/** What a return was issued as, from `_dabiao`, else from the file's custom properties. */
export function readIdentity(grid: WorkbookGrid): ReadIdentity {
  const facts = readFacts(grid);
  const get = (fact: Fact) => facts.onSheet.get(fact) ?? facts.asProperty.get(fact) ?? '';
  const refuse = (code: ReadingCode, params: Record<string, string | number>): ReadIdentity => ({
    template: null,
    findings: [templateFinding(code, '', null, params)],
  });
  if (get('kind') !== 'return') return refuse('notAReturn', { found: get('kind') });
  const schemaVersion = Number(get('schemaVersion'));
  if (schemaVersion > SCHEMA_VERSION) return refuse('schemaTooNew', { found: schemaVersion });
  const missing = REQUIRED.filter((fact) => get(fact) === '');
  if (missing.length > 0) return refuse('identityIncomplete', { found: missing.join(', ') });
  const findings = findContradictions(grid, facts);
  if (schemaVersion < SCHEMA_VERSION) {
    const params = { found: schemaVersion, expected: SCHEMA_VERSION };
    findings.push(fileFinding('schemaOlder', null, params));
  }
  if (facts.onSheet.size === 0) {
    findings.push(templateFinding('identityFromProperties', '', null, {}));
  }
  const list = (fact: Fact) =>
    get(fact)
      .split(' ')
      .filter((part) => part !== '');
  return {
    template: {
      templateId: get('templateId'),
      revision: Number(get('revision')),
      schemaVersion,
      documentIds: list('documents'),
      unitId: get('unitId'),
      unitName: get('unitName') || get('unitId').replace(/^[^:]*:/, ''),
      period: get('period'),
      dueDate: get('dueDate'),
      issuer: get('issuer'),
      locale: get('language') === 'en-US' ? 'en-US' : 'zh-CN',
      catalogHashes: list('catalogHashes'),
      isSample: get('isSample') === '1',
    },
    findings,
  };
}
