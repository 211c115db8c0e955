import { fillMessage } from '../../../i18n/texts';
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
                {nameField(difference.field, pane)}
              </th>
            </tr>
            <tr>
              {difference.sides.map((side) => (
                <td key={side.hash} className={styles.side}>
                  <strong>{sayValue(side, difference.field, pane)}</strong>
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

function nameField(field: string, { words }: Pane): string {
  const names: Readonly<Record<string, string>> = words.mergePage.fields;
  return names[field] ?? field;
}

function sayValue({ value, cell }: Side, field: string, { session, words }: Pane): string {
  if (cell === null) return words.mergePage.notThere;
  if (value === null || value === '') return words.mergePage.blank;
  if (typeof value === 'number') return formatNumber(value, session.locale);
  const { status, returns } = words;
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    taskStatus: status.task,
    entryState: status.entry,
    role: returns.role,
    'ledger.role': returns.ledgerRole,
    'ledger.action': returns.ledgerAction,
    'ledger.state': returns.ledgerState,
  };
  const codes = tables[field] ?? {};
  return Object.hasOwn(codes, value) ? (codes[value] ?? value) : value;
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
