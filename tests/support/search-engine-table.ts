// What Google documents for the kinds of structured data that this site has, property by property, as its pages under
// https://developers.google.com/search/docs/appearance/structured-data/ had it in 2026. A property that says nothing
// true of anything here is kept in the table, with the reason.

/** A property that is documented for a type; parts of its value are written with a dot: `author.name`. */
export interface DocumentedProperty {
  name: string;
  need: 'required' | 'recommended';
  /** Why it applies to nothing on this site. */
  not?: string;
  /** What a page shows where this cannot be said of its thing. */
  unless?: string;
}

/** What is documented for a type. */
export interface DocumentedType {
  type: string;
  /** It is asked only of what has a name of its own on this site, and not of all that pages mention. */
  isOwn?: true;
  properties: readonly DocumentedProperty[];
}

const required = (...names: string[]): DocumentedProperty[] =>
  names.map((name) => ({ name, need: 'required' }));

const recommended = (...names: string[]): DocumentedProperty[] =>
  names.map((name) => ({ name, need: 'recommended' }));

const without = (not: string, ...names: string[]): DocumentedProperty[] =>
  names.map((name) => ({ name, need: 'recommended', not }));

const noFollowers = 'The site counts no followers, likes or posts, and keeps no accounts.';
const noCompany = 'Content names no company, address, telephone or tax number behind the site.';
const noShop = 'Nothing is sold.';

/** The types that search engines read, each with what they ask of it. */
export const documentedTypes: readonly DocumentedType[] = [
  {
    type: 'Article',
    properties: recommended(
      'author',
      'author.name',
      'author.url',
      'dateModified',
      'datePublished',
      'headline',
      'image',
    ),
  },
  {
    type: 'BreadcrumbList',
    properties: required('itemListElement', 'itemListElement.position', 'itemListElement.name'),
  },
  {
    type: 'Dataset',
    properties: [
      ...required('description', 'name', 'distribution.contentUrl'),
      ...recommended(
        'creator',
        'creator.name',
        'distribution',
        'distribution.encodingFormat',
        'includedInDataCatalog',
        'isAccessibleForFree',
        'temporalCoverage',
        'url',
        'variableMeasured',
      ),
      { name: 'license', need: 'recommended', unless: 'Not stated by the source' },
      { name: 'spatialCoverage', need: 'recommended', unless: 'not applicable' },
      ...without('A table has one name.', 'alternateName'),
      ...without('It names what it is based on; nothing else is to be cited instead.', 'citation'),
      ...without('Content names nobody who paid for a table.', 'funder'),
      ...without('No table is a part of another.', 'hasPart', 'isPartOf'),
      ...without('No table is registered under a DOI or the like.', 'identifier'),
      ...without('Content gives a table no keywords.', 'keywords'),
      ...without('What was measured how is said in prose, not by a name.', 'measurementTechnique'),
      ...without('A table is published nowhere else.', 'sameAs'),
      ...without('Editions are tables of their own.', 'version'),
    ],
  },
  {
    type: 'ProfilePage',
    properties: [
      ...required('mainEntity', 'mainEntity.name'),
      ...recommended('dateModified', 'mainEntity.description', 'mainEntity.agentInteractionStatistic'),
      ...without('No file says when a profile was made.', 'dateCreated'),
      ...without('Content gives nobody a second name.', 'mainEntity.alternateName'),
      ...without('Nobody has a number here.', 'mainEntity.identifier'),
      ...without('Content has pictures of nobody.', 'mainEntity.image'),
      ...without('Content gives nobody an address elsewhere.', 'mainEntity.sameAs'),
      ...without(noFollowers, 'mainEntity.interactionStatistic'),
    ],
  },
  {
    type: 'Organization',
    isOwn: true,
    properties: [
      ...recommended('description', 'logo', 'name', 'url'),
      ...without('It goes by one name.', 'alternateName'),
      ...without('No repository is named where the tests build the site.', 'sameAs'),
      ...without(
        noCompany,
        'address',
        'contactPoint',
        'duns',
        'email',
        'foundingDate',
        'globalLocationNumber',
        'iso6523Code',
        'legalName',
        'leiCode',
        'naics',
        'numberOfEmployees',
        'taxID',
        'telephone',
        'vatID',
      ),
      ...without(noShop, 'hasMerchantReturnPolicy', 'hasMemberProgram', 'hasShippingService'),
    ],
  },
];
