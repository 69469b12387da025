// A build plugin of Netlify's: keeps the last site and what the build remembers of it, so that the next build makes only
// what has changed. What cannot be kept or brought back costs time and nothing else.

const KEPT = [".cache", "output"];

module.exports = {
  async onPreBuild({ utils }) {
    try {
      await utils.cache.restore(KEPT);
    } catch (error) {
      console.log(`Everything is made anew: ${error.message}`);
    }
  },
  async onPostBuild({ utils }) {
    try {
      await utils.cache.save(KEPT);
    } catch (error) {
      console.log(`The next build will make everything anew: ${error.message}`);
    }
  },
};
