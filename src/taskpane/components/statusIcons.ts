import type { FluentIcon } from '@fluentui/react-icons';
import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';
import { ArrowTrendingDown16Regular } from '@fluentui/react-icons/svg/arrow-trending-down';
import { ArrowTrending16Regular } from '@fluentui/react-icons/svg/arrow-trending';
import { CalendarCheckmark16Regular } from '@fluentui/react-icons/svg/calendar-checkmark';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ChevronDoubleDown16Regular } from '@fluentui/react-icons/svg/chevron-double-down';
import { CircleHint16Regular } from '@fluentui/react-icons/svg/circle-hint';
import { DismissCircle16Regular } from '@fluentui/react-icons/svg/dismiss-circle';
import { History16Regular } from '@fluentui/react-icons/svg/history';
import { Hourglass16Regular } from '@fluentui/react-icons/svg/hourglass';
import { QuestionCircle16Regular } from '@fluentui/react-icons/svg/question-circle';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import type { ProgressStatus } from '../../model/assessment';

/** One shape a status, so that none is told by its colour alone. */
export const statusIcons: Readonly<Record<ProgressStatus, FluentIcon>> = {
  missed: DismissCircle16Regular,
  reversing: ArrowTrendingDown16Regular,
  offPace: ChevronDoubleDown16Regular,
  atRisk: Warning16Regular,
  finalPending: Hourglass16Regular,
  stale: History16Regular,
  noData: CircleHint16Regular,
  notAssessable: QuestionCircle16Regular,
  onPace: ArrowRight16Regular,
  ahead: ArrowTrending16Regular,
  metLate: CalendarCheckmark16Regular,
  met: CheckmarkCircle16Regular,
};
