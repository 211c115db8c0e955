/** `npm run manifest`: checks manifest.xml without asking anybody on the network. */
const fs = require('node:fs');
const path = require('node:path');
const { CHILD_ORDER } = require('./manifestOrder');
const { checkIcons } = require('./manifestIcons');
const { findNodes, listNodes, listResources, readTree } = require('./manifestTree');

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const MAX_RESID = 32;
/** Longest texts Excel takes, by the element they stand in. */
const MAX_TEXT = { DisplayName: 125, Description: 250, ShortStrings: 125, LongStrings: 250 };
const FLOOR = { ExcelApi: '1.13', SharedRuntime: '1.1' };

/** What is wrong with the manifest, one plain message each; `root` is where its assets lie. */
function checkManifest(xml, root) {
  let tree;
  try {
    tree = readTree(xml);
  } catch (error) {
    return [`not well-formed: ${error.message}`];
  }
  return [
    ...checkIdentity(tree),
    ...checkOrder(tree),
    ...checkRequirements(tree),
    ...checkResids(tree),
    ...checkTexts(tree),
    ...checkAddresses(tree),
    ...checkIcons(tree, root),
  ];
}

function checkIdentity(tree) {
  const id = textOf(tree, 'Id');
  const version = textOf(tree, 'Version');
  return [
    ...(GUID.test(id) ? [] : [`Id "${id}" is not a GUID`]),
    ...(/^\d+(\.\d+){1,3}$/.test(version)
      ? []
      : [`Version "${version}" is not of the form 1.0.0.0`]),
    ...(textOf(tree, 'DefaultLocale') === 'zh-CN' ? [] : ['DefaultLocale is not zh-CN']),
  ];
}

function checkOrder(tree) {
  return listNodes(tree).flatMap(({ node, path: at }) => {
    const order = CHILD_ORDER[node.name];
    if (!order || node.children.length === 0) return [];
    const places = node.children.map((child) => order.indexOf(child.name));
    return node.children.flatMap((child, index) => {
      if (places[index] < 0) return [`${at.join('/')}: no element ${child.name} belongs here`];
      const before = index === 0 ? -1 : places[index - 1];
      if (places[index] >= before) return [];
      return [`${at.join('/')}: ${child.name} comes too late, after ${order[before]}`];
    });
  });
}

function checkRequirements(tree) {
  const sets = findNodes(tree, 'Set').map((node) => node.attributes);
  const missing = Object.entries(FLOOR).filter(
    ([name, version]) => !sets.some((set) => set.Name === name && set.MinVersion === version),
  );
  const runtime = findNodes(tree, 'Runtime')[0]?.attributes;
  const functionFile = findNodes(tree, 'FunctionFile')[0]?.attributes;
  return [
    ...missing.map(([name, version]) => `Requirements lack ${name} ${version}`),
    ...(runtime?.lifetime === 'long' ? [] : ['no Runtime with lifetime="long"']),
    ...(runtime?.resid === functionFile?.resid
      ? []
      : ['FunctionFile and Runtime are not the same page']),
  ];
}

function checkResids(tree) {
  const defined = listResources(tree).map((node) => node.attributes.id);
  const used = listNodes(tree).flatMap(({ node }) => node.attributes.resid ?? []);
  const twice = defined.filter((id, index) => defined.indexOf(id) !== index);
  return [
    ...[...new Set(used)]
      .filter((id) => !defined.includes(id))
      .map((id) => `resid "${id}" is not defined in Resources`),
    ...defined.filter((id) => !used.includes(id)).map((id) => `resource "${id}" is not used`),
    ...twice.map((id) => `resource "${id}" is defined twice`),
    ...defined
      .filter((id) => id.length > MAX_RESID)
      .map((id) => `resource "${id}" has more than ${MAX_RESID} characters`),
  ];
}

/** Both languages of every text, within the lengths Excel takes. */
function checkTexts(tree) {
  const names = ['DisplayName', 'Description'].flatMap((name) =>
    tree.children.filter((node) => node.name === name).map((node) => [node, name, name]),
  );
  const strings = ['ShortStrings', 'LongStrings'].flatMap((kind) =>
    findNodes(tree, kind).flatMap((list) =>
      list.children.map((node) => [node, node.attributes.id, kind]),
    ),
  );
  return [...names, ...strings].flatMap(([node, name, kind]) => {
    const english = node.children.find((child) => child.attributes.Locale === 'en-US');
    const texts = [node.attributes.DefaultValue, english?.attributes.Value];
    return [
      ...(english?.attributes.Value ? [] : [`"${name}" has no en-US override`]),
      ...(node.attributes.DefaultValue ? [] : [`"${name}" has no text`]),
      ...texts
        .filter((text) => text !== undefined && text.length > MAX_TEXT[kind])
        .map((text) => `"${name}" has ${text.length} characters, ${MAX_TEXT[kind]} at most`),
    ];
  });
}

function checkAddresses(tree) {
  return listAddresses(tree)
    .filter((address) => !/^https:\/\/[^\s/]+/.test(address))
    .map((address) => `"${address}" is not an https address`);
}

function listAddresses(tree) {
  const named = ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation']
    .flatMap((name) => findNodes(tree, name))
    .map((node) => node.attributes.DefaultValue ?? '');
  const domains = findNodes(tree, 'AppDomain').map((node) => node.text.trim());
  const listed = ['Images', 'Urls'].flatMap((name) =>
    findNodes(tree, name).flatMap((list) => list.children),
  );
  return [...named, ...domains, ...listed.map((node) => node.attributes.DefaultValue ?? '')];
}

function textOf(tree, name) {
  return tree.children.find((node) => node.name === name)?.text.trim() ?? '';
}

async function main() {
  const root = path.resolve(__dirname, '..');
  const file = path.join(root, 'manifest.xml');
  const problems = checkManifest(fs.readFileSync(file, 'utf8'), root);
  try {
    const { OfficeAddinManifest } = require('office-addin-manifest');
    await OfficeAddinManifest.readManifestFile(file);
  } catch (error) {
    // Its own parts need a Node that can require ES modules (20.19); ours do not.
    if (error.code === 'ERR_REQUIRE_ESM') console.log('office-addin-manifest: left out');
    else problems.push(`office-addin-manifest cannot read it: ${error.message}`);
  }
  for (const problem of problems) console.error(`manifest.xml: ${problem}`);
  if (problems.length === 0) console.log('manifest.xml: nothing to mend');
  process.exitCode = problems.length === 0 ? 0 : 1;
}

if (require.main === module) void main();

module.exports = { checkManifest };
