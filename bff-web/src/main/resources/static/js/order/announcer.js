// Reads out what arrives, a burst at a time, so that a screen reader is not cut off by the next event.
import { offset } from '/js/format.js';
import { laneOf, says, titleOf } from '/js/timeline/words.js';

const BURST_MILLIS = 500;

/** @returns {(entry: object) => void} */
export function announcerIn(region) {
  let burst = [];
  let timer;
  return (entry) => {
    burst.push(`${titleOf(entry.type)} by ${laneOf(entry.service).name}, ${offset(entry.afterMillis)}. ${says(entry)}.`);
    clearTimeout(timer);
    timer = setTimeout(() => {
      region.textContent = burst.join(' ');
      burst = [];
    }, BURST_MILLIS);
  };
}
