import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import type { Finding } from '../../model/finding';
import type { CellPlace } from '../../model/grid';
import { describeFinding, namePlace } from '../../i18n/findingText';
import { fillMessage, type Texts } from '../../i18n/texts';
import { placeFinding } from '../format/findingPlace';
import type { Pane } from '../pane';

/** More than this many would bury the page; the rest is counted. */
const mostShown = 50;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: '8px' },
  item: { display: 'grid', gridTemplateColumns: '16px 1fr', columnGap: '8px' },
  hard: { color: tokens.colorStatusDangerForeground1 },
  soft: { color: tokens.colorStatusWarningForeground1 },
  icon: { marginTop: '2px' },
  severity: { fontWeight: tokens.fontWeightSemibold },
  more: { color: tokens.colorNeutralForeground3, margin: '8px 0 0' },
});

/** Findings as sentences, each with a way to its cell where the workbook is open. */
export function FindingList(props: {
  readonly findings: readonly Finding[];
  readonly words: Texts;
  readonly onSelect: ((place: CellPlace) => void) | null;
}) {
  const styles = useStyles();
  const { findings, words } = props;
  const rest = findings.length - mostShown;
  return (
    <>
      <ul className={styles.list}>
        {findings.slice(0, mostShown).map((finding, index) => (
          <FindingItem key={index} finding={finding} words={words} onSelect={props.onSelect} />
        ))}
      </ul>
      {rest > 0 && (
        <p className={styles.more}>{fillMessage(words.pane.findings.more, { count: rest })}</p>
      )}
    </>
  );
}

/** Findings of the open workbook, each with a way to its cell. */
export function OpenFindings(props: {
  readonly pane: Pane;
  readonly findings: readonly Finding[];
}) {
  const { controller, words } = props.pane;
  return (
    <FindingList
      findings={props.findings}
      words={words}
      onSelect={(place) => void controller.select(place)}
    />
  );
}

function FindingItem(props: {
  readonly finding: Finding;
  readonly words: Texts;
  readonly onSelect: ((place: CellPlace) => void) | null;
}) {
  const styles = useStyles();
  const { finding, words, onSelect } = props;
  const place = placeFinding(finding);
  const tone = finding.severity === 'hard' ? styles.hard : styles.soft;
  const Icon = finding.severity === 'hard' ? ErrorCircle16Regular : Info16Regular;
  return (
    <li className={styles.item}>
      <span className={`${tone} ${styles.icon}`}>
        <Icon />
      </span>
      <span>
        <span className={`${tone} ${styles.severity}`}>
          {words.pane.findings[finding.severity]}
        </span>{' '}
        {describeFinding(finding, words)}
        {place && onSelect && (
          <>
            {' '}
            <Link inline onClick={() => onSelect(place)}>
              {fillMessage(words.pane.findings.goTo, { cell: namePlace(finding) })}
            </Link>
          </>
        )}
      </span>
    </li>
  );
}
