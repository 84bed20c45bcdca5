import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Time and peak memory of building the whole site, search index included. */
export async function benchBuild(): Promise<object> {
  const started = performance.now();
  const child = spawn('node', ['src/cli/build.ts'], {
    stdio: 'ignore',
    env: { ...process.env, CI: 'true' },
  });
  let peak = 0;
  const sampling = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
    } catch {
      // Between the end of the process and the end of the interval, or not on Linux.
    }
  }, 50);
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve));
  clearInterval(sampling);
  if (code !== 0) throw new Error(`The build failed with ${code}.`);
  return {
    'build s': Math.round((performance.now() - started) / 100) / 10,
    'peak memory MB': Math.round(peak / 1024),
  };
}
