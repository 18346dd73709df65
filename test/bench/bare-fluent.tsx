import * as fluent from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

/** The parts of Fluent the pane uses, kept in the bundle though only a button is drawn. */
const used = [
  fluent.Badge,
  fluent.Dialog,
  fluent.DialogSurface,
  fluent.DialogBody,
  fluent.Field,
  fluent.Menu,
  fluent.MenuButton,
  fluent.MenuItem,
  fluent.MenuList,
  fluent.MenuPopover,
  fluent.MenuTrigger,
  fluent.MessageBar,
  fluent.ProgressBar,
  fluent.RadioGroup,
  fluent.Select,
  fluent.Switch,
  fluent.Textarea,
];

const place = document.getElementById('pane');
if (place) {
  createRoot(place).render(
    <fluent.FluentProvider theme={fluent.webLightTheme}>
      <fluent.Button title={String(used.length)}>校验并评分</fluent.Button>
    </fluent.FluentProvider>,
  );
}
