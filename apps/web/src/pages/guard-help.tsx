import { rules } from 'virtual:guard-help';
import type { FindingKind } from '@lagesbild/identity-guard';
import { useEffect } from 'react';
import { t } from '../messages.ts';
import { Page } from '../ui/page.tsx';
import styles from './guard-help.module.css';

type Rule = (typeof rules)[number];

const kinds: readonly FindingKind[] = ['identifier', 'name', 'combination', 'number', 'input'];

/** How text is screened: when, by which rules, and what it cannot do. Written from the rules themselves. */
export function GuardHelpPage() {
  useEffect(() => {
    // The rules come after the address has been read: what it names is looked up once it is here.
    const named = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    named?.scrollIntoView();
    named?.focus({ preventScroll: true });
  }, []);
  return (
    <Page title={t('guardHelp.title')} lead={t('guardHelp.lead')} width="text">
      <section className={styles.part}>
        <h2>{t('guardHelp.where.title')}</h2>
        <p>{t('guardHelp.where.browser')}</p>
        <p>{t('guardHelp.where.words')}</p>
      </section>
      <section className={styles.part}>
        <h2>{t('guardHelp.limit.title')}</h2>
        <p>{t('guardHelp.limit.text')}</p>
        <p>{t('guardHelp.limit.report')}</p>
        <p>{t('guardHelp.limit.person')}</p>
      </section>
      <section className={styles.part}>
        <h2>{t('guardHelp.rules.title')}</h2>
        <p>{t('guardHelp.rules.lead')}</p>
        <nav aria-label={t('guardHelp.contents')}>
          <ul className={styles.contents}>
            {rules.map((rule) => (
              <li key={rule.id}>
                <a href={`#${rule.id}`}>{rule.title}</a>
              </li>
            ))}
          </ul>
        </nav>
      </section>
      {kinds.map((kind) => (
        <KindOfRules key={kind} kind={kind} />
      ))}
    </Page>
  );
}

function KindOfRules({ kind }: { readonly kind: FindingKind }) {
  const ofKind = rules.filter((rule) => rule.kind === kind);
  if (ofKind.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{t(`guardHelp.kind.${kind}`)}</h2>
      {ofKind.map((rule) => (
        <RuleHelp key={rule.id} rule={rule} />
      ))}
    </section>
  );
}

function RuleHelp({ rule }: { readonly rule: Rule }) {
  return (
    <article className={styles.rule} aria-labelledby={rule.id}>
      <h3 id={rule.id} tabIndex={-1}>
        {rule.title}
      </h3>
      <dl className={styles.facts}>
        <dt>{t('guardHelp.why')}</dt>
        <dd>{rule.reason}</dd>
        <dt>{t('guardHelp.instead')}</dt>
        <dd>{rule.advice}</dd>
        <Examples title={t('guardHelp.stops')} texts={rule.match} />
        <Examples title={t('guardHelp.passes')} texts={rule.pass} />
      </dl>
    </article>
  );
}

function Examples({ title, texts }: { readonly title: string; readonly texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <>
      <dt>{title}</dt>
      <dd>
        <ul className={styles.examples}>
          {texts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </dd>
    </>
  );
}
