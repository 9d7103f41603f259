import { API } from '../../../shared/contract/api.ts';
import type { ChannelName, Request } from '../../../shared/contract/api.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { isCaseId } from '../../../shared/domain/ids.ts';
import { z } from 'zod';
import type { Program } from '../../host/launch.ts';
import { PEOPLE } from './people.ts';
import type { Who } from './people.ts';

const Refused = z.object({ failure: z.object({ codes: z.array(z.string()) }) });

/** Asks the running program past its page, with the page's own rights; gives the refusal's codes, none when it was done. */
export async function refusals<C extends ChannelName>(
  program: Program,
  channel: C,
  request: Request<C>,
): Promise<readonly string[]> {
  const refused = Refused.safeParse(await program.call(channel, request));
  return refused.success ? refused.data.failure.codes : [];
}

/** The case as the person at the desk may see it. */
export async function caseOf(program: Program, id: string): Promise<Case> {
  if (!isCaseId(id)) throw new Error(`no case id: ${id}`);
  const answer = z.object({ value: API['cases.view'].response });
  return answer.parse(await program.call('cases.view', { id })).value.case;
}

/** Signs in past the page, which stays where it is. */
export async function unlock(program: Program, who: Who): Promise<readonly string[]> {
  const { staffNo, password } = PEOPLE[who];
  return await refusals(program, 'session.unlock', { staffNo, password });
}
