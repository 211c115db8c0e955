import { fillMessage } from '../../../i18n/texts';
import { nameField, sayValue } from '../../../pipeline/mergeDifferenceWords';
import type { ConflictView } from '../../../pipeline/mergeView';
import { formatNumber } from '../../format/quantities';
import type { Pane } from '../../pane';
import { useStyles } from './Merge.styles';

/** More than this would bury the question. */
const MOST_SHOWN = 8;

type Difference = ConflictView['differences'][number];
type Side = Difference['sides'][number];

/** A column a rival, two lines a difference: what it is of, and what each says and where. */
export function DifferenceTable(props: { readonly pane: Pane; readonly conflict: ConflictView }) {
  const styles = useStyles();
  const { pane } = props;
  const { rivals, differences } = props.conflict;
  const { session, words } = pane;
  const text = words.mergePage;
  const format = (value: number) => formatNumber(value, session.locale);
  const rest = differences.length - MOST_SHOWN;
  return (
    <>
      <table className={styles.sides}>
        <thead>
          <tr>
            {rivals.map(({ hash, files, revision, submission }) => {
              const file = files.join(words.pane.common.listSeparator);
              const whole = fillMessage(text.rival, { file, revision, submission });
              return (
                <th key={hash} scope="col" className={styles.sideHead} title={whole}>
                  {whole}
                </th>
              );
            })}
          </tr>
        </thead>
        {differences.slice(0, MOST_SHOWN).map((difference) => (
          <tbody key={`${difference.subject}|${difference.field}`}>
            <tr>
              <th scope="rowgroup" colSpan={rivals.length} className={styles.subject}>
                {session.locale === 'zh-CN' ? difference.name.zh : difference.name.en}
                {' · '}
                {nameField(difference.field, words)}
              </th>
            </tr>
            <tr>
              {difference.sides.map((side) => (
                <td key={side.hash} className={styles.side}>
                  <strong>{sayValue(side, difference.field, words, format)}</strong>
                  <Place side={side} pane={pane} />
                </td>
              ))}
            </tr>
          </tbody>
        ))}
      </table>
      {rest > 0 && (
        <p className={styles.note}>{fillMessage(text.moreDifferences, { count: rest })}</p>
      )}
    </>
  );
}

/** Its file heads the column, and stands in the title with the place. */
function Place({ side, pane }: { readonly side: Side; readonly pane: Pane }) {
  const styles = useStyles();
  const { file, sheet, cell } = side;
  if (cell === null) return null;
  const { place, placeIn } = pane.words.mergePage;
  const at = { file, sheet: sheet ?? '', cell };
  return (
    <span className={styles.place} title={fillMessage(placeIn, at)}>
      {fillMessage(place, at)}
    </span>
  );
}
