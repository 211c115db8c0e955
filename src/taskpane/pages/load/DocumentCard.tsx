import { Badge, Checkbox, mergeClasses } from '@fluentui/react-components';
import { Archive16Regular } from '@fluentui/react-icons/svg/archive';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import type { LocalizedText } from '../../../model/basics';
import type { ListedDocument } from '../../../model/catalog';
import { fillMessage } from '../../../i18n/texts';
import { formatDate } from '../../format/dates';
import type { Pane } from '../../pane';
import { isArchived } from '../../session/archive';
import { useStyles } from './DocumentCard.styles';

export interface DocumentCardProps {
  readonly pane: Pane;
  readonly entry: ListedDocument;
  /** Year of the period being chosen; null while it cannot be read. */
  readonly year: number | null;
}

/** One document to choose, with what is known of it. */
export function DocumentCard({ pane, entry, year }: DocumentCardProps) {
  const styles = useStyles();
  const { session, controller, words } = pane;
  const { document } = entry;
  const load = words.pane.load;
  const isChosen = session.draft.documentIds.includes(document.id);
  const isLoaded = session.workbook?.documentIds.includes(document.id) ?? false;
  const isPast = year !== null && isArchived(document, year);
  const detailsId = `details-${document.id}`;
  return (
    <li className={mergeClasses(styles.card, isChosen && styles.chosen)}>
      <Checkbox
        className={styles.checkbox}
        checked={isChosen}
        disabled={session.loadJob.kind === 'running'}
        label={<span className={styles.title}>{pick(pane, document.shortTitle)}</span>}
        aria-describedby={detailsId}
        onChange={(_, data) =>
          controller.dispatch({
            type: 'documentChosen',
            documentId: document.id,
            isChosen: data.checked === true,
          })
        }
      />
      <div className={styles.body}>
        {(isLoaded || isPast) && (
          <div className={styles.badges}>
            {isLoaded && (
              <Badge appearance="tint" color="success" icon={<CheckmarkCircle16Regular />}>
                {load.loaded}
              </Badge>
            )}
            {isPast && (
              <Badge appearance="tint" color="informative" icon={<Archive16Regular />}>
                {load.archived}
              </Badge>
            )}
          </div>
        )}
        <DocumentFacts pane={pane} entry={entry} id={detailsId} />
        <CopyNotes pane={pane} notes={document.copyNotes} />
      </div>
    </li>
  );
}

function DocumentFacts(props: {
  readonly pane: Pane;
  readonly entry: ListedDocument;
  readonly id: string;
}) {
  const { pane, entry } = props;
  const { document } = entry;
  const load = pane.words.pane.load;
  const counts = entry.targetCount === 0 ? load.qualitativeOnly : load.counts;
  const horizon = document.furtherHorizonYear === null ? load.horizon : load.furtherHorizon;
  const facts = [
    [pick(pane, document.issuer), document.documentNumber ?? load.noNumber],
    [
      fillMessage(load.year, { year: document.year }),
      fillMessage(counts, { targets: entry.targetCount, tasks: entry.taskCount }),
    ],
    [
      fillMessage(horizon, {
        year: document.horizonYear,
        further: document.furtherHorizonYear ?? '',
      }),
    ],
  ];
  const date = formatDate(document.planStart, pane.session.locale);
  return (
    <div id={props.id}>
      {facts.map((line) => (
        <div key={line.join()}>{line.join(' · ')}</div>
      ))}
      <div>
        {fillMessage(load.planStart, { date })}{' '}
        <Badge appearance="outline" size="small" color="informative">
          {pane.words.status.basis[document.planStartBasis]}
        </Badge>
      </div>
    </div>
  );
}

function CopyNotes(props: { readonly pane: Pane; readonly notes: readonly LocalizedText[] }) {
  const styles = useStyles();
  if (props.notes.length === 0) return null;
  return (
    <details className={styles.notes}>
      <summary>{props.pane.words.pane.load.copyNotes}</summary>
      <ul className={styles.noteList}>
        {props.notes.map((note) => (
          <li key={note.zh}>{pick(props.pane, note)}</li>
        ))}
      </ul>
    </details>
  );
}

function pick(pane: Pane, text: LocalizedText): string {
  return pane.session.locale === 'zh-CN' ? text.zh : text.en;
}
