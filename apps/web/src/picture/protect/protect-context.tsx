import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { pathOf } from '../model/entity.ts';
import type { ReportPlace, TextPlace } from '../model/hidden-fields.ts';
import { useScreen } from '../model/screen-context.tsx';
import { PersonDialog } from './person-dialog.tsx';
import { lastPlaceIn, readPlace } from './place.ts';
import { ReportDialog } from './report-dialog.tsx';

type Protect = {
  /** Shows where what concerns one person belongs, and throws away the held text of the field one was in. */
  openPerson(): void;
  /** Asks which text points somebody out; `place` is the one to begin with. */
  openReport(place: Partial<ReportPlace> | null): void;
};

type Shown =
  | { readonly dialog: 'person'; readonly place: TextPlace | null; readonly cleared: boolean }
  | { readonly dialog: 'report'; readonly place: Partial<ReportPlace> | null };

const ProtectContext = createContext<Protect | null>(null);

/** The two ways out when something concerns one person: before it is shared, and after. F2 opens the first anywhere. */
export function ProtectProvider({ children }: { readonly children: ReactNode }) {
  const { held } = useScreen();
  const [shown, setShown] = useState<Shown | null>(null);
  const last = useRef<string | null>(null);

  const protect = useMemo<Protect>(
    () => ({
      openPerson() {
        const place = readPlace(last.current);
        const cleared = place !== null && held.clear(pathOf(place.section, place.row, place.field));
        setShown({ dialog: 'person', place, cleared });
      },
      openReport: (place) => setShown({ dialog: 'report', place }),
    }),
    [held],
  );

  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      last.current = lastPlaceIn(target, last.current);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F2' || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      // In front of the page something else is asked already.
      if (document.querySelector('[role="dialog"]') !== null) return;
      event.preventDefault();
      protect.openPerson();
    };
    document.addEventListener('focusin', onFocus);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('keydown', onKey);
    };
  }, [protect]);

  const close = () => setShown(null);
  return (
    <ProtectContext value={protect}>
      {children}
      {shown?.dialog === 'person' ? (
        <PersonDialog
          place={shown.place}
          cleared={shown.cleared}
          onClose={close}
          onReport={() => protect.openReport(shown.place)}
        />
      ) : null}
      {shown?.dialog === 'report' ? <ReportDialog place={shown.place} onClose={close} /> : null}
    </ProtectContext>
  );
}

/** Opens the dialogs of the protection. Only inside a picture screen. */
export function useProtect(): Protect {
  const protect = useContext(ProtectContext);
  if (protect === null) throw new Error('useProtect outside of a picture screen');
  return protect;
}
