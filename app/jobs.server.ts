// Importing a room's handlers registers them; the worker runs whatever is registered.
import '#app/platform/mail/send.server.ts';
