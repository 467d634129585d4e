import { expect, test } from 'vitest';
import { regionOf } from '../../../functions/kernel/regions.ts';
import { COUNTRIES } from '../../../functions/registration/inputs.ts';

test('every country one can register from has a region, which every language can name', () => {
  const regions = [...COUNTRIES].map((country) => ({ country, region: regionOf(country) }));
  expect(regions.filter(({ region }) => region === undefined)).toEqual([]);
  const names = new Intl.DisplayNames('fr', { type: 'region', fallback: 'none' });
  expect([...new Set(regions.map(({ region = '' }) => region))].filter((region) => !names.of(region))).toEqual([]);
  expect([regionOf('KE'), regionOf('ZZ')]).toEqual(['202', undefined]);
});
