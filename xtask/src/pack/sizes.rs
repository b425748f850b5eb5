//! What the files weigh beside what they may weigh (design section 8).

use super::{Files, brotli, compressible};
use serde_json::{Value, json};

/// What is over its limit today, and by how much: nothing here may grow, and a row goes when the limit is met. The limits themselves
/// are the design's and stay.
const OWED: [(&str, usize); 2] = [("kept for offline use, English", 1_110_000), ("language ur", 52_500)];

/// A weight and what it may be, in bytes of brotli. `limit` is the most it should be, `aim` what is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub name: String,
    pub files: Vec<String>,
    pub raw: usize,
    pub brotli: usize,
    pub aim: usize,
    pub limit: usize,
}

impl Row {
    pub fn holds(&self) -> bool {
        self.brotli <= self.limit
    }

    /// The most that the tests let it be: its limit, or what is owed while that isn't met.
    pub fn most(&self) -> usize {
        OWED.iter().find(|(name, _)| *name == self.name).map_or(self.limit, |(_, owed)| self.limit.max(*owed))
    }
}

/// The rows for a packed folder. `compressed` gives a file's size in brotli, so that nothing is compressed twice.
pub fn rows(files: &Files, compressed: impl Fn(&str, &[u8]) -> usize) -> Vec<Row> {
    let row = |name: &str, aim: usize, limit: usize, wanted: &dyn Fn(&str) -> bool| {
        let chosen: Vec<&String> = files.keys().filter(|path| wanted(path)).collect();
        Row {
            name: name.to_owned(),
            raw: chosen.iter().map(|path| files[*path].len()).sum(),
            brotli: chosen.iter().map(|path| compressed(path, &files[*path])).sum(),
            files: chosen.into_iter().cloned().collect(),
            aim,
            limit,
        }
    };
    let program = |path: &str, name: &str| path.starts_with(&format!("files/{name}."));
    let locale = |path: &str, tag: &str| path.starts_with(&format!("locales/{tag}."));
    let core = |path: &str, tag: &str| locale(path, tag) && path.matches('.').count() == 2;
    let mut tags: Vec<&str> = files.keys().filter_map(|path| path.strip_prefix("locales/")?.split('.').next()).collect();
    tags.sort_unstable();
    tags.dedup();

    let mut rows = vec![
        row("first visit, English", 200_000, 240_000, &|path| {
            path == "index.html" || program(path, "app") || program(path, "boot") || core(path, "en-GB")
        }),
        row("kept for offline use, English", 750_000, 750_000, &|path| {
            let whole = ["index.html", "plain/index.html", "sw.js", "manifest.webmanifest"];
            whole.contains(&path)
                || (path.starts_with("files/") && !program(path, "scanner"))
                || path.starts_with("icons/")
                || path.starts_with("data/")
                || locale(path, "en-GB")
        }),
        row("sealing worker", 160_000, 160_000, &|path| program(path, "sealer")),
        row("reader of QR codes", 80_000, 120_000, &|path| program(path, "scanner")),
    ];
    for tag in tags.into_iter().filter(|tag| *tag != "en-GB") {
        rows.push(row(&format!("language {tag}"), 40_000, 40_000, &|path| locale(path, tag)));
    }
    rows
}

/// A file's size in brotli, or its own where it isn't kept compressed.
pub fn weight(path: &str, bytes: &[u8]) -> usize {
    if compressible(path) { brotli(bytes).len().min(bytes.len()) } else { bytes.len() }
}

/// The rows for a machine: `target/sizes.json`.
pub fn as_json(rows: &[Row]) -> Value {
    let list = rows.iter().map(|row| {
        json!({ "name": row.name, "raw": row.raw, "brotli": row.brotli, "aim": row.aim, "limit": row.limit, "holds": row.holds(), "files": row.files })
    });
    Value::Array(list.collect())
}

/// The rows for a person.
pub fn as_text(rows: &[Row]) -> String {
    let kilo = |bytes: usize| format!("{:.1}", bytes as f64 / 1000.0);
    let mut out = format!("  {:<34} {:>10} {:>10} {:>8} {:>8}\n", "kB", "raw", "brotli", "aim", "limit");
    for row in rows {
        let verdict = if !row.holds() {
            "  OVER THE LIMIT"
        } else if row.brotli > row.aim {
            "  over the aim"
        } else {
            ""
        };
        out.push_str(&format!(
            "  {:<34} {:>10} {:>10} {:>8} {:>8}{verdict}\n",
            row.name,
            kilo(row.raw),
            kilo(row.brotli),
            kilo(row.aim),
            kilo(row.limit)
        ));
    }
    out
}
