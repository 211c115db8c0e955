const Sequencer = require('@jest/test-sequencer').default;

/** So many suites keep the other worker busy while the first browser suite builds the workbench. */
const MEANWHILE = 8;

const isInBrowser = ({ path }) => path.includes('/e2e/');

/** The order of suites: of those in the browser one begins, which builds for all; the others wait for it. */
class BuildFirst extends Sequencer {
  sort(tests) {
    const ordered = super.sort(tests);
    const [first, ...others] = ordered.filter(isInBrowser);
    const rest = ordered.filter((test) => !isInBrowser(test));
    if (first === undefined) return rest;
    return [first, ...rest.slice(0, MEANWHILE), ...others, ...rest.slice(MEANWHILE)];
  }
}

module.exports = BuildFirst;
