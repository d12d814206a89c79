import type { DataCatalogLeaf, DatasetLeaf, IdReference, PropertyValueLeaf } from 'schema-dts';
import type { Url } from '../../knowledge/addresses.ts';
import { describeUnit } from '../../knowledge/format.ts';
import type { Column, Dataset } from '../../schemas/dataset.ts';
import { toCoverage } from './coverage.ts';
import { createLicence } from './licence.ts';
import { referTo, toId, toInstant } from './values.ts';

/** What a dataset's page says of it. */
export interface DatasetOptions {
  dataset: Dataset;
  url: Url;
  /** The page that lists all datasets. */
  catalog: Url;
  /** Who made the numbers: the publisher of the source that they were read in. */
  creator: string;
  /** The terms of the numbers' use; left out where their source states none. */
  licence?: string | undefined;
  publisher: IdReference;
  sources: readonly IdReference[];
  files: readonly { url: Url; type: 'text/csv' | 'application/json' }[];
  /** The points in time that its rows are of; empty where no column says. */
  points: readonly string[];
  /** The whole day that the numbers were taken from their source. */
  updated?: string | undefined;
}

const createVariable = (column: Column): PropertyValueLeaf[] =>
  column.type === 'number'
    ? [{ '@type': 'PropertyValue', name: column.label, unitText: describeUnit(column.unit, column.of) }]
    : [];

const isKnown = (text: string): boolean => text !== 'not applicable';

/** Describes a table that this site publishes: its numbers are its source's, and so are its terms. */
export const createDataset = (options: DatasetOptions): DatasetLeaf => {
  const { dataset, url, licence, updated } = options;
  const variables = dataset.columns.flatMap(createVariable);
  return {
    '@type': 'Dataset',
    '@id': toId(url, 'dataset'),
    name: dataset.title,
    description: dataset.description,
    url,
    creator: { '@type': 'Organization', name: options.creator },
    publisher: options.publisher,
    isBasedOn: options.sources,
    isAccessibleForFree: true,
    includedInDataCatalog: referTo(options.catalog, 'catalog'),
    temporalCoverage: toCoverage({ covers: dataset.covers, points: options.points }),
    distribution: options.files.map((file) => ({
      '@type': 'DataDownload',
      contentUrl: file.url,
      encodingFormat: file.type,
    })),
    ...(variables.length > 0 && { variableMeasured: variables }),
    ...(isKnown(dataset.geography) && {
      spatialCoverage: { '@type': 'Place', name: dataset.geography },
    }),
    ...(licence !== undefined && { license: createLicence(licence) }),
    ...(updated !== undefined && { dateModified: toInstant(updated) }),
  };
};

/** Describes all the tables together; each is described on its own page. */
export const createDataCatalog = (options: {
  title: string;
  catalog: Url;
  datasets: readonly Url[];
}): DataCatalogLeaf => ({
  '@type': 'DataCatalog',
  '@id': toId(options.catalog, 'catalog'),
  name: options.title,
  url: options.catalog,
  ...(options.datasets.length > 0 && {
    dataset: options.datasets.map((url) => referTo(url, 'dataset')),
  }),
});
