import type { TestProject } from 'vitest/node';
import { startBrowser } from './browser.ts';
import { demoLogins, type Login } from './logins.ts';
import { startProduct } from './product.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    browserEndpoint: string;
    productUrl: string;
    productLog: string;
    productData: string;
    logins: readonly Login[];
  }
}

/** One browser and one running product for all files; a file that kills its server starts its own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await startBrowser();
  const product = await startProduct('product');
  project.provide('browserEndpoint', browser.endpoint);
  project.provide('productUrl', product.url);
  project.provide('productLog', product.logFile);
  project.provide('productData', product.dataDir);
  project.provide('logins', demoLogins(product.dataDir));
  return async () => {
    await browser.stop();
    await product.stop();
  };
}
