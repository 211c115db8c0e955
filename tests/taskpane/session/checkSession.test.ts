import type { Finding } from '../../../src/model/finding';
import {
  noteCheckEdited,
  noteCheckLoaded,
  reduceCheck,
  startedCheck,
  type CheckSession,
} from '../../../src/taskpane/session/checkSession';
import { buildChecked, buildReport, buildSoft } from '../../support/checkStage';

function checked(...findings: Parameters<typeof buildReport>[0]): CheckSession {
  return reduceCheck(startedCheck, { type: 'checkFinished', outcome: buildReport(findings) });
}

const cellsOf = ({ report }: CheckSession) => report?.findings.map(({ finding }) => finding.cell);

describe('the findings of rows that were checked anew', () => {
  const first = buildChecked({ cell: 'H9' });
  const second = buildChecked({ cell: 'H10' });
  const third = buildChecked({ cell: 'H11' });
  const inPlace = { 'data|8': 8, 'data|9': 9, 'data|10': 10 };
  const merge = (
    check: CheckSession,
    findings: readonly Partial<Finding>[],
    areEdited = true,
    rowOf: Readonly<Record<string, number>> = inPlace,
  ) =>
    reduceCheck(check, {
      type: 'rowsChecked',
      report: {
        rowIds: ['data|9'],
        findings: findings.map((finding) => buildChecked({ cell: 'H10', ...finding })),
        rowOf,
        isElsewhere: false,
      },
      areEdited,
    });

  it('take the place of what was found there before', () => {
    const now = merge(checked(first, second, third), [{ code: 'missing' }, {}]);
    expect(cellsOf(now)).toEqual(['H9', 'H10', 'H10', 'H11']);
    expect(now.change).toEqual({ isEdited: true, rowIds: ['data|9'], isElsewhere: false });
  });

  it('are all that is found there, whatever rules look beyond the row', () => {
    const beyond = buildChecked({ cell: 'H10', code: 'unitsNotTotal', level: 3 });
    expect(merge(checked(second, beyond), []).report?.findings).toEqual([]);
    const again = merge(checked(second), [{ code: 'unitsNotTotal', level: 3 }]);
    expect(again.report?.findings).toEqual([beyond]);
  });

  it('take the others along where their rows were moved, and out where they were deleted', () => {
    const now = merge(checked(first, second, third), [], true, { 'data|10': 12 });
    expect(now.report?.findings).toEqual([
      expect.objectContaining({ place: { sheet: '数据', row: 12, column: 7 } }),
    ]);
    expect(now.report?.findings[0]?.finding).toMatchObject({
      cell: 'H13',
      params: { cell: '数据!H13' },
    });
  });

  it('are no change of the workbook where a user asked for them', () => {
    expect(merge(checked(second), [], false).change.isEdited).toBe(false);
  });
});

describe('an edit', () => {
  it('changes nothing where nothing was checked', () => {
    expect(noteCheckEdited(startedCheck)).toBe(startedCheck);
    expect(noteCheckLoaded(startedCheck)).toBe(startedCheck);
  });

  it('is forgotten with the next check', () => {
    const edited = noteCheckLoaded(checked(buildChecked()));
    expect(edited.change).toMatchObject({ isEdited: true, isElsewhere: true });
    const outcome = buildReport([]);
    expect(reduceCheck(edited, { type: 'checkFinished', outcome }).change.isEdited).toBe(false);
  });
});

describe('a filter', () => {
  it('stays for the next check while there is something to show', () => {
    const filtered = reduceCheck(checked(buildChecked()), {
      type: 'findingFilterChosen',
      change: { unit: '全省', code: 'negative' },
    });
    const outcome = buildReport([buildChecked({ code: 'missing' })]);
    const next = reduceCheck(filtered, { type: 'checkFinished', outcome });
    expect(next.filter).toEqual({ unit: '全省', code: null, documentId: null });
  });
});

describe('an explanation', () => {
  it('goes from what is typed to the finding, closed where it says enough', () => {
    const soft = buildSoft();
    const typed = reduceCheck(checked(soft), {
      type: 'explanationTyped',
      key: soft.key,
      text: ' 试点首年 ',
    });
    const now = reduceCheck(typed, { type: 'findingExplained', key: soft.key, isEnough: true });
    expect(now.drafts).toEqual({});
    expect(now.report?.findings[0]?.finding).toMatchObject({
      explanation: '试点首年',
      isClosed: true,
    });
  });

  it('being typed takes back the question about the text before', () => {
    const soft = buildSoft();
    const asked = reduceCheck(checked(soft), {
      type: 'explainJobChanged',
      job: {
        kind: 'done',
        key: soft.key,
        outcome: { kind: 'taken', cell: '数据!P12', found: '另有原因' },
      },
    });
    const now = reduceCheck(asked, { type: 'explanationTyped', key: soft.key, text: '试' });
    expect(now.explainJob).toEqual({ kind: 'idle' });
  });
});
