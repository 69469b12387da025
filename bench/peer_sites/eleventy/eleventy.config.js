module.exports = (config) => {
  config.setQuietMode(true);
  return { dir: { input: "site", output: "public" }, templateFormats: ["11ty.js"] };
};
