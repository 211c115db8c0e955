import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { ExtractionDoubt } from '../../../model/extraction';
import type { Pane } from '../../pane';
import { useStyles } from './Review.styles';

/** What is uncertain about a candidate, and what to do about it, a line each. */
export function DoubtList(props: {
  readonly pane: Pane;
  readonly doubts: readonly ExtractionDoubt[];
}) {
  const styles = useStyles();
  const { extract, review, pane } = props.pane.words;
  if (props.doubts.length === 0) return null;
  return (
    <ul className={styles.doubts}>
      {props.doubts.map((doubt) => (
        <li key={doubt} className={styles.doubt}>
          <Warning16Filled />
          <span>
            <strong>{extract.doubts[doubt]}</strong>
            {pane.common.colon}
            {review.doubts[doubt]}
          </span>
        </li>
      ))}
    </ul>
  );
}
