/** What an account may be. The order is the one in which tables show them. */
export const roles = ['ADMIN', 'MANAGER', 'LEADERSHIP', 'PARTNER'] as const;
export type Role = (typeof roles)[number];

/** The people of the office: they see and keep the whole record of their regions. */
export const office = ['ADMIN', 'MANAGER'] as const satisfies readonly Role[];
/** All who look at the network. */
export const insiders = ['ADMIN', 'MANAGER', 'LEADERSHIP'] as const satisfies readonly Role[];
export const everyone = roles;
export const administrators = ['ADMIN'] as const satisfies readonly Role[];

export function isRole(value: string): value is Role {
  return roles.some((role) => role === value);
}
