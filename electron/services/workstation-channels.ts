import { ok } from '../../shared/domain/result.ts';
import { logState } from '../link/event-log.ts';
import { diagnosticName, diagnosticText } from './diagnostics.ts';
import type { StaffHandlers } from './handler.ts';
import { stampOf } from './office.ts';
import type { Visit } from './office.ts';
import { giveOut } from './outgoing.ts';

function noteMade(visit: Visit): void {
  visit.office.store.write((writes) => {
    const entity = 'workstation';
    const action = 'diagnostic-made';
    writes.audit.append({ stamp: stampOf(visit), entity, entityId: entity, action });
    return ok(null);
  });
}

type Channels = 'workstation.facts' | 'workstation.diagnose';

/** 本机维护: facts of this computer, and the file that is sent to whoever helps. */
export function workstationHandlers(): StaffHandlers<Channels> {
  return {
    'workstation.facts': (_request, { office }) => {
      const { schema, sqlite, bytes } = office.store.workstation.facts();
      const { files, bytes: logBytes } = logState(office.world.dataFolder);
      return ok({
        platform: `${process.platform} ${process.arch}`,
        node: process.versions.node,
        sqlite,
        schema,
        databaseBytes: bytes,
        logFiles: files,
        logBytes,
      });
    },
    'workstation.diagnose': async (_request, visit) => {
      const { office } = visit;
      const log = (): void => {
        noteMade(visit);
      };
      const content = (): string => diagnosticText(office);
      return await giveOut({ name: diagnosticName(office.world.now()), content, log }, office);
    },
  };
}
