import type { Extraction } from '../../../src/model/extraction';
import type { JudgedDocument } from './judgedDocument';
import { judgeTargets } from './judgeTargets';
import { judgeTasks } from './judgeTasks';
import type { Judgement } from './judgement';
import { measureOverlap } from './pairUp';

/** One document's extraction, judged. */
export interface EvaluatedDocument {
  readonly name: string;
  readonly targets: Judgement;
  readonly tasks: Judgement;
  /** Of the figures known to be no targets: how many there are, were listed, and were taken for one. */
  readonly notTargets: {
    readonly known: number;
    readonly listed: number;
    readonly taken: readonly string[];
  };
}

/** Runs the rules over each document and judges what they find. */
export function evaluateExtraction(
  documents: readonly JudgedDocument[],
  extract: (text: string) => Extraction,
): EvaluatedDocument[] {
  return documents.map((document) => {
    const extraction = extract(document.text);
    return {
      name: document.name,
      targets: judgeTargets(document, extraction.targets),
      tasks: judgeTasks(document, extraction.tasks),
      notTargets: judgeNotTargets(document, extraction),
    };
  });
}

function judgeNotTargets(
  { notTargets, targets, text }: JudgedDocument,
  extraction: Extraction,
): EvaluatedDocument['notTargets'] {
  const isExpected = (span: { start: number; end: number }): boolean =>
    targets.some((target) => measureOverlap(target.span, span) > 0.5);
  const wrong = extraction.targets.filter(({ span }) => !isExpected(span));
  const isWithin = (known: { start: number; end: number }, span: { start: number; end: number }) =>
    measureOverlap(known, span) > 0;
  return {
    known: notTargets.length,
    listed: notTargets.filter((known) =>
      extraction.notTargets.some(({ span }) => isWithin(known, span)),
    ).length,
    taken: notTargets
      .filter((known) => wrong.some(({ span }) => isWithin(known, span)))
      .map(({ start, end }) => text.slice(start, end)),
  };
}
