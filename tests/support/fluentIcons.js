const WITHOUT_SIZE_AND_STYLE = /^(.+?)\d*(?:Regular|Filled|Light|Color)$/;
const OF_CONTEXT = ['useIconContext', 'IconDirectionContextProvider'];

/** Where the package has a name by itself, as its page of build transforms says. */
function findModule(name) {
  if (OF_CONTEXT.includes(name)) return '@fluentui/react-icons/providers';
  const [, icon] = WITHOUT_SIZE_AND_STYLE.exec(name) ?? [];
  if (icon === undefined) return '@fluentui/react-icons/utils';
  const words = icon.replace(/[a-z\d](?=[A-Z])|[a-zA-Z](?=\d)|[A-Z](?=[A-Z][a-z])/g, '$&-');
  return `@fluentui/react-icons/svg/${words.toLowerCase()}`;
}

/** The package's icons, each loaded when it is asked for: all together they take seconds a suite. */
module.exports = new Proxy(
  { __esModule: true },
  {
    get: (own, name) =>
      name in own || typeof name === 'symbol' ? own[name] : require(findModule(name))[name],
  },
);
