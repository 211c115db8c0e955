import { Badge } from '@fluentui/react-components';
import type { ProgressStatus } from '../../model/assessment';
import { statusIcons } from './statusIcons';
import { statusTones } from './statusTones';

/** A progress status by colour, icon and word together. */
export function StatusBadge(props: {
  readonly progressStatus: ProgressStatus;
  readonly word: string;
}) {
  const Icon = statusIcons[props.progressStatus];
  return (
    <Badge appearance="tint" color={statusTones[props.progressStatus]} icon={<Icon />}>
      {props.word}
    </Badge>
  );
}
