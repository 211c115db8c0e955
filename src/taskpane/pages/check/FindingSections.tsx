import { useState } from 'react';
import { Button, Subtitle2, mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { fillMessage } from '../../../i18n/texts';
import type { CheckedFinding } from '../../../pipeline/checkedWorkbook';
import type { Pane } from '../../pane';
import { useStyles } from './Check.styles';
import { FindingCard } from './FindingCard';
import { FINDING_CLASSES, classOf, groupBySheet, type FindingClass } from './findingGroups';

/** As many cards as a pane can draw at once without making the user wait. */
const CARDS_AT_ONCE = 50;

const icons = {
  hard: ErrorCircle16Filled,
  soft: Warning16Filled,
  closed: CheckmarkCircle16Filled,
} as const;

/** The findings by what they ask for, and sheet by sheet within. */
export function FindingSections(props: {
  readonly pane: Pane;
  readonly findings: readonly CheckedFinding[];
}) {
  return FINDING_CLASSES.map((kind) => {
    const findings = props.findings.filter((one) => classOf(one) === kind);
    if (findings.length === 0) return null;
    return <Section key={kind} pane={props.pane} kind={kind} findings={findings} />;
  });
}

interface SectionProps {
  readonly pane: Pane;
  readonly kind: FindingClass;
  readonly findings: readonly CheckedFinding[];
}

function Section({ pane, kind, findings }: SectionProps) {
  const styles = useStyles();
  const [limit, setLimit] = useState(CARDS_AT_ONCE);
  const { words } = pane;
  const text = words.check;
  const Icon = icons[kind];
  const rest = findings.length - limit;
  return (
    <section className={styles.section} aria-labelledby={`findings-${kind}`}>
      <Subtitle2 as="h2" id={`findings-${kind}`} className={styles.sectionTitle}>
        <span className={mergeClasses(styles.icon, styles[kind])} aria-hidden>
          <Icon />
        </span>
        {fillMessage(text.sections[kind], { count: findings.length })}
      </Subtitle2>
      {groupBySheet(findings.slice(0, limit)).map(({ sheet, findings: group }) => (
        <div key={sheet ?? ''} className={styles.section}>
          <h3 className={styles.sheet}>
            {fillMessage(text.group, {
              sheet: sheet ?? text.wholeWorkbook,
              count: findings.filter((one) => (one.finding.sheet || null) === sheet).length,
            })}
          </h3>
          <ul className={styles.list}>
            {group.map((one, index) => (
              <FindingCard key={`${one.key}|${index}`} pane={pane} one={one} />
            ))}
          </ul>
        </div>
      ))}
      {rest > 0 && (
        <div>
          <Button size="small" onClick={() => setLimit(limit + CARDS_AT_ONCE)}>
            {fillMessage(text.more, { count: Math.min(rest, CARDS_AT_ONCE) })}
          </Button>
        </div>
      )}
    </section>
  );
}
