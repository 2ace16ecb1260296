/** Ready wordings at group level. Swedish verbs do not bend by number, so each fits where one person stood. */
export const rewriteTexts: Readonly<Record<string, string>> = {
  'rewrite.children': 'barn i området',
  'rewrite.younger-teens': 'yngre tonåringar i området',
  'rewrite.older-teens': 'äldre tonåringar i området',
  'rewrite.young-adults': 'unga vuxna i området',
  'rewrite.young-people': 'unga i området',
  'rewrite.adults': 'vuxna i området',
  'rewrite.older-people': 'äldre i området',
  'rewrite.people': 'personer i området',
  'rewrite.relatives': 'unga och vuxna i området',
  'rewrite.households': 'familjer i området',
  'rewrite.representatives': 'företrädare för verksamheter',
  'rewrite.businesses': 'näringsidkare i området',
  'rewrite.homes': 'bostäder i området',
  'rewrite.small-group': 'en mindre grupp',
  'rewrite.recently': 'under perioden',
  'rewrite.remove': '',
};
