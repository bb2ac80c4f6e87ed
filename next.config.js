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
  agentRules: false,
  devIndicators: false,
  // `npm run check` looks at the types of the whole house; a host that only starts it need not.
  typescript: { ignoreBuildErrors: true },
};
