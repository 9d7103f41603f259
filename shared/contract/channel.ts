import { z } from 'zod';
import { ACTIONS } from '../domain/actions.ts';
import type { ActionInput, ActionName } from '../domain/actions.ts';
import { isInput } from '../domain/fields.ts';
import type { PermissionRow } from '../domain/permissions.ts';
import { CaseIdShape, CaseView } from './views.ts';

/**
 * Who may call: `anyone` even before sign-in, `staff` any person signed in, a row of the permission table, or
 * `case`: the act itself asks the table, because the answer depends on the case.
 */
type Access = 'anyone' | 'staff' | 'case' | PermissionRow;

export function channel<Request extends z.ZodType, Response extends z.ZodType, A extends Access>(
  access: A,
  request: Request,
  response: Response,
): { readonly access: A; readonly request: Request; readonly response: Response } {
  return { access, request, response };
}

/** A channel that carries out one act on one case, at the revision the caller saw. */
export function actOn<A extends ActionName>(
  name: A,
): {
  readonly access: 'case';
  readonly request: z.ZodType<{
    id: z.infer<typeof CaseIdShape>;
    revision: number;
    input: ActionInput<A>;
  }>;
  readonly response: typeof CaseView;
} {
  const { input } = ACTIONS[name];
  const request = z.strictObject({
    id: CaseIdShape,
    revision: z.int().min(1),
    input: z.custom<ActionInput<A>>((value) => isInput(input, value)),
  });
  return { access: 'case', request, response: CaseView };
}
