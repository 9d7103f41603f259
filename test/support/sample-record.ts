import { moment } from '../../shared/domain/day.ts';
import { isRole } from '../../shared/domain/roles.ts';
import { BANDS } from '../../shared/data/bands.ts';
import { LISTS } from '../../shared/data/lists.ts';
import { SHIPPED_WORDING } from '../../shared/forms/wording.ts';
import type { FormRecord } from '../../shared/forms/record.ts';
import { roles } from '../../shared/words/zh-cn/roles.ts';
import { aCase, staffName } from './sample-case.ts';

/** What a form is given to print, in part overwritten; the internal copy of the sample case by default. */
export function aFormRecord(known: Partial<FormRecord> = {}): FormRecord {
  return {
    case: aCase(),
    institution: '示例银行',
    branch: {
      name: '滨江支行',
      complaintPhone: '0571-55550100',
      address: '示例市滨江区江南路18号',
    },
    staffName,
    roleName: (role) => (isRole(role) ? roles.names[role] : role),
    entryName: (list, code) => LISTS[list].find((entry) => entry.code === code)?.zh ?? code,
    deadlines: [
      {
        rule: 'D01',
        startedAt: moment('2026-03-11T10:05:00'),
        internal: moment('2026-03-26T17:00:00'),
        final: moment('2026-03-26T17:00:00'),
        met: true,
        overdue: false,
      },
      {
        rule: 'D16',
        startedAt: moment('2026-03-11T10:20:00'),
        internal: moment('2026-03-13T17:00:00'),
        final: moment('2026-03-16T17:00:00'),
        met: true,
        overdue: false,
      },
    ],
    newDue: ({ newDue }) => newDue,
    bands: BANDS,
    hotlines: [
      { name: '银行保险消费者投诉维权热线', number: '12378' },
      { name: '金融消费权益保护咨询投诉', number: '12363' },
      { name: '政务服务便民热线', number: '12345' },
      { name: '消费者协会', number: '' },
    ],
    reviewDays: 30,
    bilingual: false,
    copy: 'internal',
    full: false,
    sheet: null,
    subjectId: null,
    blank: false,
    prints: [],
    templates: [],
    wording: SHIPPED_WORDING,
    ...known,
  };
}
