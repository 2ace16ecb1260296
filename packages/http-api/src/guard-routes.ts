import { z } from 'zod';
import {
  disclosureDecision,
  disclosureList,
  disclosureView,
  hideFieldBody,
  sealedText,
} from './resources/disclosure.ts';
import { refusalCounts } from './resources/guard.ts';
import type { RouteContract } from './route-contract.ts';
import { id } from './values.ts';

const pictureParams = z.strictObject({ id });
const disclosureParams = z.strictObject({ id });

/** Reports of texts that point somebody out, and what the identity guard has refused. */
export const guardRoutes = {
  hideField: {
    method: 'POST',
    path: '/api/pictures/:id/disclosures',
    tag: 'guard',
    summary:
      'Rapportera röjande: fältets text, eller rubriken, försvinner genast för alla. Alla deltagare får, även läsare.',
    status: 201,
    params: pictureParams,
    body: hideFieldBody,
    response: disclosureView,
    errors: [
      'invalidRequest',
      'notSignedIn',
      'wrongOrigin',
      'notFound',
      'nothingToHide',
      'unsupportedMediaType',
    ],
  },
  listDisclosures: {
    method: 'GET',
    path: '/api/disclosures',
    tag: 'guard',
    summary: 'Kommunens rapporterade röjanden, senaste först, utan innehåll. För samordnaren.',
    status: 200,
    response: disclosureList,
    errors: ['notSignedIn', 'notAllowed'],
  },
  readSealedText: {
    method: 'GET',
    path: '/api/disclosures/:id/text',
    tag: 'guard',
    summary: 'Den dolda texten, för samordnarens bedömning. Finns tills röjandet är avgjort.',
    status: 200,
    params: disclosureParams,
    response: sealedText,
    errors: ['invalidRequest', 'notSignedIn', 'notAllowed', 'notFound', 'disclosureDecided'],
  },
  decideDisclosure: {
    method: 'POST',
    path: '/api/disclosures/:id/decision',
    tag: 'guard',
    summary: 'Avgör ett röjande: `purge` rensar text och historik, `restore` lägger tillbaka texten.',
    status: 200,
    params: disclosureParams,
    body: disclosureDecision,
    response: disclosureView,
    errors: [
      'invalidRequest',
      'notSignedIn',
      'wrongOrigin',
      'notAllowed',
      'notFound',
      'disclosureDecided',
      'restoreRefused',
      'unsupportedMediaType',
    ],
  },
  countRefusals: {
    method: 'GET',
    path: '/api/guard/refusals',
    tag: 'guard',
    summary: 'Hur ofta identitetsskyddet har stoppat text, per månad och regel. För samordnaren.',
    status: 200,
    response: refusalCounts,
    errors: ['notSignedIn', 'notAllowed'],
  },
} as const satisfies Record<string, RouteContract>;
