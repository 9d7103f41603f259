import { createContext, useContext } from 'react';
import type { StaffView } from '../../shared/contract/views.ts';
import type { StaffId } from '../../shared/domain/ids.ts';

const StaffContext = createContext<readonly StaffView[]>([]);

/** Gives every part below the people of the branch. */
export const StaffProvider = StaffContext.Provider;

export function useStaff(): readonly StaffView[] {
  return useContext(StaffContext);
}

/** The name of a person by id; the id itself when unknown, '' for nobody. */
export function useStaffName(): (id: StaffId | string | null) => string {
  const staff = useStaff();
  return (id) => (id === null ? '' : (staff.find((one) => one.id === id)?.name ?? id));
}
