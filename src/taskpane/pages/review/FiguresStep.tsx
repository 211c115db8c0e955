import { Button, mergeClasses } from '@fluentui/react-components';
import type { OpenedReview } from '../../../pipeline/reviewFlow';
import type { Pane } from '../../pane';
import { MoreButton } from './MoreButton';
import { useStyles } from './Review.styles';
import { listPassedOver, spanKey } from './textPieces';
import { usePage } from './usePage';

/** Figures that were not taken for targets, each with the reason; a person can overrule. */
export function FiguresStep(props: { readonly pane: Pane; readonly review: OpenedReview }) {
  const styles = useStyles();
  const { controller, words, session } = props.pane;
  const notTargets = listPassedOver(props.review);
  const text = words.review;
  const { shown } = session.review;
  const part = usePage(notTargets, ({ span }) => spanKey(span) === shown);
  if (notTargets.length === 0) return <p className={styles.note}>{text.candidate.noneFigures}</p>;
  return (
    <section className={styles.list}>
      <ul className={styles.list}>
        {part.page.map(({ quote, span, reason }) => {
          const key = spanKey(span);
          return (
            <li key={key} tabIndex={-1} className={styles.card}>
              <p className={styles.quote}>{quote}</p>
              <div className={styles.actions}>
                <p className={mergeClasses(styles.note, styles.reason)}>
                  {words.extract.reasons[reason]}
                </p>
                <Button size="small" onClick={() => void controller.review.add(span)}>
                  {text.figure.take}
                </Button>
                <Button
                  size="small"
                  appearance="subtle"
                  aria-pressed={shown === key}
                  onClick={() => controller.dispatch({ type: 'candidateShown', key })}
                >
                  {text.candidate.show}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      <MoreButton pane={props.pane} shown={part} />
    </section>
  );
}
