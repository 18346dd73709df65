import {
  Button,
  Caption1,
  Caption1Strong,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Switch,
  tokens,
} from '@fluentui/react-components';
import { useEffect } from 'react';
import { settingsList } from '../scoring';
import { pane as words } from '../words/pane';
import { Modal } from './modal';
import { choices, profileOf } from './session/settings';
import { useSession, useSessionState } from './use-session';

const useStyles = makeStyles({
  muted: { color: tokens.colorNeutralForeground2 },
  rules: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  source: { display: 'block', color: tokens.colorNeutralForeground2 },
  // To be copied into a report.
  support: { color: tokens.colorNeutralForeground2, userSelect: 'text', overflowWrap: 'anywhere' },
});

/** 设置: kept at once, used from the next check on. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  const session = useSession();
  const { settings, host } = useSessionState();
  useEffect(() => void session.introduce(), [session]);
  return (
    <Modal
      title={words.settings.title}
      onClose={onClose}
      actions={
        <Button appearance="primary" onClick={onClose}>
          {words.close}
        </Button>
      }
    >
      <Field label={words.settings.profile} hint={profileOf(settings).source}>
        <Select
          value={settings.profile}
          onChange={(_, { value }) => session.change({ ...settings, profile: value })}
        >
          {choices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <details>
        <summary>{words.settings.rules}</summary>
        <ul className={styles.rules}>
          {settingsList(profileOf(settings)).map(({ name, text, source }) => (
            <li key={name}>
              <Caption1>{words.settings.rule(name, text)}</Caption1>
              {source !== null && <Caption1 className={styles.source}>{source}</Caption1>}
            </li>
          ))}
        </ul>
      </details>
      <Field label={words.settings.mode}>
        <RadioGroup
          value={settings.mode}
          onChange={(_, { value }) =>
            session.change({ ...settings, mode: value === 'overwrite' ? 'overwrite' : 'fill' })
          }
        >
          <Radio value="fill" label={words.settings.fill} />
          <Radio value="overwrite" label={words.settings.overwrite} />
        </RadioGroup>
      </Field>
      <Switch
        label={words.settings.marks}
        checked={settings.marks}
        onChange={(_, { checked }) => session.change({ ...settings, marks: checked })}
      />
      <Caption1Strong>{words.settings.aboutTitle}</Caption1Strong>
      <Caption1 className={styles.muted}>
        {words.settings.about(host?.product ?? words.title, host?.version ?? '', session.rules)}
      </Caption1>
      {host?.support !== undefined && (
        <Caption1 className={styles.support}>{words.settings.support(host.support)}</Caption1>
      )}
    </Modal>
  );
}
