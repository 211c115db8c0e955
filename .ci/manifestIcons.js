const fs = require('node:fs');
const path = require('node:path');
const { URL } = require('node:url');
const { findNodes, listResources } = require('./manifestTree');

/** Sizes every button has to have, in pixels. */
const ICON_SIZES = ['16', '32', '80'];

/** What is wrong with the icons: sizes that lack, files that are not there or of another size. */
function checkIcons(tree, root) {
  const addresses = new Map(
    listResources(tree).map(({ attributes }) => [attributes.id, attributes.DefaultValue]),
  );
  const outer = [
    ['32', findNodes(tree, 'IconUrl')[0]?.attributes.DefaultValue],
    ['64', findNodes(tree, 'HighResolutionIconUrl')[0]?.attributes.DefaultValue],
  ];
  const icons = findNodes(tree, 'Icon');
  const inner = icons.flatMap((icon) =>
    icon.children.map(({ attributes }) => [attributes.size, addresses.get(attributes.resid)]),
  );
  const lacking = icons.flatMap((icon) =>
    ICON_SIZES.filter((size) => !icon.children.some((image) => image.attributes.size === size)),
  );
  return [
    ...lacking.map((size) => `an Icon lacks its image of ${size} pixels`),
    ...[...outer, ...inner].flatMap(([size, address]) => checkImage(root, size, address)),
  ];
}

function checkImage(root, size, address) {
  if (!address) return [`an image of ${size} pixels has no address`];
  const name = new URL(address, 'https://localhost').pathname.slice(1);
  const file = path.join(root, name);
  if (!fs.existsSync(file)) return [`${name} does not exist`];
  // Width and height are the first words of a PNG's first chunk.
  const bytes = fs.readFileSync(file);
  if (bytes.toString('latin1', 1, 4) !== 'PNG') return [`${name} is not a PNG`];
  const found = `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
  return found === `${size}x${size}` ? [] : [`${name} is ${found}, not ${size}x${size}`];
}

module.exports = { checkIcons };
