const fs = require('node:fs');
const path = require('node:path');
const { setImmediate } = require('node:timers');
const { URL } = require('node:url');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const webpack = require('webpack');

const root = __dirname;
const manifestFile = path.join(root, 'manifest.xml');
const paneEntry = path.join(root, 'src/taskpane/index.tsx');
const cliEntry = path.join(root, 'src/cli/main.ts');
/** The address the manifest in the repository names; `--env url=` puts another in its place. */
const developmentUrl = 'https://localhost:3001';

/** What Office.js asks for beside itself: one file a platform, and the words of its messages. */
const officeFiles = [
  'office.js',
  'excel-web-16.00.js',
  'excel-win32-16.00.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'en-us/office_strings.js',
  'zh-cn/office_strings.js',
  'zh-tw/office_strings.js',
];

/** Tables of words that come with the first flow the pane runs: `src/i18n/fillLaterWords.ts`. */
const laterWords = [
  ...['cli', 'extract', 'files', 'findings', 'merge'],
  ...['returns', 'review', 'sendBack', 'summary', 'workbook'],
];

/** `--config-name pane`, `workbench` or `cli` picks; without `--env workbench` there is no workbench. */
module.exports = async (env = {}, argv = {}) => {
  const mode = argv.mode === 'production' ? 'production' : 'development';
  const web = [paneConfig(env, mode), ...(env.workbench ? [workbenchConfig()] : [])];
  if (env.WEBPACK_SERVE) web[0].devServer = await devServer(env);
  return [...web, cliConfig()];
};

/** What Excel loads. Pages of the pane are chunks of their own, loaded when opened. */
function paneConfig(env, mode) {
  const plugins = [
    leaveWordsForLater(),
    new CopyPlugin({ patterns: [...copyOffice(), ...copyAssets(), ...copyManifest(env.url)] }),
    new HtmlWebpackPlugin(panePage('taskpane.html')),
  ];
  if (env.workbench) {
    // The same page and bundle, with a few lines before Office.js that only the workbench needs.
    plugins.push(new HtmlWebpackPlugin(panePage('workbench-pane.html')));
    plugins.push(putScriptFirst('workbench-pane.html', 'paneShim.js'));
  }
  return {
    name: 'pane',
    target: 'web',
    mode,
    entry: { taskpane: paneEntry },
    output: {
      path: path.join(root, 'dist'),
      filename: '[name].js',
      chunkFilename: '[name].[contenthash:8].js',
      publicPath: 'auto',
      // The workbench writes into the same folder.
      clean: !env.workbench,
    },
    ...compilation(),
    // Never eval: the page's content security policy forbids it.
    devtool: 'source-map',
    plugins,
    ...(mode === 'production' && { cache: keepForNextBuild() }),
  };
}

/** What the browser suites serve is the same pane with a page more: its modules are made once. */
function keepForNextBuild() {
  return {
    type: 'filesystem',
    cacheDirectory: path.join(root, '.tmp/webpack'),
    buildDependencies: {
      config: ['webpack.config.js', 'tsconfig.json'].map((name) => path.join(root, name)),
    },
  };
}

/** The page to try and test the pane in. It never leaves this machine, so nothing is shrunk. */
function workbenchConfig() {
  const manifest = fs.existsSync(manifestFile) ? fs.readFileSync(manifestFile, 'utf8') : '';
  return {
    name: 'workbench',
    target: 'web',
    mode: 'development',
    entry: {
      workbench: path.join(root, 'src/workbench/workbench.ts'),
      paneShim: path.join(root, 'src/workbench/paneShim.ts'),
    },
    output: {
      path: path.join(root, 'dist'),
      filename: '[name].js',
      chunkFilename: 'univer-[id].js',
      publicPath: 'auto',
    },
    ...compilation(),
    devtool: false,
    optimization: {
      minimize: false,
      splitChunks: {
        cacheGroups: {
          univer: {
            test: /[\\/]node_modules[\\/]/,
            name: 'univer',
            chunks: (chunk) => chunk.name === 'workbench',
          },
        },
      },
    },
    plugins: [
      new webpack.SourceMapDevToolPlugin({ filename: '[file].map', exclude: /^univer/ }),
      new webpack.DefinePlugin({ MANIFEST_XML: JSON.stringify(manifest) }),
      new HtmlWebpackPlugin({
        template: path.join(root, 'src/workbench/index.html'),
        filename: 'index.html',
        chunks: ['workbench'],
        scriptLoading: 'defer',
      }),
    ],
  };
}

/** The same pipeline from a terminal: one file, nothing to install beside it. */
function cliConfig() {
  return {
    name: 'cli',
    target: 'node20',
    mode: 'production',
    entry: fs.existsSync(cliEntry) ? { dabiao: cliEntry } : {},
    output: {
      path: path.join(root, 'dist-cli'),
      filename: '[name].js',
      library: { type: 'commonjs2' },
    },
    // Threads run the same file, by its name.
    node: { __filename: false },
    ...compilation(),
    devtool: false,
    optimization: { minimize: false },
    plugins: [
      new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }),
      new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
      makeExecutable('dabiao.js'),
    ],
  };
}

/** What both have in common. */
function compilation() {
  return {
    context: root,
    resolve: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'ts-loader',
          options: { transpileOnly: true },
          exclude: /node_modules/,
        },
        { test: /\.css$/, use: ['style-loader', 'css-loader'] },
        { test: /\.(png|svg)$/, type: 'asset/resource' },
      ],
    },
    performance: { hints: false },
    // The reader of PDF could load a worker by name; it is never asked to.
    ignoreWarnings: [{ module: /unpdf[\\/]dist/, message: /Critical dependency/ }],
    stats: 'errors-warnings',
    infrastructureLogging: { level: 'warn' },
  };
}

/** Each table that comes later is an empty one of its own where all tables are named. */
function leaveWordsForLater() {
  const table = new RegExp(`^\\./(zh-CN|en-US)/(${laterWords.join('|')})$`);
  return new webpack.NormalModuleReplacementPlugin(table, (resource) => {
    if (!/[\\/]i18n[\\/]texts\.ts$/.test(resource.contextInfo.issuer)) return;
    const [, locale, name] = table.exec(resource.request);
    const source = `export const ${name} = {}; export const locale = '${locale}';`;
    resource.request = `data:text/javascript,${encodeURIComponent(source)}`;
  });
}

function panePage(filename) {
  return {
    template: path.join(root, 'src/taskpane/taskpane.html'),
    filename,
    chunks: ['taskpane'],
    scriptLoading: 'defer',
  };
}

function putScriptFirst(page, script) {
  return {
    apply(compiler) {
      compiler.hooks.compilation.tap('putScriptFirst', (compilationOfPage) => {
        HtmlWebpackPlugin.getHooks(compilationOfPage).beforeEmit.tap('putScriptFirst', (data) => {
          if (data.outputName !== page) return data;
          const html = data.html.replace('<script', `<script src="${script}"></script><script`);
          return { ...data, html };
        });
      });
    },
  };
}

function makeExecutable(file) {
  return {
    apply(compiler) {
      compiler.hooks.afterEmit.tap('makeExecutable', () => {
        const written = path.join(compiler.outputPath, file);
        if (fs.existsSync(written)) fs.chmodSync(written, 0o755);
      });
    },
  };
}

function copyOffice() {
  const from = path.dirname(require.resolve('@microsoft/office-js/package.json'));
  return officeFiles.map((file) => ({
    from: path.join(from, 'dist', file),
    to: path.posix.join('office', file),
    // Unmodified: no minimizer of ours touches it.
    info: { minimized: true },
  }));
}

function copyAssets() {
  return [
    { from: path.join(root, 'assets/*.png'), to: 'assets/[name][ext]', noErrorOnMissing: true },
  ];
}

function copyManifest(url) {
  if (url === undefined) {
    return [{ from: manifestFile, to: 'manifest.xml', noErrorOnMissing: true }];
  }
  if (!/^https:\/\/[^\s"<>]+$/.test(url)) {
    throw new Error(`--env url=${url}: the add-in's address must begin with https://`);
  }
  requireFile(manifestFile);
  const address = url.replace(/\/+$/, '');
  // Domains have no path.
  const domain = `<AppDomain>${new URL(address).origin}</AppDomain>`;
  const transform = (content) =>
    content
      .toString()
      .replaceAll(`<AppDomain>${developmentUrl}</AppDomain>`, domain)
      .replaceAll(developmentUrl, address);
  return [{ from: manifestFile, to: 'manifest.xml', transform }];
}

async function devServer(env) {
  const server = env.excel ? { type: 'https', options: await certificates() } : 'http';
  const port = Number(process.env.PORT ?? (env.excel ? 3001 : 3000));
  const address = `${env.excel ? 'https' : 'http'}://localhost:${port}${env.excel ? '/taskpane.html' : ''}`;
  return {
    host: 'localhost',
    port,
    server,
    static: false,
    // The pane is what Excel would load: nothing of the server's runs inside it. Reload the page by hand.
    hot: false,
    liveReload: false,
    client: false,
    webSocketServer: false,
    headers: { 'Cache-Control': 'no-store' },
    setupMiddlewares(middlewares, served) {
      served.compiler.hooks.done.tap('address', () =>
        setImmediate(() => console.log(`\n  达标 Dabiao: ${address}\n`)),
      );
      return middlewares;
    },
  };
}

/** Certificates that this machine trusts; the first call asks for leave to install them. */
async function certificates() {
  const { getHttpsServerOptions } = require('office-addin-dev-certs');
  return getHttpsServerOptions();
}

function requireFile(file) {
  if (!fs.existsSync(file)) throw new Error(`${path.relative(root, file)} is missing`);
}
