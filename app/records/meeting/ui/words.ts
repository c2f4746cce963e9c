import { useTranslation } from 'react-i18next';
import { attendanceRoles, attendanceStatuses, meetingKinds, meetingStatuses } from '../terms.ts';

/** The words for a meeting's coded values; an unknown one is shown as it is. */
export function useMeetingWords() {
  const { t } = useTranslation('meeting');
  return {
    kindLabel: (value: string) => {
      const known = meetingKinds.find((kind) => kind === value);
      return known ? t(`kind.${known}`) : value;
    },
    statusLabel: (value: string) => {
      const known = meetingStatuses.find((status) => status === value);
      return known ? t(`status.${known}`) : value;
    },
    roleLabel: (value: string) => {
      const known = attendanceRoles.find((role) => role === value);
      return known ? t(`role.${known}`) : value;
    },
    attendanceLabel: (value: string) => {
      const known = attendanceStatuses.find((status) => status === value);
      return known ? t(`attendance.${known}`) : value;
    },
  };
}
