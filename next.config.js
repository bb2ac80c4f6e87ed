/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  productionBrowserSourceMaps: false,
  // Pages and navigations; the build's static files are compressed beforehand and never reach Next.
  compress: true,
  images: { unoptimized: true },
  serverExternalPackages: ["yjs", "y-protocols", "lib0"],
  // What lib0 brings along for Node, debugging and tabs weighs 9 kB in the browser and is never used there.
  turbopack: {
    resolveAlias: {
      "next/dist/compiled/buffer": { browser: "./components/live/stand-ins/buffer.ts" },
      "lib0/logging": { browser: "./components/live/stand-ins/logging.ts" },
    },
  },
  agentRules: false,
  devIndicators: false,
  // `npm run check` looks at the types of the whole house; a host that only starts it need not.
  typescript: { ignoreBuildErrors: true },
};
