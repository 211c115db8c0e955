import type { ReactNode } from 'react';
import { fillMessage } from '../../../i18n/texts';
import type { IssuePackage } from '../../../pipeline/issuePackage';
import { OpenFindings } from '../../components/FindingList';
import type { Pane } from '../../pane';
import { useStyles } from './Issue.styles';

/** What was not issued and why; what was taken without a confirmation; cells to look at. */
export function LeftOut(props: { readonly pane: Pane; readonly report: IssuePackage['report'] }) {
  const styles = useStyles();
  const { session, words } = props.pane;
  const text = words.pane.issue;
  const { report } = props;
  const targets = (session.workbook?.targets ?? []).map(({ target }) => target);
  const nameOf = (id: string): string => {
    const name = targets.find((target) => target.id === id)?.name;
    return (session.locale === 'zh-CN' ? name?.zh : name?.en) ?? id;
  };
  const join = (names: readonly string[]): string => names.join(words.pane.common.listSeparator);
  const notes = [
    ...(report.acceptedImplied.length > 0
      ? [fillMessage(text.acceptedImplied, { names: join(report.acceptedImplied.map(nameOf)) })]
      : []),
    ...(report.firstNamedOnly.length > 0
      ? [fillMessage(text.firstNamed, { names: join(report.firstNamedOnly.map(nameOf)) })]
      : []),
    ...(report.unmappedNames.length > 0
      ? [fillMessage(text.unmapped, { names: join(report.unmappedNames) })]
      : []),
  ];
  return (
    <>
      <Part title={text.targetsLeft} count={report.targetsNotIssued.length}>
        {report.targetsNotIssued.map(({ targetId, reason, params }) => (
          <li key={targetId}>
            {fillMessage(text.left, {
              name: nameOf(targetId),
              why: fillMessage(words.issue.targetReasons[reason], params),
            })}
          </li>
        ))}
      </Part>
      <Part title={text.unitsLeft} count={report.unitsNotIssued.length}>
        {report.unitsNotIssued.map(({ unitId, name, reason }, at) => (
          <li key={`${unitId}${at}`}>
            {fillMessage(text.left, { name, why: words.issue.unitReasons[reason] })}
          </li>
        ))}
      </Part>
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      {report.findings.length > 0 && (
        <div className={styles.details}>
          <p>{fillMessage(text.findings, { count: report.findings.length })}</p>
          <OpenFindings pane={props.pane} findings={report.findings} />
        </div>
      )}
    </>
  );
}

function Part(props: {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  if (props.count === 0) return null;
  return (
    <details className={styles.details} open>
      <summary>{fillMessage(props.title, { count: props.count })}</summary>
      <ul className={styles.tightList}>{props.children}</ul>
    </details>
  );
}
