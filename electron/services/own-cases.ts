import type { OwnCaseRow } from '../../shared/contract/branch-views.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { caseRow } from './case-views.ts';
import type { OwnCase } from '../storage/case-people.ts';
import type { StaffHandlers } from './handler.ts';

function ownRow({ case: of, capacity }: OwnCase): OwnCaseRow {
  return { ...caseRow(of), capacity };
}

/** 我的案件: where a person finds again what they took in or have in hand. */
export function ownCaseHandlers(): StaffHandlers<'home.cases'> {
  return {
    'home.cases': ({ cursor, size }, { office, me }) => {
      const found = office.store.ownCases.of(me.id, cursor, size);
      if (!found.ok) return fail({ codes: [found.failure] });
      return ok({ rows: found.value.rows.map(ownRow), next: found.value.next });
    },
  };
}
