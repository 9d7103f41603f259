import { isSettingKey, SETTING_SHAPES } from '../../shared/contract/setting-shapes.ts';
import { SHIPPED_VERSION } from '../../shared/data/shipped-configuration.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { StaffHandlers } from './handler.ts';
import { stampOf } from './office.ts';

/** What the institution has set, as the page shows it, and the changing of one setting (permission row 59). */
export function bookHandlers(): StaffHandlers<'book.read' | 'settings.save'> {
  return {
    'book.read': (_, { office }) => {
      const { settings, bands } = office.book();
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
      });
    },
    'settings.save': ({ key, value }, visit) => {
      const fits = isSettingKey(key) && SETTING_SHAPES[key].safeParse(value).success;
      if (!fits) return fail({ codes: ['setting-invalid'] });
      const { settings } = visit.office.configuration().contents;
      const next = { ...settings, [key]: value };
      visit.office.store.write((writes) => {
        writes.ruleSets.add('settings', next, stampOf(visit), { after: SHIPPED_VERSION });
        return ok(null);
      });
      visit.office.refresh();
      return ok({});
    },
  };
}
