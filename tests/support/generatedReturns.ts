import fc from 'fast-check';
import { sectionsOfReturn } from '../../src/merge/sectionsOfReturn';
import { stateOf } from '../../src/merge/mergedState';
import type { MergeDecision, MergedState, MergeSource } from '../../src/model/merged';
import type { LedgerEntry, ReturnFigure, UnitReturn } from '../../src/model/unitReturn';

/** Small worlds of returns in which duplicates, revisions and conflicts are common. */

export interface GeneratedFile {
  readonly sha256: string;
  readonly name: string;
  readonly receivedOn: string;
  readonly unitReturn: UnitReturn;
}

const PERIOD_ENDS = { '2024': '2024-12-31', '2025-Q1': '2025-03-31' } as const;
type Period = keyof typeof PERIOD_ENDS;

function place(row: number) {
  return { sha256: null, file: null, sheet: '填报', row, column: 11 };
}

/** A figure as a return has it, all else blank. */
export function figureOf(
  targetId: string,
  unitId: string,
  period: Period,
  value: number | null,
  rest: Partial<ReturnFigure> = {},
): ReturnFigure {
  return {
    targetId,
    unitId,
    period,
    periodEnd: PERIOD_ENDS[period],
    value,
    previous: null,
    added: value,
    deducted: null,
    numerator: null,
    denominator: null,
    entryState: null,
    obsStatus: value === null ? 'missing' : 'final',
    explanation: null,
    evidence: null,
    led: null,
    tookPart: null,
    level: null,
    deductReason: null,
    lineage: place(10),
    ...rest,
  };
}

/** A row of 台账 by its key. */
export function ledgerRowOf(targetId: string, itemKey: string, row: number): LedgerEntry {
  return {
    targetId,
    targetText: null,
    item: `成果${itemKey}`,
    itemKey,
    level: null,
    action: 'made',
    role: 'led',
    firstUnit: null,
    otherUnits: null,
    publishedOn: '2024-06-01',
    state: null,
    countedPeriod: null,
    evidence: null,
    explanation: null,
    lineage: place(row),
  };
}

const DOCUMENTS = ['hubei-2022', 'national-2021'] as const;

/** A unit's return; the rows of a file lie `shift` rows lower than those of another. */
export const unitReturns: fc.Arbitrary<UnitReturn> = fc
  .record({
    unit: fc.constantFrom('甲局', '乙局', '丙市'),
    period: fc.constantFrom<Period>('2024', '2025-Q1'),
    documentIds: fc.constantFrom<readonly string[]>([DOCUMENTS[0]], [DOCUMENTS[1]], DOCUMENTS),
    revision: fc.integer({ min: 1, max: 2 }),
    submission: fc.option(fc.integer({ min: 1, max: 2 }), { nil: null }),
    values: fc.array(fc.option(fc.integer({ min: 0, max: 2 }), { nil: null }), {
      minLength: 2,
      maxLength: 2,
    }),
    keys: fc.uniqueArray(fc.constantFrom('GB/T 1-2024', 'GB/T 2-2024', 'GB/T 3-2024'), {
      maxLength: 2,
    }),
    shift: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ unit, period, documentIds, revision, submission, values, keys, shift }) => {
    const unitId = `hubei:${unit}`;
    const figures = documentIds.flatMap((documentId) =>
      values.map((value, index) =>
        figureOf(`${documentId}/t${index}`, unitId, period, value, {
          lineage: place(10 + index + shift),
        }),
      ),
    );
    const ledger = keys.map((key, index) =>
      ledgerRowOf(`${documentIds[0] ?? ''}/t0`, key, 10 + index + shift),
    );
    return {
      template: {
        templateId: `${documentIds.join('+')}.${period}.${unitId}`,
        revision,
        schemaVersion: 1,
        documentIds,
        unitId,
        unitName: unit,
        period,
        dueDate: '2025-04-10',
        issuer: '省局',
        locale: 'zh-CN',
        catalogHashes: documentIds.map(() => '0'),
        isSample: false,
      },
      submission,
      signature: { head: null, reviewer: null, compiler: null, phone: null, reportedOn: null },
      figures,
      measures: [],
      ledger,
      evidence: [],
    } satisfies UnitReturn;
  });

/** Files of returns; the same bytes may come twice under two names. */
export const generatedFiles: fc.Arbitrary<readonly GeneratedFile[]> = fc
  .array(
    fc.record({
      unitReturn: unitReturns,
      receivedOn: fc.constantFrom('2025-04-01', '2025-04-11'),
      copies: fc.integer({ min: 1, max: 2 }),
    }),
    { maxLength: 7 },
  )
  .map((entries) =>
    entries.flatMap(({ unitReturn, receivedOn, copies }) => {
      // Stands for the hash of the bytes: equal only where all that was read is equal.
      const sha256 = JSON.stringify(unitReturn);
      return Array.from({ length: copies }, (_, copy) => {
        const name = `${unitReturn.template.unitId}-${copy}.xlsx`;
        return { sha256, name, receivedOn, unitReturn };
      });
    }),
  );

/** The state of one file. */
export function stateOfFile({ sha256, name, receivedOn, unitReturn }: GeneratedFile): MergedState {
  const sections = sectionsOfReturn(unitReturn, sha256);
  const source: MergeSource = {
    sha256,
    names: [name],
    kind: 'return',
    template: unitReturn.template,
    submission: unitReturn.submission,
    signature: unitReturn.signature,
    receivedOn,
    rejection: null,
    carries: sections.map(({ hash }) => hash).sort(),
  };
  return stateOf([source], sections);
}

/** Decisions on some of a state's conflicts, some of them contradicting each other. */
export function decideConflicts(state: MergedState, picks: readonly number[]): MergeDecision[] {
  return [...state.sections.values()].flatMap((of, at) => {
    const hashes = [...of.keys()].sort();
    const [first] = of.values();
    const pick = picks[at];
    if (!first || pick === undefined || hashes.length < 2) return [];
    const chosen = hashes[pick % hashes.length] ?? '';
    const on = pick % 2 === 0 ? '2025-04-12' : '2025-04-13';
    return [{ key: first.key, hashes, chosen, by: '汇总员', on, why: '电话核实' }];
  });
}
