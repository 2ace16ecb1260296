import { actorFunctions } from '@lagesbild/picture';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  BookCheck,
  ChevronDown,
  CircleUserRound,
  EyeOff,
  LogOut,
  ShieldAlert,
  ShieldCheck,
} from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { signOut, useSession } from '../api/session.ts';
import { mayLeave } from '../leaving.ts';
import { errorTexts } from '../messages/errors.ts';
import { codeLabel, t } from '../messages.ts';
import { paths } from '../paths.ts';
import { chooseTheme, readTheme, type Theme, themes } from '../theme/theme.ts';
import { announce } from '../ui/announcer.tsx';
import { Menu, MenuChoices, MenuGroup, MenuItem, MenuTrigger } from '../ui/menu.tsx';
import styles from './account-menu.module.css';

/** Who one is here (a function at an actor, never a name), the theme, and the way out. */
export function AccountMenu() {
  const session = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [theme, setTheme] = useState(readTheme);
  if (!session) return null;

  const names = { function: codeLabel(actorFunctions, session.account.function), actor: session.actor.name };
  const leave = async () => {
    if (!(await mayLeave())) return;
    const result = await signOut(queries);
    if (result.ok) await navigate({ to: paths.signIn(), ignoreBlocker: true });
    else announce(errorTexts[result.failure.code]);
  };
  return (
    <MenuTrigger>
      <Button className={styles.trigger ?? ''} aria-label={t('account.menu', names)}>
        <CircleUserRound aria-hidden size={22} className={styles.face} />
        <span className={styles.who}>
          <span className={styles.function}>{names.function}</span>
          <span className={styles.actor}>{names.actor}</span>
        </span>
        <ChevronDown aria-hidden size={18} className={styles.chevron} />
      </Button>
      <Menu
        label={t('account.menu', names)}
        head={
          <dl className={styles.card}>
            <dt>{t('account.function')}</dt>
            <dd>{names.function}</dd>
            <dt>{t('account.actor')}</dt>
            <dd>{names.actor}</dd>
            <dt>{t('account.role')}</dt>
            <dd>{t(`role.${session.account.role}`)}</dd>
          </dl>
        }
      >
        <MenuChoices
          title={t('account.theme')}
          options={themes.map((id) => ({ id, label: t(`theme.${id}`) }))}
          value={theme}
          onChange={(id) => {
            chooseTheme(id as Theme);
            setTheme(id as Theme);
          }}
        />
        {session.account.role === 'coordinator' ? (
          <MenuGroup title={t('account.coordination')}>
            <MenuItem icon={BookCheck} href={paths.words()}>
              {t('words.title')}
            </MenuItem>
            <MenuItem icon={EyeOff} href={paths.disclosures()}>
              {t('disclosures.title')}
            </MenuItem>
            <MenuItem icon={ShieldAlert} href={paths.refusals()}>
              {t('refusals.title')}
            </MenuItem>
          </MenuGroup>
        ) : null}
        <MenuItem icon={ShieldCheck} href={paths.guardHelp()}>
          {t('guardHelp.account')}
        </MenuItem>
        <MenuItem icon={LogOut} onAction={() => void leave()}>
          {t('account.signOut')}
        </MenuItem>
      </Menu>
    </MenuTrigger>
  );
}
