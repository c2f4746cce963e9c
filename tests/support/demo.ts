export const demoPassword = 'Beispiel-Passwort-2026';
export type DemoRole = 'manager' | 'partner' | 'leadership' | 'admin';
