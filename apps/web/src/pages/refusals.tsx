import { guardMessages } from '@lagesbild/identity-guard';
import { useQuery } from '@tanstack/react-query';
import { refusalCountsQuery } from '../api/queries.ts';
import { useSession } from '../api/session.ts';
import { monthInWords } from '../dates.ts';
import { formatNumber, t } from '../messages.ts';
import { paths } from '../paths.ts';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { TextLink } from '../ui/link.tsx';
import { Page } from '../ui/page.tsx';
import { Loading } from '../ui/progress.tsx';
import { Table } from '../ui/table.tsx';
import { CoordinatorsOnly } from './coordinators-only.tsx';
import { FetchFault } from './fault.tsx';
import { refusalTable } from './refusal-table.ts';
import styles from './refusals.module.css';

/** How often the identity guard has stopped text on the server, by rule and month. Counts only. */
export function RefusalsPage() {
  if (useSession()?.account.role !== 'coordinator') return <CoordinatorsOnly title={t('refusals.title')} />;
  return (
    <Page title={t('refusals.title')} lead={t('refusals.lead')}>
      <Counts />
    </Page>
  );
}

function Counts() {
  const query = useQuery(refusalCountsQuery);
  if (query.isPending) return <Loading />;
  if (query.isError && !query.data)
    return <FetchFault error={query.error} onRetry={() => void query.refetch()} />;
  const table = refusalTable(query.data, titleOf);
  if (table.rows.length === 0)
    return <EmptyState title={t('refusals.empty.title')}>{t('refusals.empty.text')}</EmptyState>;
  const columns = [
    { label: t('refusals.rule') },
    { label: t('refusals.total') },
    ...table.months.map((month) => ({ label: monthInWords(`${month}-01`) })),
  ];
  return (
    <>
      <Card>
        <Table caption={t('refusals.caption')} columns={columns} className={styles.table ?? ''}>
          {table.rows.map(({ rule, counts, total }) => (
            <Row key={rule} title={titleOf(rule)} total={total} counts={counts} months={table.months} />
          ))}
          <Row
            title={t('refusals.total')}
            total={table.total}
            counts={table.monthTotals}
            months={table.months}
          />
        </Table>
      </Card>
      <p className={styles.note}>
        {t('refusals.note')} <TextLink href={paths.guardHelp()}>{t('refusals.help')}</TextLink>
      </p>
    </>
  );
}

type RowProps = {
  readonly title: string;
  readonly total: number;
  readonly counts: readonly number[];
  readonly months: readonly string[];
};

function Row({ title, total, counts, months }: RowProps) {
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>{formatNumber(total)}</td>
      {months.map((month, index) => (
        <td key={month}>{formatNumber(counts[index] ?? 0)}</td>
      ))}
    </tr>
  );
}

/** A rule this program does not know comes from a newer or older server, and is shown by its id. */
function titleOf(rule: string): string {
  return guardMessages[`${rule}.title`] ?? rule;
}
