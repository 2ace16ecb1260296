import { FileTrigger } from 'react-aria-components';
import { Button, type ButtonVariant } from './button.tsx';
import type { Icon } from './icon.ts';

export type FileButtonProps = {
  readonly children: string;
  /** File endings to offer, such as `.csv`. A hint to the browser, no promise. */
  readonly accept: readonly string[];
  readonly onFile: (file: File) => void;
  readonly variant?: ButtonVariant;
  readonly icon?: Icon;
  readonly isPending?: boolean;
};

/** A button that asks for one file. */
export function FileButton({ children, accept, onFile, ...button }: FileButtonProps) {
  return (
    <FileTrigger
      acceptedFileTypes={[...accept]}
      onSelect={(files) => {
        const file = files?.[0];
        if (file) onFile(file);
      }}
    >
      <Button {...button}>{children}</Button>
    </FileTrigger>
  );
}
