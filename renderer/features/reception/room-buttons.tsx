import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefused, noRefusals } from '../../ui/case-codes.ts';
import { useCaseScreen, useDraftValue } from '../../ui/case-screen.tsx';
import { useNowOnce } from '../../ui/clock.tsx';
import { CodeSelect, useListOptions } from '../../ui/code-select.tsx';
import { Labelled, RequiredWords } from '../../ui/labelled.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { showShort } from '../../ui/show-time.ts';
import { useWords } from '../../ui/use-words.ts';
import { useIsolate } from './use-isolate.ts';

const NOT_MOVED = 'M0';

function WhyNotMoved({ onReason }: { readonly onReason: (reason: string | null) => void }) {
  const { fields } = useWords();
  const { view } = useCaseScreen();
  const id = useId();
  return (
    <Labelled
      label={fields.isolation.notMovedReason}
      controlId={id}
      place="isolation.notMovedReason"
      required
    >
      <CodeSelect
        id={id}
        list="notMovedReason"
        value={view.case.isolation?.notMovedReason ?? null}
        onChange={onReason}
        required
      />
    </Labelled>
  );
}

/** The rooms of the branch; not moved at all comes last. */
function Rooms(props: { readonly chosen: string | null; readonly onTap: (code: string) => void }) {
  const rooms = useListOptions('room');
  return [...rooms.slice(1), ...rooms.slice(0, 1)].map(({ value, label }) => (
    <Button
      key={value}
      {...(value === props.chosen ? { type: 'primary', ghost: true } : {})}
      aria-pressed={value === props.chosen}
      onClick={() => {
        props.onTap(value);
      }}
    >
      {label}
    </Button>
  ));
}

/** One tap says where the customer was taken, and when. */
export function RoomButtons() {
  const { t } = useTranslation();
  const { fields } = useWords();
  const labelId = useId();
  const requiredId = useId();
  const atBranch = useDraftValue('facts.source') === 'S01';
  const { view } = useCaseScreen();
  const now = useNowOnce();
  const isolate = useIsolate();
  const [codes, setCodes] = useState(noRefusals);
  const [staying, setStaying] = useState(false);
  const { isolation } = view.case;
  const room = staying ? NOT_MOVED : (isolation?.toRoom ?? null);
  const movedAt = isolation?.movedAt ?? null;

  const tap = (code: string): void => {
    setStaying(code === NOT_MOVED);
    if (code === NOT_MOVED) return;
    void isolate({ toRoom: code, movedAt: now(), notMovedReason: null }).then(setCodes);
  };
  const stay = async (reason: string | null): Promise<void> => {
    const refused = await isolate({ toRoom: NOT_MOVED, movedAt: null, notMovedReason: reason });
    setCodes(refused);
    setStaying(isRefused(refused));
  };

  return (
    <div className="rooms">
      <Labelled
        label={fields.isolation.toRoom}
        controlId={labelId}
        group
        place="isolation.toRoom"
        required={atBranch}
      >
        <fieldset
          aria-labelledby={labelId}
          aria-describedby={requiredId}
          className="bare room-buttons"
        >
          <RequiredWords id={requiredId} required={atBranch} />
          <Rooms chosen={room} onTap={tap} />
          {room !== NOT_MOVED && movedAt !== null ? (
            <span className="note">
              {t('reception.movedAt', { at: showShort(movedAt, now()) })}
            </span>
          ) : null}
        </fieldset>
      </Labelled>
      {room === NOT_MOVED ? <WhyNotMoved onReason={(reason) => void stay(reason)} /> : null}
      <RefusalList failure={isRefused(codes) ? { codes } : null} />
    </div>
  );
}
