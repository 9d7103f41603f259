import type { ActionName } from '../../shared/domain/actions.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { caseView } from './case-views.ts';
import { actOnCase, discardCase, openCase, revealField, viewCase } from './cases.ts';
import type { StaffChannel, StaffHandlers } from './handler.ts';
import type { Request, Response, Failure } from '../../shared/contract/api.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Visit } from './office.ts';
import type { SigningProofs } from './signing-proofs.ts';

type ActChannel = Extract<StaffChannel, `case.${string}`>;
type SignRequest = Request<'case.authorise' | 'case.decide' | 'case.sign-outcome'>;

function acting<A extends ActionName>(
  name: A,
): (request: Request<ActChannel>, visit: Visit) => Result<Response<ActChannel>, Failure> {
  return (request, visit) => {
    const acted = actOnCase(name, request, visit);
    return acted.ok ? ok(caseView(acted.value, visit)) : acted;
  };
}

/** A signature counts only right after the person's own password; one on paper has its scan instead. */
function signing<A extends ActionName>(
  name: A,
  proofs: SigningProofs,
): (request: SignRequest, visit: Visit) => Result<Response<ActChannel>, Failure> {
  const act = acting(name);
  return (request, visit) => {
    const proved = request.input.onPaper === true || proofs.take(visit.me.id);
    return proved ? act(request, visit) : fail({ codes: ['password-needed'] });
  };
}

type LifecycleChannel = Extract<
  ActChannel,
  | 'case.hold'
  | 'case.resume'
  | 'case.extend-request'
  | 'case.extend-approve'
  | 'case.extend-tell'
  | 'case.defer-request'
  | 'case.defer-approve'
  | 'case.undefer'
  | 'case.refer'
  | 'case.refer-reply'
  | 'case.refer-return'
  | 'case.review'
  | 'case.decide-review'
  | 'case.sign-form'
  | 'case.unsign-form'
  | 'case.archive'
  | 'case.legal-hold'
  | 'case.purge-request'
  | 'case.purge'
>;

/** What moves the clock of a case or ends its way. */
function lifecycleHandlers(): StaffHandlers<LifecycleChannel> {
  return {
    'case.hold': acting('hold'),
    'case.resume': acting('resume'),
    'case.extend-request': acting('extend-request'),
    'case.extend-approve': acting('extend-approve'),
    'case.extend-tell': acting('extend-tell'),
    'case.defer-request': acting('defer-request'),
    'case.defer-approve': acting('defer-approve'),
    'case.undefer': acting('undefer'),
    'case.refer': acting('refer'),
    'case.refer-reply': acting('refer-reply'),
    'case.refer-return': acting('refer-return'),
    'case.review': acting('review'),
    'case.decide-review': acting('decide-review'),
    'case.sign-form': acting('sign-form'),
    'case.unsign-form': acting('unsign-form'),
    'case.archive': acting('archive'),
    'case.legal-hold': acting('legal-hold'),
    'case.purge-request': acting('purge-request'),
    'case.purge': acting('purge'),
  };
}

/** Every channel that opens, shows or changes one case. */
export function caseHandlers(
  proofs: SigningProofs,
): StaffHandlers<ActChannel | 'cases.open' | 'cases.view' | 'cases.discard' | 'cases.reveal'> {
  return {
    'cases.open': ({ input }, visit) => openCase(input, visit),
    'cases.view': ({ id }, visit) => viewCase(id, visit),
    'cases.discard': discardCase,
    'cases.reveal': revealField,
    'case.edit-case': acting('edit-case'),
    'case.step': acting('step'),
    'case.isolate': acting('isolate'),
    'case.emotion': acting('emotion'),
    'case.contact': acting('contact'),
    'case.consult': acting('consult'),
    'case.concern': acting('concern'),
    'case.leave': acting('leave'),
    'case.register': acting('register'),
    'case.hand-over': acting('hand-over'),
    'case.take-over': acting('take-over'),
    'case.set-level': acting('set-level'),
    'case.assign': acting('assign'),
    'case.fact-check': acting('fact-check'),
    'case.propose': acting('propose'),
    'case.option': acting('option'),
    'case.remove-option': acting('remove-option'),
    'case.choose-option': acting('choose-option'),
    'case.request-approval': acting('request-approval'),
    'case.authorise': signing('authorise', proofs),
    'case.decide': signing('decide', proofs),
    'case.delegate': acting('delegate'),
    'case.task': acting('task'),
    'case.task-sign': acting('task-sign'),
    'case.task-done': acting('task-done'),
    'case.pay': acting('pay'),
    'case.notice': acting('notice'),
    'case.notify': acting('notify'),
    'case.sign-outcome': signing('sign-outcome', proofs),
    'case.call-back': acting('call-back'),
    'case.correct': acting('correct'),
    'case.verify-correction': acting('verify-correction'),
    'case.close': acting('close'),
    'case.reopen': acting('reopen'),
    'case.withdraw': acting('withdraw'),
    'case.reject': acting('reject'),
    'case.answer': acting('answer'),
    'case.repeat': acting('repeat'),
    'case.change-procedure': acting('change-procedure'),
    'case.transfer': acting('transfer'),
    'case.transfer-sign': acting('transfer-sign'),
    'case.transfer-reply': acting('transfer-reply'),
    'case.transfer-close': acting('transfer-close'),
    'case.transfer-return': acting('transfer-return'),
    'case.credit-dispute': acting('credit-dispute'),
    'case.objection': acting('objection'),
    'case.major-event': acting('major-event'),
    'case.return-exchange': acting('return-exchange'),
    ...lifecycleHandlers(),
  };
}
