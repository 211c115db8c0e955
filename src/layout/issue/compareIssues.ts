import { fillMessage, texts } from '../../i18n/texts';
import type { Locale } from '../../model/basics';
import type { CatalogDocument } from '../../model/catalog';
import type { ReturnContent } from '../../model/issue';
import { inLocale } from '../rows';
import type { ChangeCode, IssueChange } from './issueTypes';

/** What a return was issued with, kept in 单位 so that the next issue can say what is new. */
export interface IssueDigest {
  readonly due: string;
  readonly unit: string;
  readonly issuer: string;
  /** Quota, plan and previous total by target id. */
  readonly targets: Readonly<Record<string, readonly (number | null)[]>>;
  /** Role by task id. */
  readonly tasks: Readonly<Record<string, string>>;
  readonly hashes: Readonly<Record<string, string>>;
}

export function digestContent({ template, targets, tasks }: ReturnContent): string {
  const digest: IssueDigest = {
    due: template.dueDate,
    unit: template.unitName,
    issuer: template.issuer,
    targets: Object.fromEntries(
      targets.map(({ target, quota, plan, previous }) => [target.id, [quota, plan, previous]]),
    ),
    tasks: Object.fromEntries(tasks.map(({ task, role }) => [task.id, role])),
    hashes: Object.fromEntries(
      template.documentIds.map((id, index) => [id, template.catalogHashes[index] ?? '']),
    ),
  };
  return JSON.stringify(digest);
}

/** Names of targets, tasks and documents as a coordinator knows them. */
function nameThings(documents: readonly CatalogDocument[], locale: Locale) {
  const names = new Map<string, string>();
  for (const { document, targets, tasks } of documents) {
    names.set(document.id, inLocale(document.shortTitle, locale));
    for (const target of targets) names.set(target.id, inLocale(target.name, locale));
    for (const task of tasks) {
      names.set(task.id, `${task.number}${inLocale(task.heading, locale)}`);
    }
  }
  return (id: string) => names.get(id) ?? id;
}

/** The record of an issue; null where the cell holds none. */
export function readDigest(text: string): IssueDigest | null {
  try {
    const digest = JSON.parse(text) as Partial<IssueDigest> | null;
    const isWhole = digest?.targets && digest.tasks && digest.hashes;
    return isWhole ? (digest as IssueDigest) : null;
  } catch {
    return null;
  }
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** What is in `after` and not in `before`, the other way round, and in both with another value. */
function diffKeys<T>(before: Readonly<Record<string, T>>, after: Readonly<Record<string, T>>) {
  return {
    added: Object.keys(after).filter((key) => own(before, key) === undefined),
    removed: Object.keys(before).filter((key) => own(after, key) === undefined),
    kept: Object.keys(after).filter((key) => own(before, key) !== undefined),
  };
}

/** What `after` has that `before` had not; `otherChanged` where the digests do not tell. */
export function compareIssues(
  before: string,
  after: string,
  documents: readonly CatalogDocument[],
  locale: Locale,
): IssueChange[] {
  const words = texts(locale).issue;
  const [was, is] = [readDigest(before), readDigest(after)];
  if (!was || !is) return [{ code: 'otherChanged', items: [] }];
  const nameOf = nameThings(documents, locale);
  const shown = (value: unknown) => String(value ?? words.none) || words.none;
  const changes: IssueChange[] = [];
  const add = (code: ChangeCode, items: readonly string[]) => {
    if (items.length > 0) changes.push({ code, items });
  };
  const single = (code: ChangeCode, from: unknown, to: unknown) => {
    if (from === to) return;
    add(code, [fillMessage(words.changeFrom, { from: shown(from), to: shown(to) })]);
  };
  const targets = diffKeys(was.targets, is.targets);
  const tasks = diffKeys(was.tasks, is.tasks);
  add('targetsAdded', targets.added.map(nameOf));
  add('targetsRemoved', targets.removed.map(nameOf));
  add('tasksAdded', tasks.added.map(nameOf));
  add('tasksRemoved', tasks.removed.map(nameOf));
  add('roleChanged', tasks.kept.filter((id) => was.tasks[id] !== is.tasks[id]).map(nameOf));
  (['quotaChanged', 'planChanged', 'previousChanged'] as const).forEach((code, at) => {
    const items = targets.kept.flatMap((id) => {
      const [from, to] = [was.targets[id]?.[at] ?? null, is.targets[id]?.[at] ?? null];
      if (from === to) return [];
      return [fillMessage(words.changeOf, { name: nameOf(id), from: shown(from), to: shown(to) })];
    });
    add(code, items);
  });
  single('dueDateChanged', was.due, is.due);
  single('unitRenamed', was.unit, is.unit);
  single('issuerChanged', was.issuer, is.issuer);
  const hashes = Object.keys(is.hashes).filter((id) => {
    const standing = own(was.hashes, id);
    return standing !== undefined && standing !== is.hashes[id];
  });
  add('catalogChanged', hashes.map(nameOf));
  return changes.length > 0 ? changes : [{ code: 'otherChanged', items: [] }];
}

/** The changes in one line, as 本版变动 shows them. */
export function describeChanges(changes: readonly IssueChange[], locale: Locale): string {
  const { changes: words, separator, changeSeparator } = texts(locale).issue;
  return changes
    .map(({ code, items }) => fillMessage(words[code], { items: items.join(separator) }))
    .join(changeSeparator);
}
