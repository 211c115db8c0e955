import type { EvaluatedDocument } from './evaluateExtraction';
import { addJudgements, measurePrecision, measureRecall, type Judgement } from './judgement';

/** The table of an evaluation in Markdown: a row a document and one for all. */
export function printTable(title: string, documents: readonly EvaluatedDocument[]): string[] {
  const rows = documents.map(({ name, targets, tasks, notTargets }) =>
    printRow(name, targets, tasks, [notTargets.known, notTargets.listed, notTargets.taken.length]),
  );
  const sum = (count: (document: EvaluatedDocument) => number): number =>
    documents.reduce((total, document) => total + count(document), 0);
  const all = printRow(
    'all',
    addJudgements(documents.map(({ targets }) => targets)),
    addJudgements(documents.map(({ tasks }) => tasks)),
    [
      sum(({ notTargets }) => notTargets.known),
      sum(({ notTargets }) => notTargets.listed),
      sum(({ notTargets }) => notTargets.taken.length),
    ],
  );
  return [
    `### ${title}`,
    '',
    '| document | targets | right | precision | recall | tasks | right | precision | recall | no targets | listed | taken |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    all,
    '',
  ];
}

/** What differs, document by document. */
export function printDifferences(documents: readonly EvaluatedDocument[]): string[] {
  return documents.flatMap(({ name, targets, tasks, notTargets }) => {
    const lines = [
      ...targets.differences.map((line) => `  target, ${line}`),
      ...tasks.differences.map((line) => `  task, ${line}`),
      ...notTargets.taken.map((quote) => `  taken for a target: ${quote}`),
    ];
    return lines.length === 0 ? [] : [`${name}:`, ...lines];
  });
}

function printRow(
  name: string,
  targets: Judgement,
  tasks: Judgement,
  notTargets: readonly number[],
): string {
  const cells = [...printJudgement(targets), ...printJudgement(tasks), ...notTargets.map(String)];
  return `| ${[name, ...cells].join(' | ')} |`;
}

function printJudgement(judgement: Judgement): string[] {
  return [
    String(judgement.expected),
    String(judgement.right),
    measurePrecision(judgement).toFixed(3),
    measureRecall(judgement).toFixed(3),
  ];
}
