import type { WordsImported } from '@lagesbild/http-api';
import { useQueryClient } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { call } from '../api/client.ts';
import { wordAdditionsQuery } from '../api/queries.ts';
import { errorTexts } from '../messages/errors.ts';
import { t, tn } from '../messages.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { FileButton } from '../ui/file-button.tsx';
import { ImportPreview } from './import-preview.tsx';
import { readWordFile } from './word-file.ts';
import styles from './words.module.css';

type ImportWordsProps = { readonly isOpen: boolean; readonly onClose: () => void };

/** Reading in a list: choose a file, see what would happen, settle what looks like names, add. */
export function ImportWords({ isOpen, onClose }: ImportWordsProps) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('words.import.title')} wide>
      <ImportSteps onClose={onClose} />
    </Dialog>
  );
}

type Chosen = { readonly name: string; readonly csv: string; readonly preview: WordsImported };

function ImportSteps({ onClose }: { readonly onClose: () => void }) {
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [confirmed, setConfirmed] = useState<readonly string[]>([]);
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const send = async (csv: string, preview: boolean): Promise<WordsImported | null> => {
    setBusy(true);
    const body = { csv, preview, confirmed: preview ? [] : [...confirmed] };
    const result = await call('importWords', { body });
    setBusy(false);
    if (result.ok) return result.value;
    const { code, issues } = result.failure;
    const isLong = issues.some(({ rule }) => rule === 'tooMany' || rule === 'tooLong');
    setError(isLong ? t('words.import.tooLarge') : errorTexts[code]);
    return null;
  };
  const look = async (file: File) => {
    setChosen(null);
    setConfirmed([]);
    setError(null);
    const read = await readWordFile(file);
    if (!read.ok) return setError(t(`words.import.${read.reason}`));
    const preview = await send(read.csv, true);
    if (preview) setChosen({ name: file.name, csv: read.csv, preview });
  };
  const add = async () => {
    const result = chosen && (await send(chosen.csv, false));
    if (!result) return;
    void queries.invalidateQueries({ queryKey: wordAdditionsQuery.queryKey });
    announce(tn('words.import.done', result.added));
    onClose();
  };
  const count = chosen === null ? 0 : chosen.preview.added + confirmed.length;
  return (
    <div className={styles.steps}>
      {chosen === null ? (
        <div>
          <p>{t('words.import.format')}</p>
          <pre className={styles.example}>{t('words.import.example')}</pre>
        </div>
      ) : (
        <ImportPreview {...chosen} confirmed={confirmed} onConfirm={setConfirmed} />
      )}
      {error === null ? null : (
        <Callout tone="stop" announce="alert">
          <p>{error}</p>
        </Callout>
      )}
      {chosen !== null && count === 0 && chosen.preview.nameLike.length === 0 ? (
        <p>{t('words.import.nothing')}</p>
      ) : null}
      <DialogActions>
        {count > 0 ? (
          <Button variant="primary" isPending={isBusy} onPress={() => void add()}>
            {tn('words.import.submit', count)}
          </Button>
        ) : null}
        <FileButton
          accept={['.csv', '.txt', 'text/csv', 'text/plain']}
          onFile={(file) => void look(file)}
          variant={count > 0 ? 'secondary' : 'primary'}
          icon={FileUp}
          isPending={isBusy && chosen === null}
        >
          {t(chosen === null ? 'words.import.choose' : 'words.import.chooseOther')}
        </FileButton>
        <Button variant="quiet" onPress={onClose}>
          {t('cancel')}
        </Button>
      </DialogActions>
    </div>
  );
}
