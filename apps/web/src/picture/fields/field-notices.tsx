import { t } from '../../messages.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { pathOf } from '../model/entity.ts';
import { type LocalRefusal, useRefusalsAt } from '../model/refusals.tsx';
import { ruleText } from '../model/rule-texts.ts';
import { useScreen } from '../model/screen-context.tsx';
import { HandedBack } from './handed-back.tsx';

type FieldNoticesProps = { readonly section: string; readonly row: string | null; readonly field?: string };

/** What the server refused at this field or row: the reason, and the person's own text to take back. */
export function FieldNotices({ section, row, field }: FieldNoticesProps) {
  const refusals = useRefusalsAt(pathOf(section, row, field));
  return refusals.map((refusal) => <RefusalNotice key={refusal.id} refusal={refusal} />);
}

/** One refusal. `where` names the place when the notice stands elsewhere. The refused text exists in this browser tab only, until the person has dealt with it. */
export function RefusalNotice({
  refusal,
  where,
}: {
  readonly refusal: LocalRefusal;
  readonly where?: string;
}) {
  const { connection } = useScreen();
  return (
    <Callout
      tone="stop"
      title={[t('picture.refusal.title'), where].filter(Boolean).join(': ')}
      announce="alert"
    >
      {refusal.rules.map((rule) => (
        <p key={rule}>{ruleText(rule)}</p>
      ))}
      {refusal.texts.map((text) => (
        <HandedBack key={text} text={text} lead={t('picture.refusal.yourText')} />
      ))}
      <Button size="small" onPress={() => connection.dismissRefusal(refusal.id)}>
        {t('picture.refusal.dismiss')}
      </Button>
    </Callout>
  );
}
