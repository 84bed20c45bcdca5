import { unpacked } from './unpacked.ts';

/**
 * The only script that stands in the file as it is: it unpacks the others and runs them. The policy
 * of the file names their hash, so that nothing else could run in their place.
 */
const packed = document.getElementById('packed-scripts');
const script = document.createElement('script');
script.textContent = unpacked(packed?.textContent ?? '');
document.body.append(script);
