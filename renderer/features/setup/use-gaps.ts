import { useTranslation } from 'react-i18next';
import type { Gap } from '../../ui/gaps.tsx';
import type { SetupInput } from './setup-input.ts';

function plain(text: string): string {
  return text.normalize('NFKC').trim().toUpperCase();
}

function sameNumber(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

/** What is still missing on the people's form; whether a password is good enough is for the desk to say. */
export function useGaps(): (input: SetupInput) => readonly Gap[] {
  const { t } = useTranslation();
  return (input) => {
    const blank = (value: string, name: 'staffNo' | 'name' | 'password'): readonly Gap[] =>
      value.trim() === ''
        ? [
            {
              place: `setup.${name}`,
              text: t('pages.setup.needed', { field: t(`pages.setup.${name}`) }),
            },
          ]
        : [];
    const ofManager = (value: string, name: 'managerStaffNo' | 'managerName'): readonly Gap[] =>
      input.managerSame || value.trim() !== ''
        ? []
        : [
            {
              place: `setup.${name}`,
              text: t('pages.setup.needed', { field: t(`pages.setup.${name}`) }),
            },
          ];
    const same = !input.managerSame && sameNumber(input.adminNo, input.managerNo);
    return [
      ...blank(input.adminNo, 'staffNo'),
      ...blank(input.adminName, 'name'),
      ...blank(input.password, 'password'),
      ...(input.password === input.passwordAgain
        ? []
        : [{ place: 'setup.passwordAgain', text: t('pages.setup.passwordsDiffer') }]),
      ...ofManager(input.managerNo, 'managerStaffNo'),
      ...ofManager(input.managerName, 'managerName'),
      ...(same && input.managerNo.trim() !== ''
        ? [{ place: 'setup.managerStaffNo', text: t('pages.setup.numbersSame') }]
        : []),
    ];
  };
}
