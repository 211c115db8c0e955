import fc from 'fast-check';
import { texts } from '../../src/i18n/texts';
import { deriveOutcomes } from '../../src/merge/deriveOutcomes';
import { uniteStates } from '../../src/merge/mergedState';
import {
  EVIDENCE_FIELDS,
  FIGURE_FIELDS,
  LEDGER_FIELDS,
  MEASURE_FIELDS,
  type Field,
} from '../../src/merge/sectionFields';
import type { EvidenceItem, MeasureReport, UnitReturn } from '../../src/model/unitReturn';
import { compareRivals } from '../../src/summary/compareRivals';
import { figureOf, generatedFiles, ledgerRowOf, stateOfFile } from '../support/generatedReturns';
import { buildTemplate } from '../support/returnContents';

const UNIT = 'hubei:省科技厅';
const TARGET = 'hubei-2022/t0';
const FIGURE = figureOf(TARGET, UNIT, '2024', 3);
const { lineage } = FIGURE;
const MEASURE: MeasureReport = {
  ...{ taskId: 'hubei-2022/task-01', measureId: 'hubei-2022/task-01/1', role: 'lead' },
  ...{ taskStatus: 'inProgress', percent: 5, progressText: 'a', output: 'a', problem: 'a' },
  ...{ cause: 'a', nextStep: 'a', plannedOn: '2024-12-01', coordination: 'a' },
  ...{ completedOn: null, evidence: 'a', lineage },
};
const EVIDENCE: EvidenceItem = {
  ...{ evidenceId: 'P1', title: 'a', documentNumber: 'a', datedOn: null, fileName: 'a', lineage },
};

type Rows = Pick<UnitReturn, 'figures' | 'measures' | 'ledger' | 'evidence'>;

const WHOLE: Rows = {
  figures: [FIGURE],
  measures: [MEASURE],
  ledger: [ledgerRowOf(TARGET, 'GB/T 1-2024', 0)],
  evidence: [EVIDENCE],
};

function compare(...rivals: readonly Partial<Rows>[]) {
  const states = rivals.map((rows, at) => {
    const signature = { head: null, reviewer: null, compiler: null, phone: null, reportedOn: null };
    const template = buildTemplate({ period: '2024' });
    const unitReturn = { template, submission: 1, signature, ...WHOLE, ...rows };
    const sha256 = `sha${at}`;
    return stateOfFile({ sha256, name: `${at}.xlsx`, receivedOn: '2025-01-10', unitReturn });
  });
  const [outcome] = deriveOutcomes(uniteStates(...states));
  if (outcome?.kind !== 'conflict') throw new Error('no conflict');
  return compareRivals(outcome, (sha256) => `${sha256}.xlsx`);
}

/** Another value than the row has. */
function change(field: Field, value: unknown): unknown {
  if (field.kind === 'number?') return 77;
  if (field.kind === 'text' || field.kind === 'text?') return 'other';
  return field.words.find((word) => word !== value);
}

const NAMES = ['targetId', 'unitId', 'period', 'periodEnd', 'obsStatus', 'taskId', 'measureId'];

const CASES = Object.entries({
  figures: FIGURE_FIELDS,
  measures: MEASURE_FIELDS,
  ledger: LEDGER_FIELDS,
  evidence: EVIDENCE_FIELDS,
}).flatMap(([kind, fields]) =>
  Object.entries<Field>(fields)
    .filter(([name]) => kind === 'ledger' || !NAMES.includes(name))
    .map(([name, field]) => [kind as keyof Rows, name, field] as const),
);

describe('returns in conflict', () => {
  it.each(CASES)(
    'of which %s differ in %s alone say so, in words the page has',
    (kind, name, of) => {
      const [row] = WHOLE[kind];
      const other = {
        ...row,
        [name]: change(of, (row as unknown as Record<string, unknown>)[name]),
      };
      const found = compare({}, { [kind]: [other] });
      expect(found.length).toBeGreaterThan(0);
      for (const locale of ['zh-CN', 'en-US'] as const) {
        const { fields } = texts(locale).mergePage;
        expect(found.filter(({ field }) => !Object.hasOwn(fields, field))).toEqual([]);
      }
    },
  );

  it('say what each has and where: its cell, or its row where an older summary does not say more', () => {
    const found = compare({}, { figures: [figureOf(TARGET, UNIT, '2024', 4)] });
    expect(found.map(({ subject, field }) => [subject, field])).toEqual([
      [TARGET, 'value'],
      [TARGET, 'added'],
    ]);
    const cells = found.map(({ sides }) => [...new Set(sides.map(({ cell }) => cell))]);
    expect(cells).toEqual([[expect.stringMatching(/^[A-Z]+11$/)], ['11:11']]);
    const said = found[0]?.sides.map(({ file, value }) => [file, value]);
    expect(said?.sort()).toEqual([
      ['sha0.xlsx', 3],
      ['sha1.xlsx', 4],
    ]);
  });

  it('show a row that only one of them has once, also where its key stands twice', () => {
    const [row] = WHOLE.ledger;
    const found = compare({}, { ledger: row ? [row, row] : [] });
    expect(found.map(({ subject, field }) => [subject, field])).toEqual([
      ['GB/T 1-2024 (2)', 'ledger'],
    ]);
    expect(found[0]?.sides.filter(({ cell }) => cell === null)).toHaveLength(1);
  });

  it('always differ in something', () => {
    fc.assert(
      fc.property(generatedFiles, (files) => {
        for (const outcome of deriveOutcomes(uniteStates(...files.map(stateOfFile)))) {
          if (outcome.kind !== 'conflict') continue;
          const found = compareRivals(outcome, (sha256) => sha256);
          expect(found.length).toBeGreaterThan(0);
          for (const { sides } of found) expect(sides).toHaveLength(outcome.rivals.length);
        }
      }),
    );
  });
});
