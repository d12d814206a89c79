import { describe, expect, test } from 'vitest';
import { openSite, windows } from '../support/visit.ts';

// Its content is a fixture, in which addresses have moved.
const site = openSite('discussed');
const { visit } = site;

/** What could stand in a page that had slipped past the check, and what of the policy refuses it. */
const markup = [
  ['an inline script', 'script-src-elem', '<script>1</script>'],
  ['a script of another host', 'script-src-elem', '<script src="https://other.example/a.js"></script>'],
  ['an event handler', 'script-src-attr', '<img alt="" src="/favicon.svg" onload="1">'],
  ['an inline sheet', 'style-src-elem', '<style>a{}</style>'],
  ['a sheet of another host', 'style-src-elem', '<link rel="stylesheet" href="https://other.example/a.css">'],
  ['a style attribute', 'style-src-attr', '<p style="color:red"></p>'],
  ['a picture of another host', 'img-src', '<img alt="" src="https://other.example/a.png">'],
  ['a frame', 'frame-src', '<iframe src="/"></iframe>'],
  ['a plug-in', 'object-src', '<object data="/favicon.svg" type="text/html"></object>'],
  ['another base', 'base-uri', '<base href="https://other.example/">'],
] as const;

/** What a script could do that had got into a page. */
const deeds = [
  ['run a text', 'script-src', "setTimeout(() => eval('1'))"],
  ['ask another host', 'connect-src', "fetch('https://other.example/').catch(() => {})"],
  ['run a text in a worker', 'worker-src', 'setTimeout(() => new Worker(URL.createObjectURL(new Blob())))'],
] as const;

/** Opens an article with further markup in it, runs a script in it, and lists the directives that were broken. */
const breakPolicy = async ({ html = '', script = '' }): Promise<string[]> => {
  const page = await site.browser.newPage();
  try {
    await page.addInitScript(() => {
      const broken: string[] = [];
      Reflect.set(window, 'broken', broken);
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        broken.push(effectiveDirective),
      );
    });
    await page.route('**/demand/discussed/', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('<main', `${html}<main`) });
    });
    await page.goto(`${site.origin}/demand/discussed/`, { waitUntil: 'networkidle' });
    await page.evaluate(script);
    await page.waitForTimeout(50);
    return await page.evaluate(() => Reflect.get(window, 'broken'));
  } finally {
    await page.close();
  }
};

describe('the policy of a page', () => {
  test('is not broken by the page itself', async () => {
    expect(await breakPolicy({})).toEqual([]);
  });

  test('refuses each kind of markup that would run, style or load anything', async () => {
    const broken = await breakPolicy({ html: markup.map(([, , html]) => html).join('') });
    expect(broken.toSorted()).toEqual(markup.map(([, directive]) => directive).toSorted());
  });

  test('lets no script that got into it run a text, here or in a worker, or speak to another host', async () => {
    const broken = await breakPolicy({ script: deeds.map(([, , script]) => script).join(';') });
    expect(broken.toSorted()).toEqual(deeds.map(([, directive]) => directive).toSorted());
  });
});

test('the search in the header leads to the search page without JavaScript, which the policy lets a form do', async () => {
  await visit('/demand/discussed/', { ...windows.desk, javaScriptEnabled: false }, async (page) => {
    await page.locator('#site-search-input').fill('reply');
    await page.getByRole('search', { name: 'Site' }).getByRole('button').click();
    await page.waitForURL('**/search/?q=reply');
  });
});

test('a page that moved leads its reader on under its own policy', async () => {
  await visit('/demand/old-talk/', windows.desk, async (page) => {
    await page.waitForURL('**/demand/discussed/');
  });
});

test('a visit of these tests fails when the policy refuses anything', async () => {
  const attack = visit('/demand/discussed/', windows.desk, async (page) => {
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  });
  await expect(attack).rejects.toMatchObject({
    actual: [expect.stringContaining('Content Security Policy')],
  });
});
