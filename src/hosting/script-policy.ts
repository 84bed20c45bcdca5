/** The name of the site's one Trusted Types policy, agreed between the pages' policy and their scripts. */
export const SCRIPT_POLICY = 'own-script';
