/**
 * Every v3 flag is on, so that a later move to React Router 7 is a mechanical one, but for lazy route discovery: it computes
 * the routes near each page again at every request, where the whole list is a file that browsers keep.
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  appDirectory: 'app',
  buildDirectory: 'build',
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: false,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
    unstable_optimizeDeps: true,
  },
};
