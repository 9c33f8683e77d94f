declare module "*.css";

/** Addresses of the map's shapes, put in by build.mjs. */
declare const COARSE_SHAPES: string;
declare const FINE_SHAPES: string;
