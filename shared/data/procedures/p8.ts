import type { Procedure, Stage } from '../../domain/procedure.ts';
import { procedure, stage } from './stage.ts';

const AT_ONCE: readonly Stage[] = [
  stage(
    'P8-1',
    ['触发', 'Triggered'],
    [
      '符合重大投诉条件、20人以上群体、安全事件、媒体介入或人工启动；一般不满本身不构成。',
      'An L3 condition, a group of 20 or more, a safety event, the media, or by hand; ordinary dissatisfaction never by itself.',
    ],
    { actors: ['branchManager', 'complaintOfficer'], next: ['P8-2'] },
  ),
  stage(
    'P8-2',
    ['隔离与安全', 'Isolate and protect'],
    [
      '隔离现场，保护客户，保安到场；有危险时才报警110。',
      'Isolate, protect customers, bring the guard; call 110 only in danger.',
    ],
    { actors: ['branchManager', 'neutralHost'], next: ['P8-3'] },
  ),
  stage(
    'P8-3',
    ['报告', 'Report'],
    [
      '报网点负责人，再报上级；及时报监管部门。',
      'To the branch manager, then the superior; to the regulator in time.',
    ],
    {
      actors: ['branchManager', 'complaintOfficer'],
      forms: ['F13'],
      deadlines: ['D25'],
      guards: [{ at: 'T13', codes: ['major-report-missing'] }],
      next: ['P8-4'],
    },
  ),
  stage(
    'P8-4',
    ['指定发言人', 'One spokesperson'],
    ['指定一名发言人，统一口径，注意保密。', 'One spokesperson, agreed wording, keep it secret.'],
    {
      actors: ['generalManager', 'branchManager'],
      forms: ['F13'],
      guards: [{ at: 'T13', codes: ['spokesperson-missing'] }],
      next: ['P8-5'],
    },
  ),
  stage(
    'P8-5',
    ['代表', 'Representatives'],
    ['群体推选不超过5名代表。', 'The group chooses at most 5 representatives.'],
    { actors: ['handler'], refusals: ['too-many-representatives'], next: ['P8-6'] },
  ),
];

const AFTERWARDS: readonly Stage[] = [
  stage(
    'P8-6',
    ['核实', 'Verify'],
    ['先核实事实，形成调查报告。', 'Facts first; an investigation report.'],
    {
      actors: ['handler'],
      forms: ['F13'],
      deadlines: ['D01', 'D02', 'D03'],
      next: ['P8-7'],
    },
  ),
  stage(
    'P8-7',
    ['处理', 'Handle'],
    ['按网点投诉流程拟订方案，听取法律意见。', 'Options as in the branch procedure; legal advice.'],
    {
      actors: ['handler', 'approver'],
      forms: ['F05'],
      deadlines: ['D01', 'D02', 'D03'],
      next: ['P8-8'],
    },
  ),
  stage(
    'P8-8',
    ['八点检查', 'Eight points'],
    ['八点逐项落实或注明。', 'Each of the eight points is done or noted.'],
    {
      actors: ['branchManager', 'complaintOfficer'],
      forms: ['F13'],
      guards: [{ at: 'T13', codes: ['crisis-checklist-open'] }],
      next: ['P8-9'],
    },
  ),
  stage('P8-9', ['总结', 'Sum up'], ['整改、总结、演练。', 'Corrective action, lessons, drill.'], {
    actors: ['branchManager', 'generalManager'],
    forms: ['F10'],
    deadlines: ['D40'],
  }),
];

/** 重大投诉与危机: attaches to a case of any procedure. The stages are our own order; the codes hold at T13 by the engine. */
export const P8: Procedure = procedure({
  id: 'P8',
  zh: '重大投诉与危机',
  en: 'Major event, crisis',
  kind: 'attached',
  stages: [...AT_ONCE, ...AFTERWARDS],
});
