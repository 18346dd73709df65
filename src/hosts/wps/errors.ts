import { host as words } from '../../words/host';
import { HostError } from '../host';
import type { WpsApplication } from './api';
import { ifThere, MemberFault } from './guard';

/** A fault of WPS as an error the person can read. One of ours passes through; any other is thrown on. */
export function hostError(error: unknown, application: WpsApplication): HostError {
  if (error instanceof HostError) return error;
  // Anything else is a mistake of ours, and says more as it is.
  if (!(error instanceof MemberFault)) throw error;
  if (isEditing(error, application)) return new HostError('editing', words.editing, error.message);
  if (error.cause === null) return new HostError('failed', words.noMember(error.member), error.message);
  if (isBusy(error.message)) return new HostError('busy', words.busy, error.message);
  return new HostError('failed', words.failed(error.member), error.message);
}

/** Whether a member failed for what a person is doing just now, and not for what this WPS can't do. */
export const isPassing = (fault: MemberFault, application: WpsApplication): boolean =>
  isEditing(fault, application) || isBusy(fault.message);

/**
 * A cell is being edited: what WPS says then differs from build to build, so it is asked; the code is what Excel's own
 * object model gives, for builds that can't be asked.
 */
const isEditing = ({ message }: MemberFault, application: WpsApplication): boolean =>
  ifThere(() => application.Ready) === false || /编辑(?:状态|模式)|800AC472/i.test(message);

/** The program answers nothing just now: a dialog is open (RPC_E_CALL_REJECTED, RPC_E_SERVERCALL_RETRYLATER). */
const isBusy = (text: string): boolean => /80010001|8001010A/i.test(text);
