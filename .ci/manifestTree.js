const { SaxesParser } = require('saxes');

/**
 * An XML text as a tree of `{name, attributes, children, text}`; prefixes are dropped, since each name
 * of a manifest means one thing. Throws where the text is not well-formed.
 */
function readTree(xml) {
  const parser = new SaxesParser({ xmlns: true });
  const root = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes = {};
    for (const [key, { value }] of Object.entries(tag.attributes)) attributes[key] = value;
    const node = { name: tag.local, attributes, children: [], text: '' };
    open.at(-1).children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => (open.at(-1).text += text));
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root.children[0];
}

/** Every node of the tree, the root first, each with the names above it. */
function listNodes(node, above = []) {
  const path = [...above, node.name];
  return [{ node, path }, ...node.children.flatMap((child) => listNodes(child, path))];
}

/** The nodes of this name, wherever they stand. */
function findNodes(tree, name) {
  return listNodes(tree)
    .map((one) => one.node)
    .filter((node) => node.name === name);
}

/** The images, addresses and strings that a `resid` can name. */
function listResources(tree) {
  const lists = findNodes(tree, 'Resources').flatMap((node) => node.children);
  return lists.flatMap((list) => list.children);
}

module.exports = { readTree, listNodes, findNodes, listResources };
