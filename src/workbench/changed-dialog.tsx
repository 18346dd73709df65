import { Body1, Button } from '@fluentui/react-components';
import { Modal } from '../pane/modal';
import { workbench as words } from '../words/workbench';
import { useDesk } from './use-desk';

/** Asks what becomes of the changes where the file was saved elsewhere meanwhile. */
export function ChangedDialog({ name }: { name: string }) {
  const desk = useDesk();
  return (
    <Modal
      title={words.changed.title}
      onClose={() => void desk.settle('stay')}
      actions={
        <>
          <Button appearance="primary" onClick={() => void desk.settle('save as')}>
            {words.changed.saveAs}
          </Button>
          <Button onClick={() => void desk.settle('read again')}>{words.changed.reread}</Button>
          <Button onClick={() => void desk.settle('stay')}>{words.changed.stay}</Button>
        </>
      }
    >
      <Body1>{words.changed.text(name)}</Body1>
    </Modal>
  );
}
