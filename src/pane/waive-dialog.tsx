import {
  Body1,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
import { pane as words } from '../words/pane';

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
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.ignoreTitle}</DialogTitle>
          <DialogContent>
            <Body1 block>{message}</Body1>
            <Field label={words.ignoreReason} required>
              <Textarea value={reason} onChange={(_, { value }) => setReason(value)} rows={3} />
            </Field>
          </DialogContent>
          <DialogActions>
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
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
