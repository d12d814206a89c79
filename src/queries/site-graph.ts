import { createWebSite } from '../metadata/graph/web-site.ts';
import { referTo } from '../metadata/graph/values.ts';
import { addresses } from './addresses.ts';

const home = addresses.toUrl(addresses.home());

/** Describes the whole site for its first page. */
export const describeSite = () =>
  createWebSite({
    home,
    search: addresses.toUrl(addresses.search()),
    publisher: referTo(home, 'organization'),
  });
