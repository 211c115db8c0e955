import fs from 'node:fs';
import { loadCatalog } from '../../src/catalog/loadCatalog';
import { taskRow } from '../../src/layout/rows';
import type { Locale } from '../../src/model/basics';
import { documentsFolder, readPolicyText, stripMarks } from '../catalog/policyText';

function unitsOf(id: string, locale: Locale) {
  for (const entry of loadCatalog().documents) {
    const task = entry.tasks.find((candidate) => candidate.id === id);
    if (task) return taskRow(entry, task, locale)['responsibleUnits'];
  }
  throw new Error(`no task ${id}`);
}

describe('the units of a task', () => {
  it('have 等 after the last department, before the localities', () => {
    expect(unitsOf('hubei-2022/task-04', 'zh-CN')).toBe('省知识产权局等，各市、州、县人民政府');
  });

  it('are open-ended in English words too', () => {
    expect(unitsOf('hubei-2022/task-04', 'en-US')).toBe(
      '省知识产权局 and others，各市、州、县人民政府',
    );
  });

  it.each(loadCatalog().documents.map((entry) => [entry.document.id, entry] as const))(
    'of %s read as the document prints them, where it is at hand',
    (_, entry) => {
      if (!fs.existsSync(documentsFolder)) return;
      const { text } = readPolicyText(entry.document);
      const differing = entry.tasks
        .filter(({ openEnded }) => openEnded)
        .map((task) => {
          // Marks aside: the document parts classes of units now by 、, now by a comma.
          const printed = stripMarks(text.slice(task.span.start, task.span.end));
          const row = taskRow(entry, task, 'zh-CN');
          const units = row['responsibleUnits'] || row['leadUnits'];
          return [task.id, units, printed.includes(stripMarks(String(units)))];
        })
        .filter(([, , isPrinted]) => !isPrinted);
      expect(differing).toEqual([]);
    },
  );
});
