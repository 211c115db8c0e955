import { fillMessage, texts } from '../i18n/texts';
import type { Locale } from '../model/basics';
import type {
  ExtractedTarget,
  ExtractedTask,
  Extraction,
  ExtractionDoubt,
} from '../model/extraction';
import type { Problem } from '../model/finding';
import { formatTable } from './textTable';

/** One object for programs: units as their names, as in `dabiao catalog --json`, details beside. */
export function toJson({ document, targets, tasks, notTargets }: Extraction) {
  return {
    document,
    targets,
    tasks: tasks.map(({ leadUnits, responsibleUnits, ...task }) => ({
      ...task,
      leadUnits: leadUnits.map(({ name }) => name),
      responsibleUnits: responsibleUnits.map(({ name }) => name),
      unitDetails: { leadUnits, responsibleUnits },
    })),
    notTargets,
  };
}

/** The same object for a file nothing can be taken from, with the reason. */
export function toRefusedJson(problem: Problem) {
  return { document: null, targets: [], tasks: [], notTargets: [], problem };
}

/** Title and counts, then targets with the doubtful ones first, tasks, and figures left out. */
export function describeExtraction(extraction: Extraction, locale: Locale): string[] {
  const { document, targets, tasks, notTargets } = extraction;
  const { listing, reasons } = texts(locale).extract;
  const { columns } = listing;
  const title = document.title ?? listing.untitled;
  const { documentNumber: number } = document;
  const sorted = [...targets].sort((a, b) => b.doubts.length - a.doubts.length);
  const table = (
    heading: string,
    headers: readonly string[],
    rows: readonly (readonly string[])[],
  ): string[] => (rows.length === 0 ? [] : ['', heading, ...formatTable(headers, rows)]);
  return [
    number === null ? title : fillMessage(listing.head, { title, number }),
    fillMessage(listing.counts, {
      targets: targets.length,
      doubtful: targets.filter(({ doubts }) => doubts.length > 0).length,
      tasks: tasks.length,
      notTargets: notTargets.length,
    }),
    ...table(
      listing.targets,
      [columns.doubts, columns.value, columns.deadline, columns.name, columns.quote],
      sorted.map((target) => describeTarget(target, locale)),
    ),
    ...table(
      listing.tasks,
      [
        columns.number,
        columns.heading,
        columns.deadline,
        columns.leadUnits,
        columns.responsibleUnits,
      ],
      tasks.map((task) => describeTask(task, locale)),
    ),
    ...table(
      listing.notTargets,
      [columns.reason, columns.quote],
      notTargets.map(({ reason, quote }) => [reasons[reason], joinLines(quote)]),
    ),
  ];
}

const SIGNS = { '>=': '≥', '<=': '≤', '=': '＝' } as const;

function describeTarget(target: ExtractedTarget, locale: Locale): string[] {
  const { cli } = texts(locale);
  const { deadline, name, quote, doubts } = target;
  return [
    listDoubts(doubts, locale),
    describeValue(target, locale),
    deadline ?? cli.none,
    name,
    joinLines(quote),
  ];
}

function describeValue(target: ExtractedTarget, locale: Locale): string {
  const { listing } = texts(locale).extract;
  const { comparator, value, valueMax, unitMeasure, kind } = target;
  const from = value === null ? listing.missing : String(value);
  const figure = valueMax === null ? from : fillMessage(listing.range, { from, to: valueMax });
  const printed = `${SIGNS[comparator]}${figure}${unitMeasure}`;
  return kind === 'total' ? printed : fillMessage(listing[kind], { value: printed });
}

function describeTask(task: ExtractedTask, locale: Locale): string[] {
  const { cli } = texts(locale);
  const others = locale === 'en-US' ? ` ${cli.openEnded}` : cli.openEnded;
  const list = (units: ExtractedTask['leadUnits'], tail = ''): string =>
    units.length === 0
      ? cli.none
      : units.map(({ name }) => joinLines(name)).join(cli.listSeparator) + tail;
  return [
    task.number,
    joinLines(task.heading),
    task.deadline ?? cli.none,
    list(task.leadUnits),
    list(task.responsibleUnits, task.openEnded ? others : ''),
  ];
}

function listDoubts(doubts: readonly ExtractionDoubt[], locale: Locale): string {
  const { cli, extract } = texts(locale);
  return doubts.map((doubt) => extract.doubts[doubt]).join(cli.listSeparator);
}

/** A clause broken over lines is one clause. */
function joinLines(text: string): string {
  return text.replace(/\s*\n\s*/g, '').replace(/\t/g, ' ');
}
