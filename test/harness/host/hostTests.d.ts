/** Every test file below test/host, put together by the build (hostBundles.mjs). */
declare module 'host-tests' {}
