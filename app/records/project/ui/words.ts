import { useTranslation } from 'react-i18next';
import { participantRoles, projectStatuses } from '../terms.ts';

/** The words for a project's coded values; an unknown one is shown as it is. */
export function useProjectWords() {
  const { t } = useTranslation('project');
  return {
    statusLabel: (value: string) => {
      const known = projectStatuses.find((status) => status === value);
      return known ? t(`status.${known}`) : value;
    },
    roleLabel: (value: string) => {
      const known = participantRoles.find((role) => role === value);
      return known ? t(`role.${known}`) : value;
    },
  };
}
