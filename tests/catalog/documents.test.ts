import fs from 'node:fs';
import type { CatalogDocument, Target } from '../../src/model/catalog';
import { loadCatalog } from '../../src/catalog/loadCatalog';
import {
  documentsFolder,
  findSharedRun,
  normalizeForMatch,
  readPolicyText,
  readUnitLists,
  stripMarks,
} from './policyText';
import { scanFigures } from './scanFigures';

const present = fs.existsSync(documentsFolder);
const describeWhenPresent = present ? describe : describe.skip;
const title = present
  ? 'the catalog against the text of %s'
  : 'the catalog against the text of %s (skipped: no ../shared/documents beside this checkout)';
const files = loadCatalog().documents.map((file) => [file.document.id, file] as const);

const comparatorWord = { '>=': '上', '<=': '内', '=': undefined };

describeWhenPresent.each(files)(title, (_, file) => {
  const { text, sha256 } = present ? readPolicyText(file.document) : { text: '', sha256: '' };
  const at = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  const matchable = stripMarks(text);

  it('is of the same bytes and the same length', () => {
    expect([file.document.sha256, file.document.textLength]).toEqual([sha256, text.length]);
  });

  it('prints the number and the day of issue the catalog gives', () => {
    const { documentNumber, issuedOn } = file.document;
    if (documentNumber !== null) expect(text).toContain(documentNumber);
    if (issuedOn === null) return;
    const [year, month, day] = issuedOn.split('-').map(Number);
    const forms = [`${year}年${month}月${day}日`, issuedOn, issuedOn.replaceAll('-', '/')];
    expect(forms.filter((form) => text.includes(form))).not.toEqual([]);
  });

  it('prints every clause and every heading at its place', () => {
    const wrong = [
      ...file.targets.filter((target) => at(target.span) !== target.quote),
      ...file.notTargets.filter((clause) => at(clause.span) !== clause.quote),
      ...file.tasks.filter((task) => !at(task.span).startsWith(task.number)),
      ...file.tasks.filter((task) => at(task.headingSpan) !== task.heading.zh),
      ...file.programmes.filter(
        ({ span, name }) => normalizeForMatch(at(span)) !== normalizeForMatch(name.zh),
      ),
      ...file.document.phases.filter(({ span, end }) => !at(span).includes(end.slice(0, 4))),
    ];
    expect(wrong).toEqual([]);
  });

  it('prints every section and chapter before what stands in it', () => {
    const places = [
      ...file.targets.map(({ id, section, span }) => ({ id, parts: section.split(' / '), span })),
      ...file.qualitativeGoals.map(({ id, section, span }) => ({
        id,
        parts: section.split(' / '),
        span,
      })),
      ...file.tasks.map(({ id, chapter, span }) => ({ id, parts: [chapter], span })),
    ];
    const wrong = places.filter(({ parts, span }) => {
      const before = text.slice(0, span.start);
      const found = parts.map((part) => before.lastIndexOf(part));
      return parts.some((part, index) => {
        const place = found[index] ?? -1;
        const rest = before.slice(place + part.length);
        return place < (found[index - 1] ?? 0) || hasHeadingLike(part, rest);
      });
    });
    expect(wrong).toEqual([]);
  });

  it('prints every figure with its unit and its comparator', () => {
    expect(file.targets.flatMap((target) => findUnprintedFields(target, text))).toEqual([]);
  });

  it('bears no figure that is neither a target nor listed as none', () => {
    const spans = [...file.targets, ...file.notTargets].map(({ span }) => span);
    const digitsLost = file.targets.some(({ basis }) => basis.value === 'restored');
    const hits = scanFigures(text, { digitsLost });
    const missing = hits.filter(
      (hit) => !spans.some(({ start, end }) => start <= hit.start && hit.end <= end),
    );
    expect(missing.map((hit) => text.slice(Math.max(0, hit.start - 12), hit.end + 12))).toEqual([]);
  });

  it('has its tasks in the order and at the places of the catalog, none over another', () => {
    const overlapping = file.tasks.filter(
      ({ span }, index) => span.start < (file.tasks[index - 1]?.span.end ?? 0),
    );
    expect(overlapping).toEqual([]);
  });

  it('splits every list of units as the catalog does', () => {
    const wrong = file.tasks.flatMap((task) => {
      const printed = readUnitLists(at(task.span)) ?? {
        lead: [],
        responsible: [],
        openEnded: false,
      };
      const { leadUnits: lead, responsibleUnits: responsible, openEnded } = task;
      const said = JSON.stringify({ lead, responsible, openEnded });
      const isSame = task.basis.units !== 'stated' || said === JSON.stringify(printed);
      return isSame ? [] : [{ id: task.id, said, printed }];
    });
    expect(wrong).toEqual([]);
  });

  it('names every unit of the catalog but the members of groups', () => {
    const members = new Set(file.units.flatMap((unit) => unit.members));
    const unnamed = file.units.filter(
      ({ id, name, aliases }) =>
        !members.has(id) && ![name.zh, ...aliases.map((a) => a.name)].some((n) => text.includes(n)),
    );
    expect(unnamed).toEqual([]);
    const named = [...file.targets, ...file.tasks].flatMap((item) => [
      ...item.leadUnits,
      ...('impliedUnits' in item ? item.impliedUnits : item.responsibleUnits),
    ]);
    expect(named.filter((name) => !text.includes(name))).toEqual([]);
  });

  it('dates every stated deadline of a task', () => {
    const wrong = file.tasks.filter(
      ({ deadline, basis, span }) =>
        deadline !== null && basis.deadline === 'stated' && !isDated(at(span), deadline),
    );
    expect(wrong.map(({ id, deadline }) => [id, deadline])).toEqual([]);
  });

  it('shares no run of more than 16 characters with what we wrote ourselves', () => {
    const ours = [
      ...file.tasks.flatMap((task) => task.measures.map((m) => ({ id: m.id, zh: m.text.zh }))),
      ...file.qualitativeGoals.map((goal) => ({ id: goal.id, zh: goal.text.zh })),
    ];
    const names = listNames(file);
    const copied = ours.flatMap(({ id, zh }) => {
      const own = names.reduce((rest, name) => rest.replaceAll(name, '\u0000'), stripMarks(zh));
      const run = findSharedRun(own, matchable, 16);
      return run === null ? [] : [`${id}: ${run}`];
    });
    expect(copied).toEqual([]);
  });
});

describeWhenPresent('a document in traditional script', () => {
  it('matches its simplified names through conversion, while its spans are those of the original', () => {
    const file = files.find(([, { document }]) => document.script === 'hant')?.[1];
    if (!file) throw new Error('no document in traditional script');
    const { text } = readPolicyText(file.document);
    expect(text).not.toContain(file.document.title.zh);
    expect(normalizeForMatch(text)).toContain(normalizeForMatch(file.document.title.zh));
    for (const task of file.tasks)
      expect(text.slice(task.headingSpan.start, task.headingSpan.end)).toBe(task.heading.zh);
  });
});

/** Names that may be printed as they are: programmes, units, results with a name. */
function listNames(file: CatalogDocument): string[] {
  return [
    ...file.programmes.map(({ name }) => name.zh),
    ...file.units.map(({ name }) => name.zh),
    ...file.tasks.flatMap((task) => task.deliverables.map(({ zh }) => zh)),
  ].map(stripMarks);
}

/** Whether a heading numbered in the manner of this one opens a line of the text. */
function hasHeadingLike(heading: string, text: string): boolean {
  const manners = [
    /^\s*[(（][一二三四五六七八九十]+[)）]/m,
    /^\s*[一二三四五六七八九十]+、/m,
    /^——/m,
  ];
  const manner = manners.find((pattern) => pattern.test(heading)) ?? manners[2];
  return manner?.test(text) ?? false;
}

function findUnprintedFields(target: Target, text: string): string[] {
  const { quote, span, basis, value, unitMeasure, comparator, deadline } = target;
  const problems: string[] = [];
  const isRestored = basis.value === 'restored';
  if (!isRestored && !quote.includes(String(value))) problems.push(`value ${value}`);
  if (!isRestored && !quote.includes(unitMeasure)) problems.push(`unit ${unitMeasure}`);
  // 创建120个省级以上项目 is a bare figure: the comparator follows the unit at once.
  const printed = isRestored ? /以(上|内)/ : new RegExp(`${value}${unitMeasure}以(上|内)`);
  if (printed.exec(text.slice(span.start, span.end + 2))?.[1] !== comparatorWord[comparator])
    problems.push(`comparator ${comparator}`);
  const year = isRestored ? '' : deadline.slice(0, 4);
  if (basis.deadline === 'stated' && !quote.includes(`${year}年`)) problems.push('deadline');
  if (basis.deadline === 'inherited' && !text.slice(0, span.start).includes(`到${year}年`))
    problems.push('inherited deadline');
  if (!deadline.endsWith('-12-31')) problems.push(`deadline ${deadline}`);
  return problems.map((problem) => `${target.id}: no ${problem} in ${quote}`);
}

/** Whether the text prints the day, or the month or year that ends on it. */
function isDated(text: string, deadline: string): boolean {
  const [year = 0, month = 0, day = 0] = deadline.split('-').map(Number);
  const isMonthEnd = new Date(Date.UTC(year, month, 0)).getUTCDate() === day;
  if (isMonthEnd && text.includes(`${year}年${month}月`)) return true;
  return month === 12 && day === 31 && new RegExp(`${year}年(?!\\d)`).test(text);
}
