import {
  type Environment as CheckedEnvironment,
  readEnvironment,
} from '../../scripts/launch/environment.mjs';

export type Settings = CheckedEnvironment;

/**
 * The settings of this process. The rules stand with the launcher, which needs
 * them before any package is installed.
 *
 * @throws Error one sentence that names the variable and what it accepts
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  return readEnvironment(environment);
}
