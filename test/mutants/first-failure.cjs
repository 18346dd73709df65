const { TestEnvironment } = require('jest-environment-node');

/** One test that fails is enough to kill a mutant: the rest is not run. */
module.exports = class extends TestEnvironment {
  handleTestEvent({ name }) {
    if (name === 'test_fn_failure' || name === 'hook_failure') process.exit(1);
  }
};
