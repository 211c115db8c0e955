import * as fc from 'fast-check';
import { readWorkbook } from '../../../src/host/xlsx/readWorkbook';
import { writeWorkbook } from '../../../src/host/xlsx/writeWorkbook';
import { texts } from '../../../src/i18n/texts';
import { NAMES } from '../../../src/layout/names';
import { fromSerial } from '../../../src/model/calendar';
import { fillFormulasDown } from '../../support/fillFormulasDown';
import { cutLongTables, planReturn } from '../../support/plannedReturn';
import { fillIn, readReturn } from './issuedReturn';

const RUNS = 60;
const ISSUED = cutLongTables(planReturn(), 2);

const blank = fc.constant(null);
const count = fc.oneof(blank, fc.nat({ max: 2_000_000_000 }));
const share = fc.oneof(
  blank,
  fc.double({ min: 0, max: 100, noNaN: true }).map((value) => (value === 0 ? 0 : value)),
);
/** What a cell may hold and its reader trims; a text that is a formula's twin among them. */
const text = fc.oneof(
  blank,
  fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom(
        '=1+1',
        '+1',
        '-1',
        '@x',
        '#N/A',
        '007',
        '１２０',
        '_x0041_',
        'TRUE',
        '__proto__',
      ),
    )
    .map((word) => word.replace(/\r\n?/g, '\n').trim())
    .filter((word) => word !== '' && !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(word.replace(/\n/g, ''))),
);
const day = fc.oneof(blank, fc.integer({ min: 36_526, max: 73_415 }));
const { returns, status } = texts('zh-CN');
const wordOf = <C extends string>(words: Readonly<Record<C, string>>) =>
  fc.oneof(
    fc.constant([null, null] as const),
    fc.constantFrom(...(Object.entries(words) as [C, string][])),
  );

const entries = fc.record({
  counted: fc.record({ added: count, deducted: count, deductReason: text, explanation: text }),
  parts: fc.record({ numerator: count, denominator: count, evidence: text }),
  level: share,
  entryState: wordOf(status.entry),
  measure: fc.record({ progressText: text, problem: text, nextStep: text, output: text }),
  taskStatus: wordOf(returns.taskState),
  percent: share,
  completedOn: day,
  ledger: fc.record({
    item: text,
    itemKey: text,
    firstUnit: text,
    otherUnits: text,
    explanation: text,
  }),
  action: wordOf(returns.ledgerAction),
  publishedOn: day,
  evidence: fc.record({ title: text, documentNumber: text, fileName: text }),
  submission: fc.integer({ min: 1, max: 99 }),
  signer: text,
});

const dayOf = (serial: number | null) => (serial === null ? null : fromSerial(serial));

describe('whatever is entered in a return', () => {
  it('comes out the same when it is written and read', async () => {
    await fc.assert(
      fc.asyncProperty(entries, async (given) => {
        const [entryState, stateWord] = given.entryState;
        const [taskStatus, taskWord] = given.taskStatus;
        const [action, actionWord] = given.action;
        const plan = fillIn(ISSUED, {
          rows: {
            returnTargets: [
              {},
              { ...given.counted, entryState: stateWord },
              given.parts,
              { level: given.level },
            ],
            returnTasks: [
              {
                ...given.measure,
                state: taskWord,
                percent: given.percent,
                completedOn: given.completedOn,
              },
            ],
            ledger: [
              {
                ...given.ledger,
                level: '国家标准',
                action: actionWord,
                publishedOn: given.publishedOn,
              },
            ],
            evidence: [{ ...given.evidence, evidenceId: 'P1' }],
          },
          named: { [NAMES.submission]: given.submission, [NAMES.head]: given.signer },
        });
        const { unitReturn, findings } = readReturn(readWorkbook(await writeWorkbook(plan)));
        expect(findings).toEqual([]);
        expect(unitReturn.figures[1]).toMatchObject({ ...given.counted, entryState });
        expect(unitReturn.figures[2]).toMatchObject(given.parts);
        expect(unitReturn.figures[3]).toMatchObject({ level: given.level, value: given.level });
        expect(unitReturn.measures[0]).toMatchObject({
          ...given.measure,
          taskStatus,
          percent: given.percent,
          completedOn: dayOf(given.completedOn),
        });
        expect(unitReturn.ledger).toMatchObject([
          { ...given.ledger, action, publishedOn: dayOf(given.publishedOn) },
        ]);
        expect(unitReturn.evidence).toMatchObject([given.evidence]);
        expect(unitReturn.submission).toBe(given.submission);
        expect(unitReturn.signature.head).toBe(given.signer);
      }),
      { numRuns: RUNS },
    );
  }, 120_000);
});

describe('a return whose formulas were filled down', () => {
  it('has lost no rule, and is read as the one that was issued', async () => {
    const plan = fillIn(ISSUED, { rows: { returnTargets: [{ added: 3 }] } });
    const file = await writeWorkbook(plan);
    const filledDown = readWorkbook(fillFormulasDown(file));
    const shared = filledDown.sheets.flatMap(({ rows }) =>
      rows.flatMap(({ formulas, values }) =>
        Object.keys(formulas ?? {}).filter((column) => values[Number(column)] === 1),
      ),
    );
    expect(shared.length).toBeGreaterThan(10);
    const { unitReturn, findings } = readReturn(filledDown);
    expect(findings.filter(({ level }) => level === 0)).toEqual([]);
    expect(unitReturn).toEqual(readReturn(readWorkbook(file)).unitReturn);
  });
});
