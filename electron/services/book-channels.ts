import { ok } from '../../shared/domain/result.ts';
import type { StaffHandlers } from './handler.ts';

/** What the institution has set, as the page shows it. */
export function bookHandlers(): StaffHandlers<'book.read'> {
  return {
    'book.read': (_, { office }) => {
      const { settings, bands, waiverWords, factChecks } = office.book();
      const { isolationTargetMin, dwellTargetMin, idNumberField, businessHours } = settings;
      const { id, code, name, institution, complaintPhone, address, superiorUnit } =
        office.branch();
      return ok({
        branch: { id, code, name, institution, complaintPhone, address, superiorUnit },
        isolationTargetMin,
        dwellTargetMin,
        idNumberField,
        businessHours,
        bands,
        waiverWords,
        factChecks,
      });
    },
  };
}
