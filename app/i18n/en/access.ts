import type { Translation } from '../translation.ts';
import type zh from '../zh-CN/access.ts';

export default {
  signIn: { title: 'Sign in', email: 'E-mail', password: 'Password', submit: 'Sign in', newHere: 'New here?', signUp: 'Sign up', wrong: 'Wrong e-mail or password, or the address is not verified yet.', locked: 'Too many attempts. Try again later.' },
  signUp: { title: 'Sign up', description: 'For people of entering organisations and invited judges, with their work e-mail.', name: 'Name', passwordHint: 'At least 10 characters with letters and digits', submit: 'Sign up', sent: 'We sent a link to {{email}}. Open it to finish.', have: 'Have an account?', failed: 'This address cannot be used.' },
  verify: { title: 'Verify e-mail', done: 'Your address is verified. You can sign in now.', failed: 'The link is not valid or has expired. Sign in to get a new one.' },
  errors: { name: 'Give your name.', email: 'Give a valid e-mail address.', password: 'At least 10 characters with letters and digits.' },
} satisfies Translation<typeof zh>;
