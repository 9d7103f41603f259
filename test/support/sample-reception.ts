import { REPRESENTATIVE_FIELDS } from '../../shared/domain/case-fields.ts';
import { CASE } from '../../shared/domain/case.ts';
import { moment } from '../../shared/domain/day.ts';
import type { Moment } from '../../shared/domain/day.ts';
import { fill } from '../../shared/domain/fields.ts';
import type { InputOf } from '../../shared/domain/fields.ts';
import { staffId } from '../../shared/domain/ids.ts';

/** The head of a record: `by` is a staff id, `at` a moment. */
export function logged(
  id: string,
  by: string,
  at: string,
): { id: string; loggedAt: Moment; loggedBy: ReturnType<typeof staffId> } {
  return { id, loggedAt: moment(at), loggedBy: staffId(by) };
}

const DAY = '2026-03-11T';

function representatives() {
  return [
    fill(REPRESENTATIVE_FIELDS, {
      relation: 'RP5',
      name: '孙立',
      phone: '13900000002',
      idSeen: true,
      isKeyPerson: true,
    }),
  ];
}

function isolation() {
  return fill(CASE.isolation.fields, {
    ...logged('iso-1', 'lin', `${DAY}10:08:30`),
    decidedAt: moment(`${DAY}10:06:00`),
    movedAt: moment(`${DAY}10:08:30`),
    fromZone: 'Z3',
    toRoom: 'M1',
    hostId: staffId('zhou'),
    drinkOffered: true,
    bystanders: 4,
    companions: 1,
    recordingOn: 'RC2',
    safetyEvent: 'SE0',
  });
}

const ANSWERS: readonly (readonly [string, '是' | '否' | '不清楚' | '不适用', string])[] = [
  ['FC05', '是', '投保单签字经客户当面确认为本人所签。'],
  ['FC06', '是', '合同于2025年3月9日签收，回执在档。'],
  ['FC07', '是', '回访录音显示客户对“是否知晓为保险产品”回答含糊，销售人员在旁提示。'],
  ['FC01', '否', '双录中未明示“本产品为保险，不是存款”，话术不完整。'],
  ['FC03', '是', '投保资料齐全，影像件一致。'],
  ['FC08', '是', '双录完整，可调阅。'],
  ['FC13', '是', '涉事员工陈述：介绍时强调了收益，未逐条说明退保损失。'],
  ['FC15', '是', '《商业银行代理保险业务管理办法》关于销售行为的要求。'],
];

function factChecks() {
  return ANSWERS.map(([itemCode, answer, detail], index) =>
    fill(CASE.factChecks.fields, {
      ...logged(`fc-${String(index)}`, 'lin', `${DAY}14:10:00`),
      itemCode,
      answer,
      detail,
    }),
  );
}

function evidence() {
  const one = (id: string, kind: string, title: string, at: string) =>
    fill(CASE.evidence.fields, {
      ...logged(id, 'lin', at),
      kind,
      title,
      storage: '附件',
      obtainedAt: moment(at),
      obtainedFrom: '客户',
      obtainedBy: staffId('lin'),
    });
  return [
    one('ev-1', 'EV03', '保险合同(复印件)', `${DAY}10:30:00`),
    one('ev-2', 'EV05', '缴费凭证', `${DAY}10:31:00`),
    one('ev-3', 'EV07', '销售双录', '2026-03-12T09:40:00'),
    one('ev-4', 'EV11', '解决方案确认书(客户签字)', '2026-03-13T16:30:00'),
  ];
}

/** What the counter wrote down on the day. */
export function receptionRecords(): InputOf<typeof CASE> {
  return {
    representatives: representatives(),
    steps: [],
    isolation: isolation(),
    emotions: [
      fill(CASE.emotions.fields, {
        ...logged('em-1', 'lin', `${DAY}10:06:00`),
        at: moment(`${DAY}10:06:00`),
        level: 'EM4',
        sign: '拍柜台',
        action: '请到贵宾室',
      }),
    ],
    contacts: [
      fill(CASE.contacts.fields, {
        ...logged('ct-1', 'lin', `${DAY}10:45:00`),
        at: moment(`${DAY}10:45:00`),
        direction: 'out',
        mode: 'CM1',
        party: 'PA1',
        summary: '向客户说明将核实销售过程，当日下午回话。',
        reached: true,
        promiseText: '电话告知核实进展',
        promisedAt: moment(`${DAY}16:30:00`),
      }),
    ],
    consultations: [
      fill(CASE.consultations.fields, {
        ...logged('cs-1', 'lin', '2026-03-12T10:30:00'),
        at: moment('2026-03-12T10:30:00'),
        participants: [
          { role: '渠道负责人', name: '陆书遥' },
          { role: '合作机构', name: '示例人寿 贺文' },
        ],
        conclusion: '部分通融',
        text: '合作机构同意退还已交保费与现金价值差额的一部分，其余由我行承担。',
      }),
    ],
    concerns: [
      fill(CASE.concerns.fields, {
        ...logged('cn-1', 'lin', `${DAY}10:25:00`),
        text: '退回全部本金',
        isPrimary: true,
        clarified: true,
        convertedQuestion: '退保损失的8,000元由谁承担',
        confirmedByCustomerAt: moment(`${DAY}10:40:00`),
        status: 'solved',
      }),
      fill(CASE.concerns.fields, {
        ...logged('cn-2', 'lin', `${DAY}10:26:00`),
        text: '经办人当面道歉',
        clarified: true,
        confirmedByCustomerAt: moment(`${DAY}10:40:00`),
        status: 'solved',
      }),
    ],
    factChecks: factChecks(),
    evidence: evidence(),
    formSignatures: [],
    handOvers: [],
  };
}
