import type { InteractionCounterLeaf, OrganizationLeaf, PersonLeaf } from 'schema-dts';
import type { Url } from '../../knowledge/addresses.ts';
import type { Person } from '../../schemas/person.ts';

/** Who writes, reviews or publishes: under one identifier wherever they are named. */
export interface Identity extends Pick<Person, 'kind' | 'name'> {
  /** Their identifier on all pages. */
  id: string;
  /** The page that says who they are; left out where there is none. */
  page?: Url | undefined;
}

/** What is said of somebody beside their name, on a page that shows it. */
export interface IdentityDetails {
  description?: string | undefined;
  /** Addresses elsewhere that are theirs, too. */
  sameAs?: readonly string[] | undefined;
  logo?: Url | undefined;
  /** Where it is not their page here. */
  url?: Url | undefined;
  /** How many articles they wrote. */
  wrote?: number | undefined;
}

const types = { person: 'Person', organisation: 'Organization' } as const;

/** Names somebody at the head of what they wrote, and leads to the page that says who they are. */
export const createByline = ({ id, kind, name, page }: Identity): OrganizationLeaf | PersonLeaf => ({
  '@type': types[kind],
  '@id': id,
  name,
  ...(page !== undefined && { url: page }),
});

const countWritten = (count: number): InteractionCounterLeaf => ({
  '@type': 'InteractionCounter',
  interactionType: { '@type': 'WriteAction' },
  userInteractionCount: count,
});

/** Describes a person or an organisation: what the content says of them and no more. */
export const createIdentity = (
  identity: Identity,
  details: IdentityDetails,
): OrganizationLeaf | PersonLeaf => {
  const { description, sameAs = [], logo, url, wrote = 0 } = details;
  const isOrganisation = identity.kind === 'organisation';
  return {
    ...createByline(identity),
    ...(url !== undefined && { url }),
    ...(description !== undefined && { description }),
    ...(isOrganisation && logo !== undefined && { logo }),
    ...(sameAs.length > 0 && { sameAs }),
    ...(wrote > 0 && { agentInteractionStatistic: countWritten(wrote) }),
  };
};
