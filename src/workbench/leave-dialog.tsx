import { Body1, Button } from '@fluentui/react-components';
import { Modal } from '../pane/modal';
import { workbench as words } from '../words/workbench';
import { useDesk } from './use-desk';

/** Asks what becomes of the changes before another file is opened. */
export function LeaveDialog({ name }: { name: string }) {
  const desk = useDesk();
  return (
    <Modal
      title={words.leave.title}
      onClose={() => void desk.leave('stay')}
      actions={
        <>
          <Button appearance="primary" onClick={() => void desk.leave('save')}>
            {words.leave.save}
          </Button>
          <Button onClick={() => void desk.leave('discard')}>{words.leave.discard}</Button>
          <Button onClick={() => void desk.leave('stay')}>{words.leave.stay}</Button>
        </>
      }
    >
      <Body1>{words.leave.text(name)}</Body1>
    </Modal>
  );
}
