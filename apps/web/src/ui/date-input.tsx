import { type CalendarDate, parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import {
  DateInput as AriaDateInput,
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
import comboStyles from './combo-box.module.css';
import styles from './date-input.module.css';
import fieldStyles from './field.module.css';
import { FieldFoot, FieldHead, type FieldTexts } from './field.tsx';
import listStyles from './list.module.css';

export type DateInputProps = FieldTexts & {
  /** ISO date (ÅÅÅÅ-MM-DD) or null. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly min?: string;
  readonly max?: string;
  readonly isDisabled?: boolean;
};

/** A date, typed part by part (year, month, day) or taken from a calendar whose week starts on Monday. */
export function DateInput(props: DateInputProps) {
  const { value, onChange, min, max, label, description, help, error, optional, hideLabel } = props;
  return (
    <DatePicker<CalendarDate>
      value={toCalendarDate(value)}
      onChange={(date) => onChange(date === null ? null : date.toString())}
      {...(min ? { minValue: parseDate(min) } : {})}
      {...(max ? { maxValue: parseDate(max) } : {})}
      isInvalid={Boolean(error)}
      isRequired={!optional}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
      shouldForceLeadingZeros
      className={fieldStyles.field ?? ''}
    >
      <FieldHead {...{ label, description, help, optional, hideLabel }} />
      <Group className={classNames(fieldStyles.control, comboStyles.group, styles.group)}>
        <AriaDateInput className={styles.input ?? ''}>
          {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
        </AriaDateInput>
        <Button className={comboStyles.trigger ?? ''}>
          <CalendarDays aria-hidden size={18} />
        </Button>
      </Group>
      <FieldFoot error={error} />
      <Popover className={classNames(listStyles.popover, styles.popover)} offset={4}>
        <Dialog className={styles.dialog ?? ''}>
          <Calendar firstDayOfWeek="mon">
            <header className={styles.head}>
              <Button slot="previous" className={styles.turn ?? ''}>
                <ChevronLeft aria-hidden size={20} />
              </Button>
              <Heading className={styles.month ?? ''} />
              <Button slot="next" className={styles.turn ?? ''}>
                <ChevronRight aria-hidden size={20} />
              </Button>
            </header>
            <CalendarGrid className={styles.grid ?? ''} weekdayStyle="short">
              <CalendarGridHeader>
                {(day) => <CalendarHeaderCell className={styles.weekday ?? ''}>{day}</CalendarHeaderCell>}
              </CalendarGridHeader>
              <CalendarGridBody>
                {(date) => <CalendarCell date={date} className={styles.day ?? ''} />}
              </CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}

/** A stored value that is no date is shown as empty instead of breaking the page. */
function toCalendarDate(value: string | null): CalendarDate | null {
  if (value === null) return null;
  try {
    return parseDate(value);
  } catch {
    return null;
  }
}
