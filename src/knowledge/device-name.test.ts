import { expect, test } from 'vitest';
import { isDeviceName } from './device-name.ts';

test.each(['con', 'NUL', 'aux.mdx', 'com1', 'lpt9.tar.gz'])('%s is a device of Windows', (name) => {
  expect(isDeviceName(name)).toBe(true);
});

test.each(['console', 'auxiliary', 'com', 'com10', 'null', 'my-aux', ''])(
  '%s is a name like others',
  (name) => {
    expect(isDeviceName(name)).toBe(false);
  },
);
