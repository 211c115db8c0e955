import { ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import { fillMessage } from '../../../i18n/texts';
import type { TargetProgress } from '../../../pipeline';
import type { Pane } from '../../pane';
import { countAttention, ofDocument } from './alertList';

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  chip: { fontWeight: tokens.fontWeightRegular, minWidth: 'auto' },
  count: { fontWeight: tokens.fontWeightSemibold, marginLeft: '4px' },
});

/** Each document with how many of its targets need attention; pressing one lists only its targets. */
export function DocumentCounts(props: {
  readonly pane: Pane;
  readonly targets: readonly TargetProgress[];
}) {
  const styles = useStyles();
  const { session, controller, documents, words } = props.pane;
  const chosen = session.alerts.documentId;
  const ids = [...new Set(props.targets.map((one) => one.documentId))];
  if (ids.length < 2 && chosen === null) return null;
  return (
    <div className={styles.chips} role="group" aria-label={words.alerts.byDocument}>
      {ids.map((documentId) => {
        const own = ofDocument(props.targets, documentId);
        const counts = { attention: countAttention(own), total: own.length };
        const document = documents.find((one) => one.document.id === documentId)?.document;
        const isChinese = session.locale === 'zh-CN';
        const title = (isChinese ? document?.shortTitle.zh : document?.shortTitle.en) ?? documentId;
        return (
          <ToggleButton
            key={documentId}
            className={styles.chip}
            size="small"
            shape="circular"
            checked={chosen === documentId}
            aria-label={fillMessage(words.alerts.documentCountOf, { title, ...counts })}
            onClick={() =>
              controller.dispatch({
                type: 'alertDocumentChosen',
                documentId: chosen === documentId ? null : documentId,
              })
            }
          >
            {title}{' '}
            <span className={styles.count}>{fillMessage(words.alerts.documentCount, counts)}</span>
          </ToggleButton>
        );
      })}
    </div>
  );
}
