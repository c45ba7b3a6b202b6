import type { Translation } from '../translation.ts';
import type zh from '../zh-CN/files.ts';

export default {
  choose: 'Choose files',
  chooseFor: 'Choose files: {{label}}',
  drop: 'or drop them here',
  limits: '{{endings}}, up to {{megabytes}} MB each',
  full: 'No more files can be added here. Remove one first to replace it.',
  needsScript: 'Uploading files needs JavaScript.',
  progressOf: 'Progress of {{name}}',
  states: {
    waiting: 'Waiting',
    sending: 'Uploading, {{percent}}%',
    checking: 'Sent; checking the file',
    paused: 'Paused at {{percent}}%',
    pausing: 'Connection lost; going on in {{seconds}} s',
    done: 'Uploaded',
    failed: 'Not uploaded',
    cancelled: 'Cancelled',
  },
  cancel: 'Cancel',
  cancelOf: 'Cancel the upload of {{name}}',
  pause: 'Pause',
  pauseOf: 'Pause uploading {{name}}',
  resume: 'Resume',
  resumeOf: 'Resume the upload of {{name}}',
  dismiss: 'Got it',
  dismissOf: 'Dismiss the notice about {{name}}',
  underWay: 'Files being uploaded',
  sendingElsewhere_one: 'Uploading one file, {{percent}}%',
  sendingElsewhere: 'Uploading {{count}} files, {{percent}}%',
  stopped_one: 'One file is not uploaded yet',
  stopped: '{{count}} files are not uploaded yet',
  show: 'Show',
  chooseAgain: '“{{name}}” got to {{percent}}% last time. Choose the same file again to go on from there.',
  download: 'Download',
  scans: { unscanned: 'Not scanned for viruses', clean: 'No virus found', infected: 'Virus found' },
  warnings: {
    pdfScript:
      'This PDF contains scripts or starts programs; judges’ readers may block it. Consider exporting it again and replacing it.',
    pdfEncrypted:
      'This PDF is encrypted; judges may be unable to open it. Please upload an unencrypted version.',
    notInspected:
      'Whether this PDF contains scripts could not be inspected: it is damaged or unusually built. Check that it opens, and export it again if need be.',
  },
  refusals: {
    signIn: 'You are signed out. Sign in again to go on; what was sent is kept.',
    request: 'The file’s name or details could not be read. Rename the file and try again.',
    kind: '“{{name}}” is not of an accepted format ({{endings}}).',
    disagrees: 'What is in “{{name}}” does not match its extension. Check that it is not damaged or renamed.',
    unreadable:
      'The format of “{{name}}” could not be recognised: it is too complex or damaged. Export it again, then upload it.',
    tooLarge: '“{{name}}” is larger than {{megabytes}} MB.',
    empty: '“{{name}}” is empty.',
    tooMany: 'Only {{max}} more files can be added here.',
    busy: 'Too many unfinished uploads. Finish them, or try again in a day.',
    infected: '“{{name}}” did not pass the virus scan and was not kept.',
    moreBytes: '“{{name}}” changed while it was being sent. Choose it again.',
    fewerBytes: '“{{name}}” did not arrive in full. Resume the upload.',
    signature: 'The upload address is not valid. Reload the page and try again.',
    expired: 'The upload address has expired. Resume the upload.',
    unregistered: 'The server has no record of this upload. Resume the upload.',
    range: 'The place to go on from differs from the server’s record. Resume the upload.',
    failed: 'The server cannot keep the file right now. What was sent is kept; resume later.',
    copyEncrypted:
      'This file needs a password, so no copy without its author’s details can be made, and it cannot be read in a blind review. Please ask the organisers.',
    copyBroken:
      'This file is damaged or built in an unusual way, so no copy without its author’s details can be made, and it cannot be read in a blind review. Please ask the organisers.',
    copyTooLarge:
      'This file is too large or too complex, so no copy without its author’s details can be made, and it cannot be read in a blind review. Please ask the organisers.',
    copyKind:
      'Its author’s details cannot be removed from a file of this kind, so it cannot be read in a blind review. Please ask the organisers.',
    network: 'The connection was lost. What was sent is kept; check your network and resume.',
  },
} satisfies Translation<typeof zh>;
