import { fillMessage, texts } from '../i18n/texts';
import type { Locale } from '../model/basics';
import { documents } from '../pipeline';
import { describeChanges, isOpenReason, type IssueOutcome } from '../pipeline/issueFlow';
import { describeFinding, showSafely } from './fileWords';

type Issued = Extract<IssueOutcome, { kind: 'issued' }>;

/** Names of targets by id, in the language of the terminal. */
function targetNames(locale: Locale): ReadonlyMap<string, string> {
  return new Map(
    documents().flatMap(({ targets }) =>
      targets.map(({ id, name }) => [id, locale === 'en-US' ? name.en : name.zh] as const),
    ),
  );
}

function describeUnits({ report }: Issued, locale: Locale): string[] {
  const words = texts(locale).cli.issuing;
  const changed = report.returns.filter(({ changes }) => changes.length > 0);
  const again = changed.filter(({ content }) => content.template.revision > 1);
  const first = changed.length - again.length;
  const unchanged = report.returns.length - changed.length;
  return [
    fillMessage(words.counts, { first, again: again.length, unchanged }),
    ...again.map(({ unit, content, changes }) =>
      fillMessage(words.revised, {
        unit: unit.name,
        revision: content.template.revision,
        changes: describeChanges(changes, locale),
      }),
    ),
  ];
}

/** Targets and units that are left out, those to be seen to first. */
function describeLeftOut({ report }: Issued, locale: Locale): string[] {
  const { cli, issue } = texts(locale);
  const names = targetNames(locale);
  const nameOf = (id: string) => names.get(id) ?? id;
  const targets = [...report.targetsNotIssued].sort((a, b) => {
    return Number(isOpenReason(b.reason)) - Number(isOpenReason(a.reason));
  });
  const section = (message: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [fillMessage(message, { count: lines.length }), ...lines];
  const units = report.unitsNotIssued.filter(({ reason }) => reason !== 'notChosen');
  const join = (ids: readonly string[]) => ids.map(nameOf).join(cli.listSeparator);
  return [
    ...section(
      cli.issuing.targetsLeft,
      targets.map(({ targetId, reason, params }) => {
        const why = fillMessage(issue.targetReasons[reason], params);
        return fillMessage(cli.issuing.left, { name: nameOf(targetId), why });
      }),
    ),
    ...section(
      cli.issuing.unitsLeft,
      units.map(({ name, reason }) => {
        return fillMessage(cli.issuing.left, { name, why: issue.unitReasons[reason] });
      }),
    ),
    ...(report.acceptedImplied.length > 0
      ? [fillMessage(cli.issuing.accepted, { names: join(report.acceptedImplied) })]
      : []),
    ...(report.firstNamedOnly.length > 0
      ? [fillMessage(cli.issuing.firstNamed, { names: join(report.firstNamedOnly) })]
      : []),
    ...(report.unmappedNames.length > 0
      ? [
          fillMessage(cli.preparing.unmappedNames, {
            names: report.unmappedNames.join(cli.listSeparator),
          }),
        ]
      : []),
    ...section(
      cli.issuing.findings,
      report.findings.map((finding) => describeFinding(finding, locale)),
    ),
  ];
}

/** Nobody has said who issues: the returns do not print that line, so nobody may notice. */
function lacksIssuer({ report }: Issued): boolean {
  return report.returns.some(({ content }) => content.template.issuer === '');
}

/** What was issued and what was left out; clean where nothing waits for the coordinator. */
export function describeIssue(
  issued: Issued,
  folder: string,
  locale: Locale,
): { readonly lines: readonly string[]; readonly isClean: boolean } {
  const { cli } = texts(locale);
  const { report, files } = issued;
  const lines = [
    ...(issued.isSample ? [texts(locale).issue.sampleMark] : []),
    fillMessage(cli.issuing.written, { folder, count: files.length, period: report.period }),
    ...describeUnits(issued, locale),
    ...(lacksIssuer(issued) ? [cli.issuing.issuerMissing] : []),
    ...describeLeftOut(issued, locale),
  ];
  const isClean =
    report.findings.length === 0 &&
    report.targetsNotIssued.every(({ reason }) => !isOpenReason(reason)) &&
    report.unitsNotIssued.every(({ reason }) => reason === 'notChosen');
  return { lines: lines.map(showSafely), isClean };
}
