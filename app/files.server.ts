// Each room that keeps files registers its purpose by being imported here:
// import '#app/competition/provider/licence-files.server.ts';
export {};
