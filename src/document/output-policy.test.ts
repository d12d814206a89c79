import { describe, expect, test } from 'vitest';
import { findForeignMarkup } from './output-policy.ts';
import type { Segment } from './types.ts';

const findIn = (segments: Segment[], kind: 'text' | 'comment' = 'text') =>
  findForeignMarkup({ segments, diagrams: [] }, kind);

const findInDrawing = (svg: string) =>
  findForeignMarkup({ segments: [], diagrams: [{ name: 'x', svg, source: '' }] }, 'text');

const external = 'href="https://a.example/" rel="nofollow ugc noopener"';

describe('what a text may have become', () => {
  test.each([
    ['words', `<p dir="rtl">A <em>word</em> &lt;script&gt; and <a ${external}>a link</a></p>`],
    [
      'addresses of the site',
      '<a href="/demand/x/#y">one</a> <a href="#y">two</a> <a href="mailto:a@b.example">c</a>',
    ],
    ['a heading with its anchor', '<h2 id="a"><a href="#a">A</a></h2>'],
    [
      'a table',
      '<div class="table-scroll" role="region" aria-label="T" tabindex="0"><table><tr><td>1</td></tr></table></div>',
    ],
  ])('%s', (_name, html) => {
    expect(findIn([html])).toBeUndefined();
  });

  test('an element that is closed behind a call', () => {
    const call = { name: 'Term', props: { of: 'x' }, children: ['<em>x</em>'] };
    expect(findIn(['<p>One ', call, ' two</p>'])).toBeUndefined();
  });

  test('a drawing', () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><g id="drawing"><rect x="0" y="0" width="1" height="1" fill="var(--paper,Canvas)"/></g></svg>';
    expect(findInDrawing(svg)).toBeUndefined();
  });
});

describe('what no text can become stops the build, whatever let it pass', () => {
  test.each([
    ['an element', '<p>a</p><script>1</script>', 'the element `script`, in `<script></script>`'],
    ['an element that nobody has heard of', '<x-y>a</x-y>', 'the element `x-y`'],
    ['a name that every object has', '<constructor>a</constructor>', 'the element `constructor`'],
    ['a handler', '<p onclick="a()">a</p>', 'the attribute `onClick`, in `<p onclick="a()"></p>`'],
    ['a style', '<p style="position:fixed">a</p>', 'the attribute `style`'],
    ['a comment', '<p>a</p><!-- b -->', 'a node of the kind `comment`'],
    ['a picture', '<img src="/x.png">', 'the element `img`'],
    ['a script in an address', '<a href="javascript:a()">a</a>', 'the address `javascript:a()`'],
    [
      'one that is written with entities',
      '<a href="&#106;avascript&colon;a()">a</a>',
      'the address `javascript:a()`',
    ],
    ['one with a space before it', '<a href=" javascript:a()">a</a>', 'the address ` javascript:a()`'],
    ['another host without a scheme', '<a href="//a.example/">a</a>', 'the address `//a.example/`'],
    ['the same with a backslash', '<a href="/\\a.example/">a</a>', 'the address'],
    ['an open connection', '<a href="http://a.example/" rel="nofollow ugc">a</a>', 'the address'],
    ['a user before the host', '<a href="https://a@b.example/" rel="nofollow ugc">a</a>', 'the address'],
    ['a link that passes on authority', '<a href="https://a.example/">a</a>', 'not marked `nofollow ugc`'],
    [
      'a drawing from elsewhere',
      '<svg viewBox="0 0 1 1"><use href="https://a.example/#x"></use></svg>',
      'the address',
    ],
    ['a drawing that runs', '<svg viewBox="0 0 1 1"><script>1</script></svg>', 'the element `script`'],
    ['a torn tag', '<a href="/x/>a</a>', 'HTML that is not well formed (eof-in-tag)'],
  ])('%s', (_name, html, expected) => {
    const found = findIn(['<p>Before</p>', { name: 'Callout', props: {}, children: [html] }]);
    expect(found ?? '').toContain(expected);
  });

  test.each([
    ['a script', '<svg><script>1</script></svg>', 'the element `script`'],
    ['a page in it', '<svg><foreignObject><p>a</p></foreignObject></svg>', 'the element `foreignObject`'],
    ['a handler', '<svg onload="a()"></svg>', 'the attribute `onLoad`'],
    [
      'a colour from elsewhere',
      '<svg><rect fill="url(https://a.example/x#y)"/></svg>',
      '`fill` with the value',
    ],
    ['a link', '<svg><a href="https://a.example/"><text>a</text></a></svg>', 'the element `a`'],
  ])('in a drawing: %s', (_name, svg, expected) => {
    expect(findInDrawing(svg) ?? '').toContain(expected);
  });

  test.each(['<h2 id="a">a</h2>', '<table></table>', '<input type="checkbox">', '<div>a</div>'])(
    'in a comment, too: %s',
    (html) => {
      expect(findIn([html], 'comment') ?? '').toContain('the element');
    },
  );
});
