import { Button } from '@fluentui/react-components';
import { fillMessage } from '../../../i18n/texts';
import { ProblemBar } from '../../components/ProblemBar';
import { namePeriod } from '../../format/dates';
import type { Pane } from '../../pane';
import { ConflictCard } from './ConflictCard';
import { useStyles } from './Merge.styles';

/** Conflicts that wait for a person, and those that were settled. */
export function ConflictList({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const { view, decideJob } = pane.session.merge;
  const text = pane.words.mergePage;
  if (!view || view.conflicts.length + view.decisions.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="merge-conflicts">
      <h2 id="merge-conflicts" className={styles.heading}>
        {fillMessage(text.conflicts, { count: view.conflicts.length })}
      </h2>
      {decideJob.kind === 'failed' && <ProblemBar problem={decideJob.problem} words={pane.words} />}
      {view.conflicts.length > 0 && (
        <>
          <p className={styles.note}>{text.conflictsHint}</p>
          <ul className={styles.list}>
            {view.conflicts.map((conflict) => (
              <ConflictCard key={conflict.id} pane={pane} conflict={conflict} />
            ))}
          </ul>
        </>
      )}
      <Decisions pane={pane} />
    </section>
  );
}

function Decisions({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const { session, controller, words } = pane;
  const { view, answers, decideJob } = session.merge;
  const text = words.mergePage;
  const decisions = view?.decisions ?? [];
  if (decisions.length === 0) return null;
  return (
    <>
      <h3 className={styles.cardTitle}>
        {fillMessage(text.decisions, { count: decisions.length })}
      </h3>
      <ul className={styles.list}>
        {decisions.map(({ id, unit, files, decision }, at) => {
          const period = namePeriod(decision.key.period, session.locale, words);
          const { by, on, why } = decision;
          const chosen = files.join(words.pane.common.listSeparator);
          return (
            <li key={`${id}|${at}`}>
              <p className={styles.note}>
                {fillMessage(text.decided, { unit, period, files: chosen, by, on, why })}
              </p>
              {answers[id] && (
                <Button
                  size="small"
                  disabledFocusable={decideJob.kind === 'running'}
                  aria-label={fillMessage(text.reopenOf, { unit, period })}
                  onClick={() => void controller.merge.reopen(id)}
                >
                  {text.reopen}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
