import type { Procedure } from '../../domain/procedure.ts';
import { procedure, stage } from './stage.ts';

/** 意见簿每日检查 (bank practice). */
export const P9: Procedure = procedure({
  id: 'P9',
  zh: '意见簿每日检查',
  en: 'Opinion-book daily check',
  kind: 'attached',
  stages: [
    stage(
      'P9-1',
      ['每日检查', 'Daily check'],
      [
        '每个营业日终了查看意见簿；没有意见的记“无意见”。',
        'Read the book at the end of each open day; no entry is recorded as such.',
      ],
      {
        actors: ['lobbyManager'],
        deadlines: ['D27'],
        refusals: ['opinion-check-missing'],
        next: ['P9-2'],
      },
    ),
    stage(
      'P9-2',
      ['逐条登记', 'Enter each opinion'],
      [
        '登记日期、内容、联系方式；有诉求的立案，其余作记录。',
        'Date, text, contact; open a case when it claims anything, else note it.',
      ],
      { actors: ['lobbyManager'], deadlines: ['D27'], next: ['P9-3'] },
    ),
    stage('P9-3', ['拟写回复', 'Draft the reply'], ['拟写回复。', 'Draft a reply.'], {
      actors: ['lobbyManager'],
      deadlines: ['D39'],
      next: ['P9-4'],
    }),
    stage(
      'P9-4',
      ['核定回复', 'Approve the reply'],
      ['由网点负责人核定。', 'The branch manager approves.'],
      {
        actors: ['branchManager'],
        deadlines: ['D39'],
        refusals: ['reply-not-approved'],
        next: ['P9-5'],
        back: 'P9-3',
      },
    ),
    stage(
      'P9-5',
      ['回复客户', 'Reply'],
      [
        '写入意见簿；能联系到客户的另行告知。',
        'Written into the book, and told to the customer when reachable.',
      ],
      { actors: ['lobbyManager'] },
    ),
  ],
});
