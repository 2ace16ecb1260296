import { Ellipsis, EyeOff, Printer, UserRoundX } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { t } from '../../messages.ts';
import { paths } from '../../paths.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Menu, MenuChoices, MenuItem, MenuTrigger } from '../../ui/menu.tsx';
import { HeldCount } from '../connection/held-count.tsx';
import { SaveWord } from '../connection/save-word.tsx';
import { TransportNote } from '../connection/transport-note.tsx';
import { useScreen } from '../model/screen-context.tsx';
import { setReadsChanges, useReadsChanges } from '../presence/announce-setting.ts';
import { VisitorChips } from '../presence/presence-chips.tsx';
import { useVisitors } from '../presence/use-presence.ts';
import { useProtect } from '../protect/protect-context.tsx';
import { ContentsMenu } from '../rail/contents-menu.tsx';
import styles from './picture-bar.module.css';

/** Always in sight: what one is writing in, who else is here, and whether it is saved. */
export function PictureBar() {
  const { connection, details, held, readOnly } = useScreen();
  const heldCount = useSyncExternalStore(held.subscribe, held.count);
  const isWriting = useSyncExternalStore(held.subscribe, held.isWriting);
  const pending = useSyncExternalStore(connection.subscribe, () => connection.getSnapshot().pending);
  const readsChanges = useReadsChanges();
  const { openPerson, openReport } = useProtect();
  return (
    <div className={styles.bar}>
      <ContentsMenu />
      {/* The heading says the same once; here it is for the eye, when the heading has scrolled away. */}
      <p className={styles.title} aria-hidden="true">
        {details.title}
      </p>
      <div className={styles.visitors}>
        <VisitorChips visitors={useVisitors()} label={t('picture.presence.all')} />
      </div>
      {readOnly && pending === 0 ? <p className={styles.reading}>{t('picture.readOnly')}</p> : null}
      <TransportNote connection={connection} />
      <div className={styles.save}>
        <SaveWord connection={connection} isHeld={heldCount > 0} isWriting={isWriting} />
      </div>
      <div className={styles.held}>
        <HeldCount />
      </div>
      {/* One of the two is shown, by the width of the window. */}
      <span className={styles.personWide}>
        <Button size="small" icon={UserRoundX} onPress={openPerson}>
          {t('person.button')}
        </Button>
      </span>
      <span className={styles.personNarrow}>
        <IconButton size="small" icon={UserRoundX} label={t('person.button')} onPress={openPerson} />
      </span>
      <MenuTrigger>
        <IconButton size="small" icon={Ellipsis} label={t('picture.menu')} />
        <Menu label={t('picture.menu')}>
          <MenuItem icon={Printer} href={paths.print(details.id)}>
            {t('picture.print.open')}
          </MenuItem>
          <MenuItem icon={EyeOff} onAction={() => openReport(null)}>
            {t('report.open')}
          </MenuItem>
          <MenuChoices
            title={t('picture.announce.setting')}
            options={[
              { id: 'on', label: t('picture.announce.on') },
              { id: 'off', label: t('picture.announce.off') },
            ]}
            value={readsChanges ? 'on' : 'off'}
            onChange={(id) => setReadsChanges(id === 'on')}
          />
        </Menu>
      </MenuTrigger>
    </div>
  );
}
