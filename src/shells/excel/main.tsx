import { ExcelHost, runningExcel } from '../../hosts/excel';
import { mount, pageSession, showCrash } from '../../pane/mount';
import { pane as words } from '../../words/pane';

window.addEventListener('error', event => showCrash(document, event.error ?? event.message));
window.addEventListener('unhandledrejection', event => showCrash(document, event.reason));

async function start(): Promise<void> {
  const { host } = await Office.onReady();
  const place = document.getElementById('pane');
  if (!place) return;
  if (!host) {
    place.textContent = words.noHost;
    return;
  }
  const session = pageSession(new ExcelHost(runningExcel()));
  mount(place, session, isDark());
  // The ribbon's buttons work in the same page, whether the pane is open or not (shared runtime).
  command('checkAndScore', async () => {
    await showPane();
    await session.check();
  });
  command('clearMarks', () => session.clearMarks());
  command('insertTemplate', async () => {
    await showPane();
    await session.openGallery();
  });
}

function command(name: string, run: () => Promise<void>): void {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    run()
      .catch((error: unknown) => showCrash(document, error))
      .finally(() => event.completed());
  });
}

/** Without a shared runtime the button itself opens the pane. */
async function showPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) await Office.addin.showAsTaskpane();
}

function isDark(): boolean {
  const theme = Office.context.officeTheme;
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  return window.matchMedia('(prefers-color-scheme: dark)').matches;
}

void start().catch((error: unknown) => showCrash(document, error));
