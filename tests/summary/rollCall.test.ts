import { uniteStates } from '../../src/merge/mergedState';
import type { MergedState, MergeSource } from '../../src/model/merged';
import type { UnitReturn } from '../../src/model/unitReturn';
import { SENT_BACK } from '../../src/summary/receipts';
import { figureOf, stateOfFile } from '../support/generatedReturns';
import { buildTemplate } from '../support/returnContents';
import { expectUnit, expectUnits, summariseState } from '../support/summaryStage';

const PERIOD = '2025-Q1';
const DUE = '2025-04-10';

interface Sent {
  readonly unit: string;
  readonly on: string | null;
  readonly submission?: number;
  readonly value?: number;
}

function send({ unit, on, submission = 1, value = 1 }: Sent): MergedState {
  const unitId = `hubei:${unit}`;
  const unitReturn: UnitReturn = {
    template: buildTemplate({ unitId, unitName: unit, period: PERIOD, dueDate: DUE }),
    submission,
    signature: { head: null, reviewer: null, compiler: null, phone: null, reportedOn: null },
    figures: [figureOf('hubei-2022/t1', unitId, PERIOD, value)],
    measures: [],
    ledger: [],
    evidence: [],
  };
  const sha256 = `${unit}-${submission}-${value}`;
  const state = stateOfFile({ sha256, name: `${sha256}.xlsx`, receivedOn: '', unitReturn });
  const dated = [...state.sources].map(([key, source]) => [key, { ...source, receivedOn: on }]);
  return { ...state, sources: new Map(dated as [string, MergeSource][]) };
}

/** The same file, sent back with its faults. */
function sendBack(sent: Sent): MergedState {
  const { sources } = send(sent);
  const rejection = { code: SENT_BACK, params: {} };
  const refused = [...sources].map(([key, source]) => {
    return [key, { ...source, rejection, carries: [] }] as const;
  });
  return { sources: new Map(refused), sections: new Map(), decisions: new Map() };
}

const ROLL = expectUnits(
  ['甲局', '乙局', '丙市'].map((name) => expectUnit(name, { dueDate: DUE })),
  { period: PERIOD },
);

function call(...states: readonly MergedState[]) {
  const { units, coverage } = summariseState(uniteStates(...states), { expectation: ROLL });
  const ofUnit = (name: string) => units.find((unit) => unit.name === name);
  return { units, coverage, ofUnit };
}

describe('the roll-call', () => {
  it('lists every expected unit in the order of the roll, then those nobody expected', () => {
    const { units, coverage } = call(
      send({ unit: '丙市', on: DUE }),
      send({ unit: '戊县', on: DUE }),
      send({ unit: '甲局', on: '2025-04-11' }),
    );
    expect(units.map(({ name, roll, isExpected }) => [name, roll, isExpected])).toEqual([
      ['甲局', 'late', true],
      ['乙局', 'missing', true],
      ['丙市', 'reported', true],
      ['戊县', 'reported', false],
    ]);
    expect(coverage).toEqual({
      expected: ['hubei:丙市', 'hubei:乙局', 'hubei:甲局'],
      reported: ['hubei:丙市', 'hubei:甲局'],
      late: ['hubei:甲局'],
      missing: ['hubei:乙局'],
      unexpected: ['hubei:戊县'],
    });
  });

  it('takes a unit for in time whose first return was, whatever came later', () => {
    const first = send({ unit: '甲局', on: '2025-04-08' });
    const corrected = send({ unit: '甲局', on: '2025-05-20', submission: 2, value: 2 });
    expect(call(corrected, first).ofUnit('甲局')).toMatchObject({
      roll: 'reported',
      receivedOn: '2025-04-08',
      submission: 2,
      returnStatus: 'summarised',
    });
    const faulty = sendBack({ unit: '乙局', on: '2025-04-08' });
    const mended = send({ unit: '乙局', on: '2025-05-20', submission: 2, value: 2 });
    expect(call(faulty, mended).ofUnit('乙局')).toMatchObject({ roll: 'reported', submission: 2 });
  });

  it('takes a unit for missing while its only return is sent back', () => {
    expect(call(sendBack({ unit: '甲局', on: '2025-04-08' })).ofUnit('甲局')).toMatchObject({
      roll: 'missing',
      receivedOn: '2025-04-08',
      submission: null,
      returnStatus: 'sentBack',
    });
    expect(call(send({ unit: '甲局', on: null })).ofUnit('乙局')).toMatchObject({
      roll: 'missing',
      returnStatus: 'issued',
    });
  });

  it('takes a unit for reported, and under review, while its returns are in conflict', () => {
    const one = send({ unit: '甲局', on: DUE });
    const other = send({ unit: '甲局', on: DUE, value: 2 });
    const { ofUnit } = call(one, other);
    expect(ofUnit('甲局')).toMatchObject({ roll: 'reported', returnStatus: 'inReview' });
  });

  it('calls nobody late whose day is not known', () => {
    expect(call(send({ unit: '甲局', on: null })).ofUnit('甲局')?.roll).toBe('reported');
  });
});

describe('a lower level’s summary', () => {
  it('counts as the return of the unit that made it', () => {
    const county = send({ unit: '县局', on: null });
    const [section] = [...county.sections.values()].flatMap((of) => [...of.values()]);
    const maker: MergeSource = {
      sha256: 'summary',
      names: ['丙市汇总.xlsx'],
      kind: 'summary',
      template: buildTemplate({ unitId: 'hubei:丙市', unitName: '丙市', period: PERIOD }),
      submission: null,
      signature: null,
      receivedOn: '2025-04-12',
      rejection: null,
      carries: [section?.hash ?? ''],
    };
    const summary = { ...county, sources: new Map([...county.sources, ['summary', maker]]) };
    const { ofUnit, coverage } = call(summary);
    expect(ofUnit('丙市')).toMatchObject({ roll: 'late', receivedOn: '2025-04-12' });
    expect(coverage.reported).toEqual(['hubei:丙市']);
    expect(coverage.unexpected).toEqual([]);
  });
});
