import localFont from "next/font/local";

// One family per subset, so that a page loads an extension only when a sign of it appears. Only Latin Sans is
// preloaded; the stacks that join the families (--font-sans, --font-serif) stand in globals.css. Licence: OFL.txt.

const sansLatin = localFont({
  src: "./source-sans-3-latin-wght-normal.woff2",
  weight: "200 900",
  variable: "--font-sans-latin",
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
    },
  ],
  preload: true,
  adjustFontFallback: false,
});

const sansLatinExt = localFont({
  src: "./source-sans-3-latin-ext-wght-normal.woff2",
  weight: "200 900",
  variable: "--font-sans-latin-ext",
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
    },
  ],
  preload: false,
  adjustFontFallback: false,
});

const sansCyrillic = localFont({
  src: "./source-sans-3-cyrillic-wght-normal.woff2",
  weight: "200 900",
  variable: "--font-sans-cyrillic",
  declarations: [{ prop: "unicode-range", value: "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116" }],
  preload: false,
  adjustFontFallback: false,
});

const sansGreek = localFont({
  src: "./source-sans-3-greek-wght-normal.woff2",
  weight: "200 900",
  variable: "--font-sans-greek",
  declarations: [
    { prop: "unicode-range", value: "U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF" },
  ],
  preload: false,
  adjustFontFallback: false,
});

const serifLatin = localFont({
  src: [
    { path: "./source-serif-4-latin-wght-normal.woff2", weight: "200 900", style: "normal" },
    { path: "./source-serif-4-latin-wght-italic.woff2", weight: "200 900", style: "italic" },
  ],
  variable: "--font-serif-latin",
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
    },
  ],
  preload: false,
  adjustFontFallback: false,
});

const serifLatinExt = localFont({
  src: [
    { path: "./source-serif-4-latin-ext-wght-normal.woff2", weight: "200 900", style: "normal" },
    { path: "./source-serif-4-latin-ext-wght-italic.woff2", weight: "200 900", style: "italic" },
  ],
  variable: "--font-serif-latin-ext",
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
    },
  ],
  preload: false,
  adjustFontFallback: false,
});

const serifCyrillic = localFont({
  src: "./source-serif-4-cyrillic-wght-normal.woff2",
  weight: "200 900",
  variable: "--font-serif-cyrillic",
  declarations: [{ prop: "unicode-range", value: "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116" }],
  preload: false,
  adjustFontFallback: false,
});

const serifGreek = localFont({
  src: "./source-serif-4-greek-wght-normal.woff2",
  weight: "200 900",
  variable: "--font-serif-greek",
  declarations: [
    { prop: "unicode-range", value: "U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF" },
  ],
  preload: false,
  adjustFontFallback: false,
});

/** Classes for `<html>` that define the font variables. */
export const fontClasses = [
  sansLatin,
  sansLatinExt,
  sansCyrillic,
  sansGreek,
  serifLatin,
  serifLatinExt,
  serifCyrillic,
  serifGreek,
]
  .map((font) => font.variable)
  .join(" ");
