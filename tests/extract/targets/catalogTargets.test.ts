import * as fs from 'node:fs';
import { documentsFolder } from '../../catalog/policyText';
import { judgeTargets } from '../evaluation/judgeTargets';
import { measurePrecision, measureRecall } from '../evaluation/judgement';
import { readCatalogDocuments } from '../evaluation/readCatalogDocuments';
import { findTargetsIn } from './goldenSentences';

const documents = readCatalogDocuments(documentsFolder);
const here = fs.existsSync(documentsFolder) ? describe : describe.skip;

here('the targets of the five documents', () => {
  it.each(documents.map((document) => [document.name, document] as const))(
    'are those of the catalog in %s',
    (_, document) => {
      const judgement = judgeTargets(document, findTargetsIn(document.text).targets);
      expect(judgement.differences).toEqual([]);
      expect(measurePrecision(judgement)).toBeGreaterThanOrEqual(0.98);
      expect(measureRecall(judgement)).toBeGreaterThanOrEqual(0.98);
    },
  );

  it.each(documents.map((document) => [document.name, document] as const))(
    'of %s are none of the figures the catalog rejects',
    (_, { text, notTargets }) => {
      const figures = findTargetsIn(text).targets.flatMap(({ spans }) => spans.value ?? []);
      const taken = notTargets.filter((span) =>
        figures.some(({ start, end }) => start < span.end && end > span.start),
      );
      expect(taken.map(({ start, end }) => text.slice(start, end))).toEqual([]);
    },
  );
});
