import { Body1, Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { pane as words } from '../words/pane';
import { Modal } from './modal';

export interface WaiveDialogProps {
  readonly message: string;
  readonly onWaive: (reason: string) => void;
  readonly onClose: () => void;
}

/** 忽略 asks for a reason: without one nothing is let stand. */
export function WaiveDialog({ message, onWaive, onClose }: WaiveDialogProps) {
  const [reason, setReason] = useState('');
  const given = reason.trim();
  return (
    <Modal
      title={words.ignoreTitle}
      onClose={onClose}
      actions={
        <>
          <Button
            appearance="primary"
            disabled={given === ''}
            onClick={() => {
              onWaive(given);
              onClose();
            }}
          >
            {words.ignore}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </>
      }
    >
      <Body1>{message}</Body1>
      <Field label={words.ignoreReason} required>
        <Textarea value={reason} onChange={(_, { value }) => setReason(value)} rows={3} />
      </Field>
    </Modal>
  );
}
